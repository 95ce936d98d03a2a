//! Parses query strings.

use super::decode;

/// The value of a parameter, decoded (`+` is a space); `None` if the query does not have it.
pub fn find_value(query: &str, name: &str) -> Option<String> {
    let (_, value) = split(query).find(|(key, _)| *key == name)?;
    Some(decode(&value.replace('+', " ")))
}

/// The names of all parameters with a value, not decoded.
pub fn find_names(query: &str) -> impl Iterator<Item = &str> {
    query.trim_start_matches('?').split('&').filter_map(|pair| Some(pair.split_once('=')?.0))
}

/// Splits a query into names and values, not decoded.
pub fn split(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
