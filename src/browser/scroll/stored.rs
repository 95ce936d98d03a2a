//! Scroll positions as text, as the session storage keeps them. It knows no window and no history.

/// How many positions are stored.
const MAX_STORED: usize = 50;

/// The latest positions as text: `entry position`, one a line. Whole pixels do, and to write fractions costs 2 kB.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no page is that long, and none begins below 0"
)]
pub fn encode_positions(positions: &[(u32, f64)]) -> String {
    let latest = positions.iter().skip(positions.len().saturating_sub(MAX_STORED));
    latest.map(|(entry, top)| format!("{entry} {}\n", *top as u32)).collect()
}

/// The positions in such a text.
pub fn decode_positions(stored: &str) -> Vec<(u32, f64)> {
    let decode = |line: &str| {
        let (entry, top) = line.split_once(' ')?;
        Some((entry.parse().ok()?, top.parse::<u32>().ok()?.into()))
    };
    stored.lines().filter_map(decode).collect()
}
