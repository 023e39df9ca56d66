//! Markup as the text that a browser would copy of it, and what its elements say about each line. Knows no browser: elements and
//! texts come in by the order of the document, so that all of this runs and is tested anywhere.

use super::element::{
    BLANKS, Element, address, breaks, is_beside, is_page_part, is_skipped, leads_away,
};
use super::regions::{Belongs, PageRegions, RegionKind};
use super::titles::Titles;
use crate::article::options::{Hint, Role};
use crate::article::span::Span;

/// The fewest words of a picture's text that say more than a name.
const ALT_WORDS: usize = 3;
/// The most hints: a text with more is not better read for them.
const HINTS: usize = 100_000;
/// A text with what its markup says.
#[derive(Debug, Default)]
pub(super) struct Flowed {
    pub(super) text: String,
    /// Spans in bytes.
    pub(super) hints: Vec<Hint>,
}

/// What an element makes of the lines in it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Tells {
    role: Role,
    level: Option<u8>,
    ordered: Option<bool>,
    /// Tells elements with the same role apart.
    element: usize,
}

/// What holds inside of the open elements.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is there or not, whatever the others are
struct State {
    tells: Option<Tells>,
    furniture: Belongs,
    /// Lists around this place.
    lists: u8,
    ordered: bool,
    /// Inside of an article, a section or the like: a header is not the page's.
    sectioned: bool,
    main: bool,
    heading: bool,
    figure: bool,
    time: bool,
    preformatted: bool,
}

/// An open element.
#[derive(Debug)]
struct Frame {
    /// What holds outside of it.
    outside: State,
    /// Line breaks after it.
    breaks: usize,
    href: Option<String>,
    preformatted: bool,
    /// Length of the text before it.
    start: usize,
}

/// A line that is being written or was.
#[derive(Clone, Copy, Debug)]
struct Printed {
    span: Span,
    state: State,
    /// Line breaks before it.
    breaks: usize,
    tabs: bool,
}

/// Text and hints while they grow.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    open: Vec<Frame>,
    state: State,
    /// Line breaks before the next word.
    breaks: usize,
    /// Cells that ended before the next word.
    tabs: usize,
    /// A blank before the next word.
    space: bool,
    rows: Vec<Printed>,
    hints: Vec<Hint>,
    regions: PageRegions,
    elements: usize,
}

impl Flow {
    /// An element begins. False where nothing in it is text; otherwise [`close`](Self::close) must follow its content.
    pub(super) fn open(&mut self, element: Element) -> bool {
        let name = element.name.as_str();
        match name {
            _ if element.hidden || is_skipped(name) => return false,
            "br" => self.breaks += 1,
            "img" => self.picture(element.alt.as_deref().unwrap_or_default()),
            _ => {}
        }
        if matches!(name, "br" | "img" | "wbr") {
            return false;
        }
        let breaks = breaks(name, self.state.lists);
        self.breaks = self.breaks.max(breaks);
        match name {
            "tr" => self.tabs = 0,
            "td" | "th" => self.tabs += 1,
            _ => {}
        }
        let inside = self.inside(&element);
        let outside = std::mem::replace(&mut self.state, inside);
        let href = element.href.filter(|_| name == "a");
        self.open.push(Frame {
            outside,
            breaks,
            href,
            preformatted: name == "pre",
            start: self.text.len(),
        });
        true
    }

    /// The element that was opened last ends.
    pub(super) fn close(&mut self) {
        let Some(frame) = self.open.pop() else { return };
        let written = &self.text[frame.start..];
        let start = frame.start + written.len() - written.trim_start_matches(BLANKS).len();
        let span = Span::new(start, self.text.trim_end().len().max(start));
        if frame.preformatted && self.state.furniture != Belongs::Page && !span.is_empty() {
            self.hints.push(hint(span, Role::Preformatted));
        }
        if let Some(href) = frame.href.filter(|href| leads_away(href)) {
            let end = span.of(&self.text).find('\n').map_or(span.end, |length| start + length);
            let href = address(&href).map(str::to_owned);
            let link = Hint { href, ..hint(Span::new(start, end), Role::Link) };
            self.hints.extend((start < end).then_some(link));
        }
        self.breaks = self.breaks.max(frame.breaks);
        self.state = frame.outside;
    }

