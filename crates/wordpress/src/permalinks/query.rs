//! Values of a query string; it never knows what they are for.

use super::decode;

/// The value of a name, decoded as forms encode it: `+` is a space. `None` where the name is not there.
pub fn find_value(query: &str, name: &str) -> Option<String> {
    let pairs = query.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
    Some(decode(&value.replace('+', " ")))
}
