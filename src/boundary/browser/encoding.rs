//! Bytes to text: by a mark, as UTF-8, by the pattern of UTF-16, by what the file declares, and only then by a guess.
//!
//! Old encodings are decoded by the browser; it comes in as a function, so that all of this runs and is tested anywhere.

use serde::Serialize;

use super::plausibility::{self as letters, Letters, plausibility};

/// A text and how it was read.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub(crate) text: String,
    /// The label of its encoding.
    pub(crate) encoding: String,
    /// True where the bytes did not say which encoding it is.
    pub(crate) guessed: bool,
    /// How many places could not be read; each is a U+FFFD.
    pub(crate) replaced: usize,
}

impl Decoded {
    fn sure(text: String, encoding: &str) -> Self {
        Self { text, encoding: encoding.to_owned(), guessed: false, replaced: 0 }
    }

    /// A text in which U+FFFD stands for what could not be read.
    pub(crate) fn mended(text: String, encoding: &str) -> Self {
        let replaced = text.matches(char::REPLACEMENT_CHARACTER).count();
        Self { replaced, ..Self::sure(text, encoding) }
    }
}

/// Decodes bytes in the encoding with this label; none where it is unknown or the bytes are not valid in it.
pub(crate) trait Decoder: Fn(&str, &[u8]) -> Option<String> {}
impl<F: Fn(&str, &[u8]) -> Option<String>> Decoder for F {}

/// Reads bytes as text; none where they are no text at all.
pub(crate) fn decode(
    bytes: &[u8],
    declared: Option<&str>,
    decoder: &impl Decoder,
) -> Option<Decoded> {
    if let Some(decoded) = marked(bytes).or_else(|| wide(bytes)).or_else(|| escaped(bytes, decoder))
    {
        return Some(decoded);
    }
    if is_binary(bytes) {
        return None;
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(Decoded::sure(text.to_owned(), "utf-8"));
    }
    let declared = declared.map(str::to_owned).or_else(|| declared_in_markup(bytes));
    let by_declaration =
        declared.and_then(|label| Some(Decoded::sure(decoder(&label, bytes)?, &label)));
    Some(by_declaration.or_else(|| guess(bytes, decoder)).unwrap_or_else(|| mended_utf8(bytes)))
}

/// Byte order marks, the longer before those that they begin with.
const MARKS: &[(&[u8], &str)] = &[
    (b"\xEF\xBB\xBF", "utf-8"),
    (b"\xFF\xFE\0\0", "utf-32le"),
    (b"\0\0\xFE\xFF", "utf-32be"),
    (b"\xFF\xFE", "utf-16le"),
    (b"\xFE\xFF", "utf-16be"),
];

/// By a byte order mark.
fn marked(bytes: &[u8]) -> Option<Decoded> {
    let &(mark, label) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark))?;
    let bytes = &bytes[mark.len()..];
    Some(Decoded::mended(
        unicode(bytes, label).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned()),
        label,
    ))
}

/// UTF-16 and UTF-32 without a mark: only they have zero bytes in text (each line break and space has one).
fn wide(bytes: &[u8]) -> Option<Decoded> {
    if !bytes.contains(&0) {
        return None;
    }
    let readings =
        ["utf-32le", "utf-32be", "utf-16le", "utf-16be"].into_iter().filter_map(|label| {
            let text = unicode(bytes, label).filter(|text| is_clean(text))?;
            let ascii = text.bytes().filter(u8::is_ascii).count();
            (ascii > 0).then(|| (ascii, Decoded::sure(text, label)))
        });
    // In the other byte order, line breaks and spaces are no longer ASCII. The first of equals, so four bytes before two.
    readings
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, decoded)| decoded)
}

/// No zeros, nothing that cannot be read: bytes in a wrong width always have some.
fn is_clean(text: &str) -> bool {
    !text.contains(['\0', '\u{fffd}', '\u{fffe}', '\u{ffff}'])
}

