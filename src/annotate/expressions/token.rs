//! Cuts prose into words, numbers and marks, each word with what it can mean for time.

use super::lexicon::{Lexicon, Meaning, NOTHING, STARTS, Sense, WordRole};
use crate::article::span::Span;
use crate::text::chars::{digit, is_alphabetic, is_blank, is_invisible};
use crate::text::lower::lower_char;
use crate::text::runs::{self, ALPHABETIC};

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Byte offsets in the source.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    /// What the word can do: a bit for each role.
    pub(super) roles: u64,
    /// What the word can mean.
    pub(super) senses: &'static [Sense],
    /// Nothing stands between it and the token before it.
    pub(super) glued: bool,
    /// Starts with a capital letter.
    pub(super) capital: bool,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    /// `tenths` where a decimal with one digit is printed; `plain` where it is nothing but digits.
    Number {
        value: u32,
        digits: u8,
        tenths: u8,
        plain: bool,
    },
    Mark(char),
}

impl Token {
    /// Means nothing for time.
    pub(super) const fn is_idle(&self) -> bool {
        self.senses.is_empty()
            && self.roles & !(WordRole::PhraseStart.bit() | WordRole::PhraseEnd.bit()) == 0
    }

    /// May be the first word of an expression, or stand after its article.
    pub(super) const fn may_start(&self) -> bool {
        !self.senses.is_empty()
            || self.roles & STARTS != 0
            || matches!(self.kind, TokenKind::Number { .. } | TokenKind::Mark('\'' | '’'))
    }
}

/// The longest number that is read, in digits.
const DIGITS: u8 = 9;

/// Cuts the spans of one block; what stood in `tokens` is dropped. True where any word or number can mean a time.
pub(super) fn cut(
    source: &str,
    spans: &[Span],
    lexicon: &'static Lexicon,
    tokens: &mut Vec<Token>,
) -> bool {
    tokens.clear();
    let mut cutter = Cutter { source, lexicon, tokens, lower: String::new(), any: false };
    let mut end = spans.first().map_or(0, |span| span.start);
    for span in spans {
        let between = Span::new(end.min(span.start), span.start);
        if between.of(source).contains(char::is_alphanumeric) {
            cutter.push(span.start, 0, TokenKind::Mark('\n'), &NOTHING, false, false); // a stamp was taken out: no expression goes over it
        }
        cutter.cut(*span);
        end = span.end;
    }
    cutter.any
}

struct Cutter<'s, 'v> {
    source: &'s str,
    lexicon: &'static Lexicon,
    tokens: &'v mut Vec<Token>,
    /// A word in lower case, made over and over.
    lower: String,
    any: bool,
}

impl Cutter<'_, '_> {
    fn cut(&mut self, span: Span) {
        let text = span.of(self.source);
        let mut at = 0;
        let mut glued = false;
        while let Some(c) = text[at..].chars().next() {
            let (rest, start) = (&text[at..], span.start + at);
            if is_blank(c) || is_invisible(c) {
                glued = false;
                at += c.len_utf8();
                continue;
            }
            at += if is_alphabetic(c) {
                self.word(rest, start, glued)
            } else if digit(c).is_some() {
                self.number(rest, start, glued)
            } else {
                self.push(start, c.len_utf8(), TokenKind::Mark(c), &NOTHING, glued, false);
                c.len_utf8()
            };
            glued = true;
        }
    }

    fn word(&mut self, rest: &str, start: usize, glued: bool) -> usize {
        let length = word_length(rest);
        let word = &rest[..length];
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let meaning = self.lexicon.meaning(word, &mut self.lower);
        self.push(start, length, TokenKind::Word, meaning, glued, capital);
        if meaning.roles & WordRole::PhraseEnd.bit() != 0 {
            self.join_phrase();
        }
        self.any |= !meaning.senses.is_empty() || meaning.roles & STARTS != 0;
        length
    }

    /// Words that mean something only together become one token.
    fn join_phrase(&mut self) {
        for words in (2..=self.lexicon.longest_phrase.min(self.tokens.len())).rev() {
            let from = self.tokens.len() - words;
            if self.tokens[from].roles & WordRole::PhraseStart.bit() == 0 {
                continue;
            }
            self.lower.clear();
            for token in &self.tokens[from..] {
                let gap = if token.glued || self.lower.is_empty() { "" } else { " " };
                self.lower.push_str(gap);
                let word = &self.source[token.start..token.end];
                self.lower
                    .extend(word.chars().map(|c| if c == '’' { '\'' } else { lower_char(c) }));
            }
            if let Some(meaning) = self.lexicon.phrase(&self.lower) {
                let first = self.tokens[from];
                let end = self.tokens[self.tokens.len() - 1].end;
                self.tokens.truncate(from);
                self.any = true;
                let Meaning { roles, senses } = meaning;
                self.tokens.push(Token {
                    end,
                    roles: *roles,
                    senses,
                    kind: TokenKind::Word,
                    ..first
                });
                return;
            }
        }
    }

    /// `1939`, `1,700`, `22.8`, `5½`
    fn number(&mut self, rest: &str, start: usize, glued: bool) -> usize {
        self.any = true;
        let (mut value, mut digits, mut at) = (0_u32, 0_u8, 0);
        for c in rest.chars() {
            let Some(d) = digit(c) else { break };
            value = if digits < DIGITS { value * 10 + d } else { value };
            digits = digits.saturating_add(1);
            at += c.len_utf8();
        }
        let after_letter =
            glued && self.tokens.last().is_some_and(|last| last.kind == TokenKind::Word);
        let mut kind = TokenKind::Number {
            value,
            digits,
            tenths: 0,
            plain: digits <= DIGITS && !after_letter,
        };
        let tail = &rest.as_bytes()[at..];
        let is_digit = |at: usize| tail.get(at).is_some_and(u8::is_ascii_digit);
        if matches!(tail.first(), Some(b'.'))
            && is_digit(1)
            && !is_digit(2)
            && tail.get(2) != Some(&b'.')
            && digits < 4
        {
            kind = TokenKind::Number { value, digits, tenths: tail[1] - b'0', plain: false };
            at += 2;
        } else if matches!(tail.first(), Some(b',')) && (1..=3).all(is_digit) && !is_digit(4) {
            let rest = tail[1..4].iter().fold(0, |sum, d| sum * 10 + u32::from(d - b'0'));
            kind = TokenKind::Number {
                value: value.saturating_mul(1000).saturating_add(rest),
                digits: 6,
                tenths: 0,
                plain: false,
            };
            at += 4;
        } else if rest[at..].starts_with('½') {
            kind = TokenKind::Number { value, digits, tenths: 5, plain: false };
            at += '½'.len_utf8();
        }
        self.push(start, at, kind, &NOTHING, glued, false);
        at
    }

    fn push(
        &mut self,
        start: usize,
        length: usize,
        kind: TokenKind,
        meaning: &'static Meaning,
        glued: bool,
        capital: bool,
    ) {
        let Meaning { roles, senses } = meaning;
        self.tokens.push(Token {
            start,
            end: start + length,
            kind,
            roles: *roles,
            senses,
            glued,
            capital,
        });
    }
}

/// Letters, and an apostrophe between letters of a word that the table may have with it (`п'ятниця`, `aujourd'hui`).
fn word_length(rest: &str) -> usize {
    let mut length = runs::length(rest, ALPHABETIC);
    while let Some(c @ '\u{300}'..='\u{36f}') = rest[length..].chars().next() {
        length += c.len_utf8();
        length += runs::length(&rest[length..], ALPHABETIC);
    }
    length
}
