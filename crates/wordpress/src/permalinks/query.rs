//! Values of a query string; it never knows what they are for.

use super::decode;

/// The value of a name, decoded as forms encode it: `+` is a space. `None` where the name is not there.
pub fn find_value(query: &str, name: &str) -> Option<String> {
    let (_, value) = split(query).find(|(key, _)| *key == name)?;
    Some(decode(&value.replace('+', " ")))
}

/// The names that have a value, as they are written.
pub fn find_names(query: &str) -> impl Iterator<Item = &str> {
    query.trim_start_matches('?').split('&').filter_map(|pair| Some(pair.split_once('=')?.0))
}

fn split(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
