//! Files that are not text, recognised by how they begin.

/// What a file is, where it is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// A PDF.
    Pdf,
    /// A document of a word processor: Word, Writer, RTF.
    Word,
    /// A picture.
    Image,
    /// Packed files.
    Archive,
    /// Anything else that nobody reads: programs, sound, film, fonts, databases.
    Binary,
}

impl Foreign {
    /// Its name in JavaScript.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "word",
            Self::Image => "image",
            Self::Archive => "archive",
            Self::Binary => "binary",
        }
    }
}

/// Where the bytes stand, the bytes, and what begins so. Marks that prose could begin with ("BM", "ID3", "MZ") are distinguished from it by the bytes after them.
const MARKS: &[(usize, &[u8], Foreign)] = &[
    (0, b"%PDF-", Foreign::Pdf),
    (0, b"{\\rtf", Foreign::Word),
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Foreign::Word),
    (0, b"\x89PNG\r\n\x1A\n", Foreign::Image),
    (0, b"\xFF\xD8\xFF", Foreign::Image),
    (0, b"GIF87a", Foreign::Image),
    (0, b"GIF89a", Foreign::Image),
    (8, b"WEBP", Foreign::Image),
    (0, b"II*\0", Foreign::Image),
    (0, b"MM\0*", Foreign::Image),
    (4, b"ftypavif", Foreign::Image),
    (4, b"ftyphei", Foreign::Image),
    (4, b"ftypmif1", Foreign::Image),
    (0, b"8BPS\0", Foreign::Image),
    (0, b"\x1F\x8B\x08", Foreign::Archive),
    (0, b"BZh91AY&SY", Foreign::Archive),
    (0, b"\xFD7zXZ\0", Foreign::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
    (0, b"Rar!\x1A\x07", Foreign::Archive),
    (0, b"\x28\xB5\x2F\xFD", Foreign::Archive),
    (257, b"ustar", Foreign::Archive),
    (0, b"\x7FELF", Foreign::Binary),
    (0, b"\0asm", Foreign::Binary),
    (0, b"\xCA\xFE\xBA\xBE", Foreign::Binary),
    (0, b"SQLite format 3\0", Foreign::Binary),
    (0, b"OggS\0", Foreign::Binary),
    (0, b"fLaC\0", Foreign::Binary),
    (4, b"ftyp", Foreign::Binary),
    (0, b"wOFF", Foreign::Binary),
    (0, b"wOF2", Foreign::Binary),
];

/// A zip file, which may also be a document.
const ZIP: &[u8] = b"PK\x03\x04";

/// The names of files (or the type, the first thing in some) that make a zip file a document.
const WORD_PARTS: &[&[u8]] = &[
    b"[Content_Types].xml",
    b"word/",
    b"mimetypeapplication/vnd.oasis.opendocument",
    b"mimetypeapplication/epub",
];

/// How far into a zip file its first names are looked for.
const ZIP_HEAD: usize = 4096;

/// What the file is, where its first bytes say that it is not text.
pub(crate) fn foreign(bytes: &[u8]) -> Option<Foreign> {
    if bytes.starts_with(ZIP) {
        let head = &bytes[..bytes.len().min(ZIP_HEAD)];
        let is_word =
            WORD_PARTS.iter().any(|part| head.windows(part.len()).any(|window| window == *part));
        return Some(if is_word { Foreign::Word } else { Foreign::Archive });
    }
    let stands = |&&(at, mark, _): &&(usize, &[u8], Foreign)| {
        bytes.get(at..).is_some_and(|rest| rest.starts_with(mark))
    };
    MARKS.iter().find(stands).map(|&(_, _, foreign)| foreign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_text_to_nobody() {
        for &(at, mark, kind) in MARKS {
            let bytes = [&vec![b' '; at][..], mark].concat();
            assert_eq!(
                foreign(&bytes).map(Foreign::code),
                Some(kind.code()),
                "{}",
                mark.escape_ascii()
            );
        }
    }

    #[test]
    fn marks_tell_what_is_not_text() {
        let cases: &[(&[u8], Foreign)] = &[
            (b"%PDF-1.7\n%\xE2\xE3", Foreign::Pdf),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", Foreign::Word),
            (b"PK\x03\x04\x14\0\x06\0notes.txt", Foreign::Archive),
            (b"{\\rtf1\\ansi Text}", Foreign::Word),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Foreign::Image),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Foreign::Image),
            (b"\0\0\0\x20ftypisom", Foreign::Binary),
        ];
        for (bytes, expected) in cases {
            assert_eq!(foreign(bytes), Some(*expected), "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn prose_that_begins_like_a_mark_is_text() {
        for text in [
            "",
            "PK",
            "BMW recalls cars",
            "MZ writes",
            "GIF images turn forty",
            "PDF readers compared",
            "{ curly }",
            "Rar! said the bear",
        ] {
            assert_eq!(foreign(text.as_bytes()), None, "{text}");
        }
    }
}