/// UTF-16 or UTF-32, with U+FFFD for what is invalid; none for another label.
fn unicode(bytes: &[u8], label: &str) -> Option<String> {
    match label {
        "utf-16le" => Some(utf16(bytes, u16::from_le_bytes)),
        "utf-16be" => Some(utf16(bytes, u16::from_be_bytes)),
        "utf-32le" => Some(utf32(bytes, u32::from_le_bytes)),
        "utf-32be" => Some(utf32(bytes, u32::from_be_bytes)),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks();
    let chars = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    chars.map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).chain(cut(rest)).collect()
}

fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> String {
    let (fours, rest) = bytes.as_chunks();
    let chars = fours.iter().map(|four| char::from_u32(unit(*four)));
    chars.map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).chain(cut(rest)).collect()
}

/// What stands for the last character of a file that was cut inside it.
fn cut(rest: &[u8]) -> Option<char> {
    (!rest.is_empty()).then_some(char::REPLACEMENT_CHARACTER)
}

/// ISO-2022-JP, which switches by escape sequences and is ASCII otherwise.
fn escaped(bytes: &[u8], decoder: &impl Decoder) -> Option<Decoded> {
    let switches = bytes.windows(3).any(|three| matches!(three, b"\x1B$B" | b"\x1B$@"));
    let text = switches.then(|| decoder("iso-2022-jp", bytes)).flatten()?;
    Some(Decoded::sure(text, "iso-2022-jp"))
}

/// Of a hundred bytes, this many may be controls in what is still a text (a stray zero, an escape sequence of a terminal).
const CONTROLS_IN_TEXT: usize = 10;

/// So few are no evidence, however short the text is.
const STRAY_CONTROLS: usize = 3;

/// True for bytes that nobody wrote: zeros in something that is not UTF-8, or controls all over.
fn is_binary(bytes: &[u8]) -> bool {
    let controls =
        bytes.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t'..=b'\r' | 0x1B)).count();
    controls > STRAY_CONTROLS && controls * 100 > bytes.len() * CONTROLS_IN_TEXT
        || (bytes.contains(&0) && str::from_utf8(bytes).is_err())
}

/// How far into a file its declaration is looked for, as browsers do.
const DECLARATION_HEAD: usize = 1024;

/// The encoding that HTML or XML names in itself: `<meta charset=…>`, `<?xml encoding="…"?>`.
fn declared_in_markup(bytes: &[u8]) -> Option<String> {
    let head =
        String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_HEAD)]).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let after = ["charset=", "encoding="].iter().find_map(|name| head.split_once(name))?.1;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label
        .find(|char: char| !(char.is_ascii_alphanumeric() || "-_:.".contains(char)))
        .unwrap_or(label.len());
    (end > 0).then(|| label[..end].to_owned())
}

/// The old encodings that browsers decode, what speaks against each (few files have it), and the languages that were written in it.
/// The first of equals wins, so the common ones come first.
type Candidate = (&'static str, f32, &'static [Letters]);
const CANDIDATES: &[Candidate] = &[
    ("windows-1252", 0.0, WESTERN),
    ("windows-1251", 0.0, CYRILLIC),
    ("gb18030", 0.0, &[letters::CHINESE]),
    ("shift_jis", 0.0, &[letters::JAPANESE]),
    ("euc-kr", 0.0, &[letters::KOREAN]),
    ("big5", 0.0, &[letters::CHINESE_TRADITIONAL]),
    ("euc-jp", 0.0, &[letters::JAPANESE]),
    ("windows-1250", 0.0, CENTRAL),
    ("iso-8859-2", 0.25, CENTRAL),
    ("windows-1254", 0.0, &[letters::TURKISH]),
    ("windows-1253", 0.0, &[letters::GREEK]),
    ("iso-8859-7", 0.25, &[letters::GREEK]),
    ("windows-1256", 0.0, &[letters::ARABIC, letters::PERSIAN]),
    ("iso-8859-6", 0.25, &[letters::ARABIC]),
    ("windows-1255", 0.0, &[letters::HEBREW]),
    ("windows-1257", 0.0, &[letters::LITHUANIAN, letters::LATVIAN, letters::ESTONIAN]),
    ("windows-874", 0.5, &[letters::THAI]),
    ("koi8-r", 0.0, &[letters::RUSSIAN]),
    ("koi8-u", 0.0, &[letters::UKRAINIAN]),
    ("iso-8859-5", 0.25, CYRILLIC),
    ("ibm866", 0.25, &[letters::RUSSIAN, letters::BULGARIAN]),
    ("x-mac-cyrillic", 0.25, CYRILLIC),
    ("iso-8859-15", 0.25, WESTERN),
    ("macintosh", 0.5, WESTERN),
];
const WESTERN: &[Letters] = &[
    letters::ENGLISH,
    letters::FRENCH,
    letters::GERMAN,
    letters::SPANISH,
    letters::PORTUGUESE,
    letters::ITALIAN,
    letters::SWEDISH,
    letters::DANISH,
    letters::ICELANDIC,
];
const CENTRAL: &[Letters] =
    &[letters::POLISH, letters::CZECH, letters::HUNGARIAN, letters::CROATIAN, letters::ROMANIAN];
