//! Maps and sets of words and lines.

/// Why no hash of the standard library: `SipHash` took a tenth of the time of an article. This one is the hash of hashbrown, seeded
/// anew in each program where the system has a random number; no order of a map shows in an article.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, foldhash::fast::RandomState>;
/// A set with the same hash.
pub(crate) type HashSet<K> = std::collections::HashSet<K, foldhash::fast::RandomState>;
