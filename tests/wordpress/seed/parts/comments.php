<?php
/**
 * Makes the comments from seed/content/comments.json, in the order in which they were written; never an article.
 */

/** Makes the comments of all articles. */
function gazeta_seed_comments( array $discussions, array $articles, array $authors ): void {
	foreach ( $discussions as $discussion ) {
		$post = $articles[ $discussion['article'] ] ?? null;
		if ( ! $post ) {
			fwrite( STDERR, "wordpress: comments name an unknown article «{$discussion['article']}»\n" );
			continue;
		}
		$ids = array();
		foreach ( gazeta_flatten_thread( $discussion['comments'] ) as $comment ) {
			$ids[ $comment['key'] ] = gazeta_seed_comment( $comment, $post, $ids[ $comment['parent'] ] ?? 0, $authors );
		}
		wp_update_comment_count_now( $post );
	}
}

/** A tree of replies as a list by date, as a real database stores it. A reply never comes before its parent. */
function gazeta_flatten_thread( array $comments, string $parent = '', string $not_before = '' ): array {
	$flat = array();
	foreach ( array_values( $comments ) as $index => $comment ) {
		$key    = "$parent/$index";
		$moment = max( gazeta_format_date( $comment['date'] ), $not_before );
		$flat[] = array( 'key' => $key, 'parent' => $parent, 'date' => $moment ) + $comment;
		$flat   = array_merge( $flat, gazeta_flatten_thread( $comment['replies'] ?? array(), $key, $moment ) );
	}
	if ( '' === $parent ) {
		usort( $flat, fn( $a, $b ) => array( $a['date'], $a['key'] ) <=> array( $b['date'], $b['key'] ) );
	}
	return $flat;
}

/** Makes one comment, by a reader or by a member of the newsroom. Returns its id. */
function gazeta_seed_comment( array $comment, int $post, int $parent, array $authors ): int {
	$user   = get_userdata( $authors[ $comment['by'] ?? '' ] ?? 0 );
	$states = array( 'approved' => 1, 'hold' => 0, 'spam' => 'spam' );
	return wp_insert_comment(
		wp_slash(
			array(
				'comment_post_ID'      => $post,
				'comment_parent'       => $parent,
				'user_id'              => $user ? $user->ID : 0,
				'comment_author'       => $user ? $user->display_name : $comment['name'],
				'comment_author_email' => $user ? $user->user_email : ( $comment['email'] ?? '' ),
				'comment_author_url'   => $comment['url'] ?? '',
				'comment_content'      => $comment['text'],
				'comment_date'         => $comment['date'],
				'comment_date_gmt'     => get_gmt_from_date( $comment['date'] ),
				'comment_approved'     => $states[ $comment['status'] ?? 'approved' ],
				// An address reserved for examples, so that nobody's test comment counts as a flood.
				'comment_author_IP'    => '192.0.2.1',
			)
		)
	);
}
