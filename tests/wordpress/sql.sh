#!/usr/bin/env bash
# Runs an SQL statement on the local site's database, without WordPress: sql.sh STATEMENT [VALUE…]. It prints the rows
# as JSON.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

php -r '
  $db = new SQLite3($argv[1]); $db->busyTimeout(5000);
  $statement = $db->prepare($argv[2]);
  foreach (array_slice($argv, 3) as $at => $value) $statement->bindValue($at + 1, $value);
  $result = $statement->execute(); $rows = $result->numColumns() ? [] : [["id" => $db->lastInsertRowID()]];
  if ($result->numColumns()) while ($row = $result->fetchArray(SQLITE3_ASSOC)) $rows[] = $row;
  echo json_encode($rows, JSON_UNESCAPED_UNICODE);' "$DATABASE" "$@"