const CYRILLIC: &[Letters] = &[
    letters::RUSSIAN,
    letters::UKRAINIAN,
    letters::BULGARIAN,
    letters::SERBIAN,
    letters::BELARUSIAN,
];

/// Enough bytes to tell a language; more would only take time.
const SAMPLE: usize = 4096;

/// Below this no decoding looks like a language. Right ones score 1.4 to 3; damaged UTF-8 reaches 0.9 in the most patient wrong one.
const PLAUSIBLE: f32 = 1.0;

/// Valid sequences of several bytes for each invalid one that make damaged UTF-8 of it: other encodings form them by accident only.
const UTF8_EVIDENCE: usize = 4;

/// The most plausible of the old encodings in which the whole is valid.
fn guess(bytes: &[u8], decoder: &impl Decoder) -> Option<Decoded> {
    if is_damaged_utf8(bytes) {
        return None;
    }
    let sample = sample(bytes);
    let mut scores: Vec<_> = CANDIDATES
        .iter()
        .filter_map(|candidate| Some((score(&sample, candidate, decoder)?, candidate.0)))
        .collect();
    while let Some(best) = best(&scores) {
        let (_, label) = scores.remove(best);
        if let Some(text) = decoder(label, bytes) {
            return Some(Decoded { guessed: true, ..Decoded::sure(text, label) });
        }
    }
    None
}

/// The place of the highest score, the first of equals.
fn best(scores: &[(f32, &str)]) -> Option<usize> {
    (0..scores.len()).reduce(|best, next| if scores[next].0 > scores[best].0 { next } else { best })
}

/// The plausibility of a candidate in its best language; none below [`PLAUSIBLE`].
fn score(
    sample: &[u8],
    &(label, against, languages): &Candidate,
    decoder: &impl Decoder,
) -> Option<f32> {
    let cuts = 0..4.min(sample.len()); // the sample may end inside a character
    let text = cuts.into_iter().find_map(|cut| decoder(label, &sample[..sample.len() - cut]))?;
    let best =
        languages.iter().filter_map(|language| plausibility(&text, language)).reduce(f32::max)?;
    (best - against >= PLAUSIBLE).then_some(best - against)
}

/// The first lines that are not ASCII: all the evidence that there is.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|&byte| byte == b'\n').filter(|line| !line.is_ascii()) {
        let room = SAMPLE - sample.len();
        sample.extend_from_slice(&line[..line.len().min(room)]);
        if sample.len() == SAMPLE {
            break;
        }
    }
    sample
}

/// UTF-8 with a broken place here and there.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|char| !char.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid >= broken * UTF8_EVIDENCE
}

