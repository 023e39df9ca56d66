//! Whether a text may start with one of many phrases, told by its first word.

/// The first words of phrases: a bit for the hash of each.
pub(crate) struct Openings(Box<[u64]>);

/// 65,536 bits: of the names that a hundred languages have for days, months and units, one word in ten that is none is let through.
const WORDS: usize = 1024;

impl Default for Openings {
    fn default() -> Self {
        Self(vec![0; WORDS].into())
    }
}

impl Openings {
    pub(crate) fn add(&mut self, phrase: &str) {
        if let Some(bit) = bit_of(phrase) {
            self.0[bit >> 6] |= 1 << (bit & 63);
        }
    }

    /// Whether one of the phrases may be the start of a text, whatever its case. Phrases end where words do.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        bit_of(text).is_none_or(|bit| self.0[bit >> 6] >> (bit & 63) & 1 == 1)
    }
}

/// Of the letters that a text starts with; `None` where these are not all of ASCII.
fn bit_of(text: &str) -> Option<usize> {
    let mut hash = 0_u32;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {
                hash = (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193); // FNV
            }
            128.. => return None,
            _ => break,
        }
    }
    (hash != 0).then_some((hash >> 16 ^ hash) as usize % (64 * WORDS))
}

#[cfg(test)]
mod tests {
    use super::Openings;

    #[test]
    fn what_starts_with_another_word_is_told() {
        let mut openings = Openings::default();
        for phrase in ["vor # stunden", "am", "août"] {
            openings.add(phrase);
        }
        for text in ["Vor 5 Stunden", "vor", "AM 3", "am,", "Août", "12"] {
            assert!(openings.may_open(text), "{text}");
        }
        for text in ["vort", "amt", "a m", "The port"] {
            assert!(!openings.may_open(text), "{text}");
        }
    }
}
