//! Whom the preview answers: a page from elsewhere whose name was made to point here (DNS rebinding) must not read what
//! is not public yet.

use std::net::{IpAddr, SocketAddr};

/// Whether a request that names `host` (with or without a port) may be answered by a server at `bound`.
///
/// A name can be made to point anywhere, a number cannot: so of names only `localhost` is let through, of numbers the
/// loopback ones and the one that is bound, or any when all are bound.
pub(super) fn is_allowed(host: &str, bound: SocketAddr) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !name.contains(':') || name.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    if port.is_some_and(|port| port.parse() != Ok(bound.port())) {
        return false;
    }
    let number = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(name);
    match number.parse::<IpAddr>() {
        Ok(ip) => ip.is_loopback() || ip == bound.ip() || bound.ip().is_unspecified(),
        Err(_) => name.eq_ignore_ascii_case("localhost") || name.to_ascii_lowercase().ends_with(".localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn only_loopback_and_what_is_bound() {
        let bound = "127.0.0.1:8000".parse().unwrap();
        for host in
            ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "127.0.0.1", "[::1]:8000", "preview.localhost:8000"]
        {
            assert!(is_allowed(host, bound), "{host}");
        }
        for host in
            ["example.org:8000", "example.org", "127.0.0.1:9", "localhost.example.org", "10.0.0.1:8000", "", "::"]
        {
            assert!(!is_allowed(host, bound), "{host}");
        }
        assert!(is_allowed("10.0.0.1:8000", "10.0.0.1:8000".parse().unwrap()));
        assert!(is_allowed("10.0.0.1:8000", "0.0.0.0:8000".parse().unwrap()));
        assert!(!is_allowed("example.org:8000", "0.0.0.0:8000".parse().unwrap()));
    }
}
