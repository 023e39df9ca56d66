//! Classes of characters that the passes share.

/// Blank as JavaScript's `\s` has it, so that both sides of the boundary agree on what may be left out of spans.
pub(crate) const fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, '\t'..='\r' | ' '); // most characters
    }
    matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}'..='\u{2029}')
        || matches!(c, '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

/// Draws nothing: zero-width spaces and joiners, direction marks, soft hyphens, variation selectors.
pub(crate) const fn is_invisible(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Written without spaces between words: Han, kana and their punctuation. A joined line break leaves no space here.
pub(crate) const fn is_cjk(c: char) -> bool {
    c as u32 >= 0x2e80
        && matches!(
            c,
            '\u{2e80}'..='\u{2fdf}'
                | '\u{3001}'..='\u{30ff}'
                | '\u{31c0}'..='\u{31ff}'
                | '\u{3400}'..='\u{4dbf}'
                | '\u{4e00}'..='\u{9fff}'
                | '\u{f900}'..='\u{faff}'
                | '\u{ff01}'..='\u{ff60}'
                | '\u{20000}'..='\u{3ffff}'
        )
}

/// A syllable of Hangul, which is written with few spaces.
pub(crate) const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

/// A sign after the number of a day: `3.`, `1º`.
pub(crate) const fn is_ordinal_sign(c: char) -> bool {
    matches!(c, '.' | '°' | 'º' | 'ª')
}

/// The value of a Roman numeral; Cyrillic letters look like some of them.
pub(crate) const fn roman(c: char) -> Option<u32> {
    match c {
        'I' | 'І' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        _ => None,
    }
}

/// A letter of a right-to-left script.
pub(crate) const fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The zeros of the decimal digits that times and dates are printed in beside ASCII: Arabic-Indic, Persian, those of the scripts of South and
/// Southeast Asia, full-width.
const ZEROS: [char; 17] =
    ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// The value of a decimal digit in any of the scripts of [`ZEROS`].
pub(crate) fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if c < ZEROS[0] {
        return None; // most letters
    }
    let zero = ZEROS[ZEROS.partition_point(|&zero| zero <= c) - 1];
    Some(c as u32 - zero as u32).filter(|&value| value < 10)
}

/// A picture among letters: `🔴`, `⚠️`, `✅`.
pub(crate) const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f000}'..='\u{1faff}')
}

/// What some programs leave of the hyphen of a word that was broken.
pub(crate) fn is_lost_hyphen(c: char) -> bool {
    matches!(c, '\u{2}' | '\u{fffe}')
}

/// A letter, as Unicode has it. The first ranges are those of most texts: the table of the standard library is searched for the others.
pub(crate) fn is_alphabetic(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{d7}' | '\u{f7}' | '\u{2000}'..='\u{206f}' => false,
        '\u{c0}'..='\u{2c1}'
        | '\u{3a3}'..='\u{3f5}'
        | '\u{400}'..='\u{481}'
        | '\u{48a}'..='\u{52f}'
        | '\u{5d0}'..='\u{5ea}'
        | '\u{620}'..='\u{657}'
        | '\u{904}'..='\u{939}'
        | '\u{e01}'..='\u{e3a}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Part of a word: a letter, or a mark that Devanagari and Thai write with one.
pub(crate) fn is_letter(c: char) -> bool {
    is_alphabetic(c) || matches!(c, '\u{93c}' | '\u{94d}' | '\u{e47}'..='\u{e4e}')
}

/// A letter or a digit of any script.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_alphabetic(c) || c.is_numeric()
}

/// A letter of Thai, which writes neither spaces between words nor stops.
pub(crate) const fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4e}')
}

/// Ends a sentence.
pub(crate) const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '｡' | '．' | '۔')
}

/// Ends a sentence of a script without spaces: the next one follows at once.
pub(crate) const fn is_cjk_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '．')
}

/// Opens or closes a quotation.
pub(crate) const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‘'
            | '’'
            | '‚'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '״'
    )
}

/// A hyphen or a dash of any length.
pub(crate) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '－')
}

/// Marks a list item where it stands alone before a space. From the glyphs that browsers, word processors and mail programs print.
pub(crate) const fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '*' | '+' | '\u{2022}' | '\u{2023}' | '\u{2043}' | '\u{2010}'..='\u{2015}' | '\u{b7}' | '\u{2219}' | '\u{22c5}'
            | '\u{25aa}'..='\u{25ab}' | '\u{25cf}' | '\u{25cb}' | '\u{25e6}' | '\u{25a0}' | '\u{25a1}' | '\u{25b6}' | '\u{25b8}' | '\u{25ba}'
            | '\u{25c6}' | '\u{25c7}' | '\u{2605}' | '\u{2713}' | '\u{2714}' | '\u{27a4}' | '\u{27a2}' | '\u{2192}' | '\u{f0b7}' | '\u{f0a7}' | '\u{30fb}' | '¶' | '»'
    )
}

/// The characters that are not of ASCII: in most texts there are few.
pub(crate) fn outside_ascii(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[ascii_length(rest)..];
        let c = rest.chars().next()?;
        rest = &rest[c.len_utf8()..];
        Some(c)
    })
}

/// How many bytes of ASCII a text starts with.
pub(crate) fn ascii_length(text: &str) -> usize {
    text.bytes().position(|byte| !byte.is_ascii()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::is_alphabetic;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