    /// Text between elements.
    pub(super) fn text(&mut self, data: &str) {
        if self.state.preformatted {
            return self.lines(data);
        }
        let mut rest = data;
        while !rest.is_empty() {
            let word = rest.trim_start_matches(BLANKS);
            self.space |= word.len() < rest.len();
            let end = word.find(BLANKS).unwrap_or(word.len());
            self.word(&word[..end]);
            rest = &word[end..];
        }
    }

    /// Text whose lines are its own.
    fn lines(&mut self, data: &str) {
        for (at, line) in data.split('\n').enumerate() {
            self.breaks += usize::from(at > 0);
            self.word(line.trim_end_matches('\r'));
        }
    }

    fn word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.rows
            .last_mut()
            .filter(|_| self.breaks == 0)
            .map_or_else(Default::default, |row| row.meet(self.state));
        if self.breaks > 0 || self.rows.is_empty() {
            self.start_row();
        }
        if self.tabs > 1 {
            self.text.extend(std::iter::repeat_n('\t', self.tabs - 1));
            self.tabs = 1;
            self.last_row(|row| row.tabs = true);
        } else if self.space && self.rows.last().is_some_and(|row| row.span.start < self.text.len())
        {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push_str(word);
        let end = self.text.len();
        self.last_row(|row| row.span.end = end);
    }

    fn last_row(&mut self, change: impl FnOnce(&mut Printed)) {
        if let Some(row) = self.rows.last_mut() {
            change(row);
        }
    }

    fn start_row(&mut self) {
        let most = if self.state.preformatted { usize::MAX } else { 2 };
        let breaks = if self.rows.is_empty() { 0 } else { self.breaks.min(most) };
        self.text.extend(std::iter::repeat_n('\n', breaks));
        let start = self.text.len();
        self.rows.push(Printed {
            span: Span::new(start, start),
            state: self.state,
            breaks,
            tabs: false,
        });
        self.breaks = 0;
        self.space = false;
    }

    /// What stands for a picture is a line of its own, where it says more than a name.
    fn picture(&mut self, alt: &str) {
        let says = alt.split_whitespace().count() >= ALT_WORDS;
        if !says || !self.state.figure || (self.breaks == 0 && !self.rows.is_empty()) {
            return;
        }
        let outside = self.state;
        self.state.tells = Some(self.tells(Role::Caption));
        self.text(alt);
        self.breaks = 1;
        self.state = outside;
    }

    fn tells(&mut self, role: Role) -> Tells {
        self.elements += 1;
        Tells { role, level: None, ordered: None, element: self.elements }
    }

