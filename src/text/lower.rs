//! Lower case, letter by letter: in all scripts that the tables have words of. The standard library knows all of Unicode, and its
//! table would be a thirtieth of a module for embeds.

/// Runs of capital letters: the first, the last, the step from one to the next, and how far each small letter is from its capital.
const CAPITALS: [(u16, u16, u8, i16); 35] = [
    (0xc0, 0xd6, 1, 32), // Latin
    (0xd8, 0xde, 1, 32),
    (0x100, 0x12e, 2, 1),
    (0x130, 0x130, 1, -199), // İ: its dot is that of the small letter
    (0x132, 0x136, 2, 1),
    (0x139, 0x147, 2, 1),
    (0x14a, 0x176, 2, 1),
    (0x178, 0x178, 1, -121),
    (0x179, 0x17d, 2, 1),
    (0x18f, 0x18f, 1, 202), // Azerbaijani
    (0x1a0, 0x1a0, 1, 1),   // Vietnamese
    (0x1af, 0x1af, 1, 1),
    (0x1cd, 0x1db, 2, 1),
    (0x1de, 0x1ee, 2, 1),
    (0x1f8, 0x21e, 2, 1),
    (0x222, 0x232, 2, 1),
    (0x386, 0x386, 1, 38), // Greek
    (0x388, 0x38a, 1, 37),
    (0x38c, 0x38c, 1, 64),
    (0x38e, 0x38f, 1, 63),
    (0x391, 0x3a1, 1, 32),
    (0x3a3, 0x3ab, 1, 32),
    (0x400, 0x40f, 1, 80), // Cyrillic
    (0x410, 0x42f, 1, 32),
    (0x460, 0x480, 2, 1),
    (0x48a, 0x4be, 2, 1),
    (0x4c0, 0x4c0, 1, 15),
    (0x4c1, 0x4cd, 2, 1),
    (0x4d0, 0x52e, 2, 1),
    (0x531, 0x556, 1, 48),     // Armenian
    (0x10a0, 0x10c5, 1, 7264), // Georgian
    (0x1c90, 0x1cba, 1, -3008),
    (0x1e00, 0x1e94, 2, 1), // Latin, Vietnamese
    (0x1ea0, 0x1efe, 2, 1),
    (0xff21, 0xff3a, 1, 32), // full width
];

/// The letter in lower case; what is no capital letter of these scripts stays.
pub(crate) fn lower_char(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let Ok(code) = u16::try_from(u32::from(c)) else { return c };
    let run = CAPITALS.partition_point(|&(_, last, ..)| last < code);
    match CAPITALS.get(run) {
        Some(&(first, _, step, by)) if first <= code && (code - first) % u16::from(step) == 0 => {
            char::from_u32(u32::from(code).wrapping_add_signed(by.into())).unwrap_or(c)
        }
        _ => c,
    }
}

/// The text in lower case; where it is that already it stays, else it takes the place of what the buffer held.
pub(crate) fn lower<'b>(text: &'b str, buffer: &'b mut String) -> &'b str {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return text;
    }
    buffer.clear();
    if text.is_ascii() {
        buffer.push_str(text);
        buffer.make_ascii_lowercase();
    } else {
        buffer.extend(text.chars().map(lower_char));
    }
    buffer
}

#[cfg(test)]
mod tests {
    use super::{CAPITALS, lower, lower_char};

    #[test]
    fn letters_have_the_lower_case_that_unicode_gives_them() {
        let capitals = (0..=0xffff).filter_map(char::from_u32).filter(|&c| lower_char(c) != c);
        for c in capitals.filter(|&c| c != 'İ') {
            assert_eq!(c.to_lowercase().to_string(), lower_char(c).to_string(), "{c}");
        }
        assert!(CAPITALS.is_sorted());
    }

    #[test]
    fn every_script_of_the_tables_has_one() {
        let tables = [
            include_str!("../tables/names.txt"),
            include_str!("../tables/expressions.txt"),
            include_str!("../tables/furniture.txt"),
            include_str!("../tables/imprint.txt"),
            include_str!("../tables/language.txt"),
            include_str!("../tables/mail.txt"),
        ];
        let words = tables.concat().to_lowercase();
        let capital = |c: char| c.to_uppercase().next().filter(|_| c.to_uppercase().count() == 1);
        for (small, capital) in words.chars().filter_map(|c| Some((c, capital(c)?))) {
            assert_eq!(capital.to_lowercase().next(), Some(lower_char(capital)), "{small}");
        }
        assert_eq!(lower("ÄRZTE, ΑΘΗΝΑ, ХАРКІВ", &mut String::new()), "ärzte, αθηνα, харків");
    }
}