/// UTF-8 with U+FFFD for what is invalid, counted so that the page can say so.
fn mended_utf8(bytes: &[u8]) -> Decoded {
    Decoded {
        guessed: true,
        ..Decoded::mended(String::from_utf8_lossy(bytes).into_owned(), "utf-8")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::Encoding;

    /// The decoders of browsers, as a library.
    fn browser(label: &str, bytes: &[u8]) -> Option<String> {
        let encoding = Encoding::for_label(label.as_bytes())?;
        Some(encoding.decode_without_bom_handling_and_without_replacement(bytes)?.into_owned())
    }

    fn encoded(label: &str, text: &str) -> Vec<u8> {
        let (bytes, _, lossy) = Encoding::for_label(label.as_bytes()).expect(label).encode(text);
        assert!(!lossy, "{label} cannot hold {text}");
        bytes.into_owned()
    }

    fn read(bytes: &[u8]) -> Decoded {
        decode(bytes, None, &browser).expect("text")
    }

    const GERMAN: &str = "Die Brücke ist wieder frei\nVon Jörg Groß\n\nDie ersten Wagen fuhren früh über den Fluss.\n";
    const RUSSIAN: &str = "Мост снова открыт\nАнна Ёлкина\n\nПервые машины прошли на рассвете, сообщила мэрия.\n14:20\n";

    #[test]
    fn utf8_is_not_a_guess() {
        let decoded = read(RUSSIAN.as_bytes());
        assert_eq!(decoded, Decoded::sure(RUSSIAN.to_owned(), "utf-8"));
    }

    #[test]
    fn a_mark_decides_and_is_taken_off() {
        let wide: Vec<u8> = "🙂 Мост".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wider: Vec<u8> =
            "🙂 Мост".chars().flat_map(|char| u32::from(char).to_le_bytes()).collect();
        assert_eq!(read(b"\xEF\xBB\xBFTitle"), Decoded::sure("Title".to_owned(), "utf-8"));
        assert_eq!(
            read(&[b"\xFE\xFF", &wide[..]].concat()),
            Decoded::sure("🙂 Мост".to_owned(), "utf-16be")
        );
        assert_eq!(
            read(&[b"\xFF\xFE\0\0", &wider[..]].concat()),
            Decoded::sure("🙂 Мост".to_owned(), "utf-32le")
        );
        assert_eq!(read(b"\xEF\xBB\xBF").text, "");
    }

    #[test]
    fn utf16_and_utf32_are_known_without_a_mark() {
        for text in ["Bridge reopens\n14:20\n", RUSSIAN, "橋が開いた\n14:20\n"] {
            let two = |swap: bool| -> Vec<u8> {
                text.encode_utf16()
                    .flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() })
                    .collect()
            };
            let four: Vec<u8> =
                text.chars().flat_map(|char| u32::from(char).to_be_bytes()).collect();
            assert_eq!(read(&two(false)), Decoded::sure(text.to_owned(), "utf-16le"));
            assert_eq!(read(&two(true)), Decoded::sure(text.to_owned(), "utf-16be"));
            assert_eq!(read(&four), Decoded::sure(text.to_owned(), "utf-32be"));
        }
    }

    #[test]
    fn old_encodings_are_guessed_by_their_language() {
        let french = "Le pont a rouvert\nPar Zoé Lefèvre\n\n« C’était très long », a déclaré la mairie après onze journées.\n";
        let polish = "Most znów otwarty\n\nPierwsze samochody przejechały o świcie, ogłosiła spółka. Wzdłuż rzeki żyją ludzie.\n";
        let czech = "Most je opět otevřen\n\nPrvní auta přejela řeku za svítání, řekl mluvčí. Příští týden začnou další práce.\n";
        let japanese = "橋が十一日ぶりに開いた\n\n最初の車は明け方に通った。市によると、来週も調べるという。\n14:20\n";
        let greek = "Η γέφυρα άνοιξε ξανά\n\nΤα πρώτα αυτοκίνητα πέρασαν την αυγή, είπε ο δήμος.\n";
        let arabic = "فتح الجسر من جديد\n\nمرت السيارات الأولى عند الفجر، قالت البلدية.\n";
        let cases = [
            (GERMAN, &["windows-1252", "macintosh"][..]),
            (french, &["windows-1252", "macintosh"]),
            (polish, &["windows-1250", "iso-8859-2"]),
            (czech, &["windows-1250", "iso-8859-2"]),
            (
                "Köprü yeniden açıldı\n\nİlk araçlar şafakta geçti, belediye açıkladı. Ağaçlar yıkıldı.\n",
                &["windows-1254"],
            ),
            (RUSSIAN, &["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"]),
            (
                "Міст знову відкрито\n\nПерші автівки проїхали на світанку, повідомила міська рада. Її роботи ще є.\n",
                &["windows-1251", "koi8-u"],
            ),
            (greek, &["windows-1253"]),
            (arabic, &["windows-1256", "iso-8859-6"]),
            ("הגשר נפתח מחדש\n\nהמכוניות הראשונות עברו עם שחר.\n", &["windows-1255"]),
            (japanese, &["shift_jis", "euc-jp"]),
            (
                "大桥重新开放\n\n第一批车辆今天早上通过，市政府说。“我们等了很久”\n14:20\n",
                &["gb18030"],
            ),
            (
                "大橋重新開放\n\n第一批車輛今天早上通過，市政府說。「我們等了很久」\n14:20\n",
                &["big5"],
            ),
            (
                "다리가 다시 열렸다\n\n첫 차들이 새벽에 지나갔다고 시가 밝혔다.\n14:20\n",
                &["euc-kr"],
            ),
        ];
        for (text, labels) in cases {
            for label in labels {
                let decoded = read(&encoded(label, text));
                assert_eq!(decoded.text, text, "{label} was read as {}", decoded.encoding);
                assert!(decoded.guessed);
            }
        }
    }

    #[test]
    fn english_with_nothing_but_printed_punctuation() {
        for text in [
            "It’s “open” – at last — after all… The ‘old’ bridge",
            "the council’s plan\n",
            "Tickets cost £5 a day\n",
        ] {
            for label in ["windows-1252", "macintosh"] {
                assert_eq!(read(&encoded(label, text)).text, text, "{label}");
            }
        }
    }

    #[test]
    fn one_accent_in_much_ascii_is_enough() {
        let text =
            format!("{}The café by the river\n", "Plain words all along the way\n".repeat(10_000));
        assert_eq!(read(&encoded("windows-1252", &text)).text, text);
    }

    #[test]
    fn a_long_line_may_be_cut_inside_a_character() {
        for cut in 0..4 {
            let text = format!("{}{}", "x".repeat(cut), "橋は昨日から開いた。".repeat(2000));
            assert_eq!(read(&encoded("shift_jis", &text)).text, text);
        }
    }

    #[test]
    fn escape_sequences_make_iso_2022_jp() {
        let decoded = read(b"\x1B$B66\x1B(B 14:20\n");
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding.as_str()),
            ("橋 14:20\n", "iso-2022-jp")
        );
    }

    #[test]
    fn markup_may_declare_its_encoding() {
        let page = encoded("koi8-r", "<!doctype html><meta charset=\"KOI8-R\"><p>Мост");
        let decoded = read(&page);
        assert_eq!((decoded.encoding.as_str(), decoded.guessed), ("koi8-r", false));
        assert!(decoded.text.ends_with("<p>Мост"));
    }

    #[test]
    fn damaged_utf8_is_mended_and_counted() {
        let damaged = [RUSSIAN.as_bytes(), b"\xFF", "конец".as_bytes()].concat();
        let decoded = read(&damaged);
        assert_eq!(
            (decoded.encoding.as_str(), decoded.guessed, decoded.replaced),
            ("utf-8", true, 1)
        );
        assert_eq!(read(b"Bridge \xF5\x80 caf\xC3").replaced, 3, "no old encoding reads so");
    }

    #[test]
    fn a_stray_zero_does_not_make_a_text_binary() {
        assert_eq!(read(b"Bridge reopens\0 at dawn").encoding, "utf-8");
        assert_eq!(read(b"Bridge\0").text, "Bridge\0");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(0_u8.., 0..300)) {
            decode(&bytes, None, &browser);
        }
    }

    #[test]
    fn bytes_of_all_values_are_no_text() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(decode(&all.repeat(4), None, &browser), None);
        assert_eq!(decode(b"\x01\x02\x03\x04text", None, &browser), None);
    }
}