    /// What holds inside of this element.
    fn inside(&mut self, element: &Element) -> State {
        let mut state = self.state;
        let name = element.name.as_str();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                state.heading = true;
                state.tells = Some(Tells {
                    level: Some(name.as_bytes()[1] - b'0'),
                    ..self.tells(Role::Heading)
                });
            }
            "ul" | "ol" | "menu" => {
                state.lists = state.lists.saturating_add(1);
                state.ordered = name == "ol";
            }
            "li" => {
                let level = Some(state.lists.saturating_sub(1));
                state.tells = Some(Tells {
                    level,
                    ordered: Some(state.ordered),
                    ..self.tells(Role::ListItem)
                });
            }
            "blockquote" => state.tells = Some(self.tells(Role::Quote)),
            "figcaption" | "caption" => state.tells = Some(self.tells(Role::Caption)),
            "figure" => state.figure = true,
            "time" => state.time = true,
            "pre" => state.preformatted = true,
            "article" | "main" => (state.sectioned, state.main) = (true, true),
            "section" => state.sectioned = true,
            _ => {}
        }
        if element.role.as_deref() == Some("main") {
            (state.sectioned, state.main) = (true, true);
        }
        state.furniture = self.furniture(element);
        if state.main && !self.state.main {
            self.regions.article(state.furniture);
        }
        state
    }

    /// Whether what stands in this element belongs to the page.
    fn furniture(&mut self, element: &Element) -> Belongs {
        let State { furniture, sectioned, heading, .. } = self.state;
        let (name, role) = (element.name.as_str(), element.role.as_deref());
        let part = |name: &str| is_page_part(name) && !(name == "button" && heading);
        if part(name) || role.is_some_and(part) {
            return Belongs::Page;
        }
        let kind = match name {
            "header" | "footer" if !sectioned => RegionKind::Edge,
            "form" => RegionKind::Form,
            _ if role == Some("banner") => RegionKind::Edge,
            _ if is_beside(element) => RegionKind::Named,
            _ => return furniture,
        };
        self.regions.enter(kind, furniture)
    }

    /// The whole text and what its markup says; `titles` are the names of the document.
    pub(super) fn finish(mut self, titles: &Titles) -> Flowed {
        while !self.open.is_empty() {
            self.close();
        }
        let title = self.title(titles);
        let mut element = 0;
        let mut levels = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let again = row.state.tells.is_some_and(|says| says.element == element);
            element = row.state.tells.map_or(0, |says| says.element);
            let said = if self.regions.is_page(row.state.furniture) {
                Some(hint(row.span, Role::Furniture))
            } else if Some(at) == title {
                Some(hint(row.span, Role::Title))
            } else {
                row.hint(again).map(|hint| Hint {
                    level: hint.level.map(|level| ranked(&hint, level, &mut levels)),
                    ..hint
                })
            };
            self.hints.extend(said);
        }
        self.hints.truncate(HINTS);
        self.hints.sort_by_key(|hint| (hint.span.start, std::cmp::Reverse(hint.span.end)));
        Flowed { text: self.text, hints: self.hints }
    }

    /// The row of the title: the one that the document names, else one of the headlines.
    fn title(&mut self, titles: &Titles) -> Option<usize> {
        for row in &self.rows {
            self.regions.line(row.state.furniture, row.span.end - row.span.start);
            if row.is_headline() {
                self.regions.headline(row.state.furniture);
            }
        }
        let Some(named) = self.named(titles) else { return self.headline(titles) };
        self.regions.title(self.rows[named].state.furniture);
        Some(named)
    }

    /// The row that the document names as its title: a heading before other text, and the first of equal ones.
    fn named(&self, titles: &Titles) -> Option<usize> {
        let rows = self.rows.iter().enumerate().rev();
        let open = rows.filter(|(_, row)| row.state.furniture != Belongs::Page);
        let rated = open.map(|(at, row)| {
            let level = std::cmp::Reverse(row.heading().unwrap_or(u8::MAX));
            (titles.named(row.span.of(&self.text)), level, at)
        });
        let named = rated.filter(|(named, ..)| *named > 0);
        named.max_by_key(|&(named, level, _)| (named, level)).map(|(.., at)| at)
    }

    /// The headline whose words are most like the names of the document; of equal ones the first of the article, or of all.
    fn headline(&self, titles: &Titles) -> Option<usize> {
        let rows = self.rows.iter().enumerate().rev();
        let headlines =
            rows.filter(|(_, row)| row.is_headline() && !self.regions.is_page(row.state.furniture));
        let alike = |row: &Printed| (titles.alike(row.span.of(&self.text)), row.state.main);
        headlines.max_by_key(|(_, row)| alike(row)).map(|(at, _)| at)
    }
}

impl Printed {
    /// The level of the heading that the line is.
    fn heading(&self) -> Option<u8> {
        self.state.tells.filter(|tells| tells.role == Role::Heading)?.level
    }

    fn is_headline(&self) -> bool {
        self.heading() == Some(1)
    }

    /// More words come into the line: it is only what all of it is.
    fn meet(&mut self, state: State) {
        self.state.time &= state.time;
        self.state.furniture = self.state.furniture.met(state.furniture);
    }

