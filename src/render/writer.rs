//! The one place where HTML is written. Whatever comes from a text is escaped here; names of elements and attributes are constants
//! of the program, so nothing that was pasted can become markup.

use super::options::HtmlForm;
use super::parts::part_of;

/// Elements after whose end a line ends, so that the result can be read.
const LINES: &[&str] = &[
    "article",
    "header",
    "footer",
    "section",
    "nav",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "pre",
    "blockquote",
    "details",
    "summary",
    "table",
    "tr",
    "head",
    "title",
    "body",
];

/// An attribute: its name and its value; without a value it stands alone.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// HTML that grows. Elements are closed by who opened them. What is called in a hundred places stays one function: copied into each, it
/// would weigh more in browsers than all else here.
pub(super) struct Writer {
    html: String,
    form: HtmlForm,
    /// Words alone are kept, and as they are.
    words: bool,
}

impl Writer {
    pub(super) fn new(form: HtmlForm) -> Self {
        Self { html: String::new(), form, words: false }
    }

    /// One that leaves out all markup: what it gives is text.
    pub(super) fn of_words() -> Self {
        Self { words: true, ..Self::new(HtmlForm::Plain) }
    }

    pub(super) fn finish(self) -> String {
        self.html
    }

    /// Text, as text.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        if self.words {
            return self.html.push_str(text);
        }
        self.escaped(text, |c| matches!(c, '&' | '<' | '>' | '{' | '}' | '\0'));
    }

    /// The start of an element. A class may make it a part; an attribute with an empty value stands alone.
    pub(super) fn open(
        &mut self,
        name: &'static str,
        class: &'static str,
        attributes: &[Attribute<'_>],
    ) {
        if self.words {
            return;
        }
        self.html.push('<');
        self.html.push_str(name);
        if !class.is_empty() {
            self.attribute(("class", class));
        }
        if self.form.is_element() {
            self.part(name, class);
        }
        for attribute in attributes {
            self.attribute(*attribute);
        }
        self.html.push('>');
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &'static str) {
        if self.words {
            return;
        }
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
        if LINES.contains(&name) {
            self.html.push('\n');
        }
    }

    /// An element that holds text alone.
    #[inline(never)]
    pub(super) fn element(
        &mut self,
        name: &'static str,
        class: &'static str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) {
        self.open(name, class, attributes);
        self.text(text);
        self.close(name);
    }

    /// Markup of the program's own, without anything from a text.
    #[inline(never)]
    pub(super) fn constant(&mut self, markup: &'static str) {
        self.html.push_str(markup);
    }

    /// JSON within a script that never runs: the one way in which HTML keeps every character of a text, returns and U+0000
    /// included. No text can end the script: "<" is written as a number, and so are braces in strings, which template languages would read.
    pub(super) fn json(&mut self, json: &str) {
        self.html.push_str("<script type=\"application/json\">");
        let (mut in_string, mut escaped) = (false, false);
        for c in json.chars() {
            match c {
                '<' => self.html.push_str("\\u003c"),
                '{' if in_string => self.html.push_str("\\u007b"),
                '}' if in_string => self.html.push_str("\\u007d"),
                _ => self.html.push(c),
            }
            in_string ^= c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
        }
        self.html.push_str("</script>\n");
    }

    fn part(&mut self, name: &str, class: &str) {
        let part = part_of(name, class);
        if !part.is_empty() {
            self.attribute(("part", &part));
        }
    }

    fn attribute(&mut self, (name, value): Attribute<'_>) {
        self.html.push(' ');
        self.html.push_str(name);
        if value.is_empty() && name != "lang" {
            return; // an empty language says that it is not known
        }
        self.html.push_str("=\"");
        self.escaped(value, |c| matches!(c, '&' | '<' | '>' | '"' | '{' | '}' | '\0'));
        self.html.push('"');
    }

    fn escaped(&mut self, mut text: &str, special: fn(char) -> bool) {
        while let Some(at) = text.find(special) {
            let (plain, rest) = text.split_at(at);
            self.html.push_str(plain);
            self.html.push_str(match rest.as_bytes()[0] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'{' => "&#123;", // a template language would read it
                b'}' => "&#125;",
                _ => "\u{fffd}", // HTML has no way to write U+0000
            });
            text = &rest[1..];
        }
        self.html.push_str(text);
    }
}