    /// What is said of this line; `again`: the element said it of the line above.
    fn hint(&self, again: bool) -> Option<Hint> {
        let State { tells: says, time, preformatted, .. } = self.state;
        if preformatted {
            return None; // told of all its lines at once
        }
        let Some(Tells { role, level, ordered, .. }) = says else {
            let role =
                if self.tabs { Some(Role::TableRow) } else { time.then_some(Role::Timestamp) };
            return role.map(|role| hint(self.span, role));
        };
        match (role, again) {
            (Role::Quote, _) | (_, false) => Some(Hint { level, ordered, ..hint(self.span, role) }),
            _ => (self.breaks == 1).then(|| hint(self.span, Role::Join)),
        }
    }
}

/// The level of a heading among those above it, from 2 and without gaps: pages also choose levels by their size.
fn ranked(hint: &Hint, level: u8, above: &mut Vec<u8>) -> u8 {
    if hint.kind != Role::Heading {
        return level;
    }
    while above.pop_if(|above| *above >= level).is_some() {}
    above.push(level);
    u8::try_from(above.len() + 1).unwrap_or(6).min(6)
}

const fn hint(span: Span, kind: Role) -> Hint {
    Hint { span, kind, level: None, ordered: None, href: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads simple, well-formed markup, whose attributes have no blanks in their values but `_`.
    fn flow(markup: &str) -> Flowed {
        read("", markup)
    }

    fn read(title: &str, markup: &str) -> Flowed {
        let mut flow = Flow::default();
        for piece in markup.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap();
            if tag.starts_with('/') {
                flow.close();
            } else {
                let mut words = tag.split(' ');
                let mut element =
                    Element { name: words.next().unwrap().to_owned(), ..Element::default() };
                for (name, value) in words.map(|word| word.split_once('=').unwrap_or((word, ""))) {
                    let value = Some(value.replace('_', " "));
                    match name {
                        "role" => element.role = value,
                        "class" => element.names.extend(value),
                        "href" => element.href = value,
                        "alt" => element.alt = value,
                        _ => element.hidden = true,
                    }
                }
                flow.open(element);
            }
            flow.text(text);
        }
        flow.finish(&Titles::new([title], ""))
    }

    /// Each hint with the text that it is about.
    fn said(markup: &str) -> Vec<String> {
        said_of("", markup)
    }

    /// The same of a document with this title.
    fn said_of(title: &str, markup: &str) -> Vec<String> {
        let Flowed { text, hints } = read(title, markup);
        let line = |hint: &Hint| {
            let level = hint.level.map(|level| format!(" {level}")).unwrap_or_default();
            let ordered = if hint.ordered == Some(true) { " ordered" } else { "" };
            let href = hint.href.as_deref().map(|href| format!(" {href}")).unwrap_or_default();
            format!("{:?}{level}{ordered}{href}: {}", hint.kind, hint.span.of(&text))
        };
        hints.iter().map(line).collect()
    }

    #[test]
    fn paragraphs_stand_apart_and_lines_do_not() {
        let text =
            flow("<h1>A\n  pier</h1><p>One <b>word</b></p><div>Two</div><div>Three<br>Four</div>")
                .text;
        assert_eq!(text, "A pier\n\nOne word\n\nTwo\nThree\nFour");
    }

    #[test]
    fn headings_have_their_levels_and_one_is_the_title() {
        let found =
            said("<main><h1>A pier</h1><h3>Why</h3><h3>How</h3><h4>Oak</h4><h2>More</h2></main>");
        assert_eq!(
            found,
            [
                "Title: A pier",
                "Heading 2: Why",
                "Heading 2: How",
                "Heading 3: Oak",
                "Heading 2: More"
            ]
        );
    }

    #[test]
    fn items_have_depth_and_order() {
        let found = said("<ul><li>One<ol><li>Two</li></ol></li><li>Three<br>four</li></ul>");
        assert_eq!(
            found,
            ["ListItem 0: One", "ListItem 1 ordered: Two", "ListItem 0: Three", "Join: four"]
        );
    }

    #[test]
    fn parts_of_the_page_are_furniture() {
        let found = said(
            "<nav><ul><li>Home</li></ul></nav><div role=complementary><h2>More</h2></div><p>Text</p>",
        );
        assert_eq!(found, ["Furniture: Home", "Furniture: More"]);
    }

    #[test]
    fn a_header_with_the_only_headline_is_the_article_s() {
        assert_eq!(said("<header><h1>A pier</h1></header><p>Text</p>"), ["Title: A pier"]);
        assert_eq!(
            said("<header><h1>Site</h1></header><main><h1>A pier</h1></main>"),
            ["Furniture: Site", "Title: A pier"]
        );
    }

    #[test]
    fn a_form_around_all_is_no_furniture() {
        assert_eq!(
            said("<form><p>Log in</p></form><h1>A pier</h1>"),
            ["Furniture: Log in", "Title: A pier"]
        );
        assert_eq!(said("<form><h1>A pier</h1><p>Text</p></form>"), ["Title: A pier"]);
    }

    #[test]
    fn what_calls_itself_something_beside_the_article_is_furniture() {
        let aside = "<div class=relatedPosts><p>More boats</p></div>";
        assert_eq!(
            said(&format!("<h1>A pier</h1><p>It is long.</p>{aside}")),
            ["Title: A pier", "Furniture: More boats"]
        );
        assert_eq!(
            said("<h1>A pier</h1><div class=latest-list><p>More boats</p></div>"),
            ["Title: A pier"]
        );
    }

    #[test]
    fn a_frame_may_be_called_what_it_likes() {
        let most = "A pier is long, and here is a sentence of more than a hundred letters that says how long it is in the end.";
        let text = format!("<h1>A pier</h1><div class=modal><p>{most}</p></div>");
        assert_eq!(said(&text), ["Title: A pier"]);
        let titled =
            "<div class=modal><div class=newsletter><h2>Letters</h2></div><h2>A pier</h2></div>";
        assert_eq!(said_of("A pier", titled), ["Furniture: Letters", "Title: A pier"]);
    }

    #[test]
    fn the_document_says_which_line_is_its_title() {
        let page = "<h1>Gazette</h1><h2>How long is a pier?</h2><p>It is long.</p>";
        let expected = ["Heading 2: Gazette", "Title: How long is a pier?"];
        assert_eq!(said_of("How long is a pier? | Gazette", page), expected);
        let page = "<h1>Boats</h1><h1>A pier, and how long it is</h1>";
        assert_eq!(
            said_of("How long is a pier? - Gazette", page),
            ["Heading 2: Boats", "Title: A pier, and how long it is"]
        );
    }

    #[test]
    fn rows_quotes_captions_and_times_are_told() {
        let found = said(
            "<figure><img alt=Two_boats_leave><figcaption>At noon</figcaption></figure><blockquote><p>Never</p></blockquote>\
             <table><tr><td>Boat</td><td>Port</td></tr></table><time>Noon</time>",
        );
        let expected = [
            "Caption: Two boats leave",
            "Caption: At noon",
            "Quote: Never",
            "TableRow: Boat\tPort",
            "Timestamp: Noon",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_of_code_keep_their_blanks() {
        let Flowed { text, hints } = flow("<p>Run</p><pre>if a\n  <b>b</b>\n\nc</pre><p>Done</p>");
        assert_eq!(text, "Run\n\nif a\n  b\n\nc\n\nDone");
        assert_eq!(
            hints.iter().map(|hint| hint.span.of(&text)).collect::<Vec<_>>(),
            ["if a\n  b\n\nc"]
        );
    }

    #[test]
    fn only_links_that_lead_somewhere_are_kept() {
        let found = said(
            "<p>See <a href=https://example.org/a>this</a>, <a href=javascript:x()>that</a></p>",
        );
        assert_eq!(found, ["Link https://example.org/a: this"]);
        assert_eq!(said("<a href=/b>Boats</a> <a href=#top>Up</a>"), ["Link: Boats"]);
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        assert_eq!(flow("<p>One</p><p>Two</p>").text, "One\n\nTwo");
        assert_eq!(flow("<body><p>One</p></body>").text, "One");
        let mut flow = Flow::default();
        assert!(!flow.open(Element { name: "p".to_owned(), hidden: true, ..Element::default() }));
        assert!(!flow.open(Element { name: "script".to_owned(), ..Element::default() }));
    }
}
