//! The text of one block: its words, its emphasis and the like, the addresses in it as links, the dates that it says as times.

use std::borrow::Cow;

use super::context::RenderContext;
use super::options::RenderOptions;
use super::writer::Writer;
use crate::article::span::Span;
use crate::article::{Block, Kind, Link, Mark, MarkKind, TimeExpression, TimeExpressionKind};
use crate::text::chars::is_blank;

/// Parts that are not found in the text of their block, at most: each is looked for to the end, and a text whose every mark was
/// broken by a mend would take the square of its length.
const MISSES: usize = 32;

/// What links may lead to; all else is left as text, whatever the core says.
const SCHEMES: &[&str] = &["https://", "http://", "mailto:"];

/// Shapes of values that HTML knows for `<time datetime>`, `9` for any digit, and how many characters of it are left out. A zone
/// may follow a full moment.
const DATETIMES: &[(&str, usize)] = &[
    ("9999", 0),
    ("9999-99", 0),
    ("9999-99-99", 0),
    ("9999-99-99T99:99", 0),
    ("9999-99-99T99:99:99", 0),
    ("9999-99-99T99:99Z", 0),
    ("9999-99-99T99:99:99Z", 0),
    ("9999-99-99T99:99+99:99", 0),
    ("9999-99-99T99:99-99:99", 0),
    ("9999-99-99T99:99:99+99:99", 0),
    ("9999-99-99T99:99:99-99:99", 0),
    ("9999-W99", 0),
    ("99:99", 0),
    ("99:99:99", 0),
    ("T99:99", 1),
    ("T99:99:99", 1),
    ("XXXX-XX-XXT99:99", 11),
    ("XXXX-XX-XXT99:99:99", 11),
    ("XXXX-99-99", 5),
];

/// A part of the text that is more than words.
struct Part<'a> {
    span: Span,
    /// As it stands in the text of the block.
    printed: Cow<'a, str>,
    drawn: Drawn<'a>,
}

enum Drawn<'a> {
    Link(&'a str),
    Mark(&'a Mark),
    /// A mark whose words lead somewhere.
    Worded(&'a Mark, &'a str),
    Time(&'a str),
}

/// Writes the text of a block.
pub(super) fn fill(out: &mut Writer, block: &Block, context: &RenderContext<'_>) {
    let parts = parts(block, context);
    draw(out, &block.text, &parts.iter().collect::<Vec<_>>(), context);
}

/// The words of a block without the signs of its marks, for a list of contents or a title.
pub(super) fn plain(block: &Block, context: &RenderContext<'_>) -> String {
    let options = RenderOptions::default();
    let mut words = Writer::of_words();
    fill(&mut words, block, &RenderContext { options: &options, times: &[], ..*context });
    words.finish()
}

/// The value as `<time datetime>` takes it; none where HTML has no way to write it.
pub(super) fn datetime(value: &str) -> Option<&str> {
    let known = DATETIMES.iter().find(|(shape, _)| has_shape(value, shape));
    known.map(|(_, left_out)| &value[*left_out..]).or_else(|| is_duration(value).then_some(value))
}

fn has_shape(value: &str, shape: &str) -> bool {
    let fits = |(byte, wanted): (u8, u8)| {
        if wanted == b'9' { byte.is_ascii_digit() } else { byte == wanted }
    };
    value.len() == shape.len() && value.bytes().zip(shape.bytes()).all(fits)
}

/// `"PT18S"`, `"P2D"`.
fn is_duration(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('P') else { return false };
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    rest.bytes().any(|byte| byte.is_ascii_digit())
        && is_amounts(days, "D")
        && is_amounts(clock, "HMS")
}

/// Digits before each of these units, in their order; any may be missing.
fn is_amounts(text: &str, units: &str) -> bool {
    let rest = units.chars().fold(text, |rest, unit| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if after.len() < rest.len() { after.strip_prefix(unit).unwrap_or(rest) } else { rest }
    });
    rest.is_empty()
}

/// In the order of the text, outer ones first; an address comes before a date that is a part of it.
fn parts<'a>(block: &'a Block, context: &RenderContext<'a>) -> Vec<Part<'a>> {
    let source = context.source;
    let worded: Vec<usize> = block
        .marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Link)
        .map(|mark| mark.inner.start)
        .collect();
    let marks = block.marks.iter().filter_map(|mark| {
        let drawn = match mark.kind {
            MarkKind::Link => {
                Drawn::Worded(mark, followed(link_at(&block.links, mark.inner.start)?)?)
            }
            _ => Drawn::Mark(mark),
        };
        Some(Part { span: mark.span, printed: joined(mark.span.of(source)), drawn })
    });
    let bare = block.links.iter().filter(|link| worded.binary_search(&link.span.start).is_err());
    let links = bare.filter_map(|link| {
        let printed = Cow::Borrowed(link.span.of(source));
        Some(Part { span: link.span, printed, drawn: Drawn::Link(followed(link)?) })
    });
    let times = times_in(block, context.times).filter_map(|time| {
        let printed = joined(time.span.of(source));
        Some(Part { span: time.span, printed, drawn: Drawn::Time(said(time)?) })
    });
    merged(merged(marks.collect(), links), times)
}

/// Two runs in the order of the text as one.
fn merged<'a>(parts: Vec<Part<'a>>, others: impl Iterator<Item = Part<'a>>) -> Vec<Part<'a>> {
    let place = |part: &Part<'_>| (part.span.start, std::cmp::Reverse(part.span.end));
    let mut merged = Vec::with_capacity(parts.len());
    let mut others = others.peekable();
    for part in parts {
        merged.extend(std::iter::from_fn(|| others.next_if(|other| place(other) < place(&part))));
        merged.push(part);
    }
    merged.extend(others);
    merged
}

/// The address of a link that may be followed.
fn followed(link: &Link) -> Option<&str> {
    let begins = |scheme: &&str| {
        link.href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().any(begins).then_some(link.href.as_str())
}

fn link_at(links: &[Link], start: usize) -> Option<&Link> {
    links.binary_search_by_key(&start, |link| link.span.start).ok().map(|at| &links[at])
}

/// What a block says about time. What a pull quote says again is said once; cells and code are data.
fn times_in<'a>(
    block: &'a Block,
    times: &'a [TimeExpression],
) -> impl Iterator<Item = &'a TimeExpression> {
    let told = block.repeats.is_none()
        && matches!(
            block.kind,
            Kind::Title
                | Kind::Standfirst
                | Kind::Heading { .. }
                | Kind::Paragraph
                | Kind::ListItem { .. }
                | Kind::Quote { .. }
                | Kind::Caption
        );
    block.spans.iter().filter(move |_| told).flat_map(move |span| {
        let from = times.partition_point(|time| time.span.start < span.start);
        times[from..].iter().take_while(|time| time.span.start < span.end)
    })
}

/// What HTML can say of a time. A date at a distance from a day that nobody knows is written as a duration, and is none.
fn said(time: &TimeExpression) -> Option<&str> {
    let is_duration = time.value.starts_with('P');
    datetime(&time.value).filter(|_| !is_duration || time.kind == TimeExpressionKind::Duration)
}

/// With line breaks and blanks joined, as in the text of a block.
fn joined(printed: &str) -> Cow<'_, str> {
    let is_loose = |(before, c): (char, char)| is_blank(c) && (c != ' ' || before == ' ');
    if !std::iter::once(' ').chain(printed.chars()).zip(printed.chars()).any(is_loose) {
        return Cow::Borrowed(printed);
    }
    let mut joined = String::with_capacity(printed.len());
    for c in printed.chars() {
        match is_blank(c) {
            true if joined.ends_with(' ') => {}
            true => joined.push(' '),
            false => joined.push(c),
        }
    }
    Cow::Owned(joined)
}

/// The text of a block may differ from its source (joined lines, marks left out), so each part is looked for in it, one after the
/// other. What a mend has changed stays plain text.
fn draw(out: &mut Writer, text: &str, parts: &[&Part<'_>], context: &RenderContext<'_>) {
    let mut rest = text;
    let mut misses = 0;
    let mut index = 0;
    while index < parts.len() && misses < MISSES {
        let part = parts[index];
        index += 1;
        let found = if part.printed.is_empty() { None } else { rest.split_once(&*part.printed) };
        let Some((before, after)) = found else {
            misses += 1;
            continue;
        };
        let inside =
            parts[index..].iter().take_while(|inner| inner.span.start < part.span.end).count();
        out.text(before);
        part.draw(out, &parts[index..index + inside], context);
        index += inside;
        rest = after;
    }
    out.text(rest);
}

impl Part<'_> {
    fn draw(&self, out: &mut Writer, inside: &[&Part<'_>], context: &RenderContext<'_>) {
        match self.drawn {
            Drawn::Time(datetime) => {
                out.element("time", "", &[("datetime", datetime)], &self.printed);
            }
            Drawn::Link(href) => {
                open_link(out, href, context);
                address(out, &self.printed, href, context);
                out.close("a");
            }
            Drawn::Mark(mark) => {
                let name = match mark.kind {
                    MarkKind::Strong => "strong",
                    MarkKind::Code => "code",
                    MarkKind::Emphasis | MarkKind::Link => "em",
                };
                out.open(name, "", &[]);
                signed(out, mark, inside, context);
                out.close(name);
            }
            Drawn::Worded(mark, href) => {
                open_link(out, href, context);
                signed(out, mark, inside, context);
                let words = joined(mark.inner.of(context.source));
                let host = if context.styled() { host_of(href) } else { None };
                if let Some(host) = host.filter(|host| host_at(&words, host).is_none()) {
                    write_host(out, &host);
                }
                out.close("a");
            }
        }
    }
}

/// The words between the signs of a mark. The signs are said by the element; where they are out of sight, they are there, too.
fn signed(out: &mut Writer, mark: &Mark, inside: &[&Part<'_>], context: &RenderContext<'_>) {
    let sign = |out: &mut Writer, span: Span| {
        if context.styled() {
            out.element(
                "span",
                "sign",
                &[("aria-hidden", "true")],
                &joined(span.of(context.source)),
            );
        }
    };
    sign(out, Span::new(mark.span.start, mark.inner.start));
    let words = joined(mark.inner.of(context.source));
    // A link holds no dates: the page lets them be pressed, too.
    let may_stand =
        |part: &&&Part<'_>| mark.kind != MarkKind::Link || matches!(part.drawn, Drawn::Mark(_));
    draw(out, &words, &inside.iter().filter(may_stand).copied().collect::<Vec<_>>(), context);
    sign(out, Span::new(mark.inner.end, mark.span.end));
}

fn open_link(out: &mut Writer, href: &str, context: &RenderContext<'_>) {
    let own_tab = [("href", href), ("target", "_blank"), ("rel", "noopener noreferrer")];
    let has_own_tab = context.styled() && host_of(href).is_some();
    out.open("a", "", if has_own_tab { &own_tab } else { &own_tab[..1] });
}

/// An address as it was printed; where a style sheet is there, its host stands out, or beside it if it is printed otherwise.
fn address(out: &mut Writer, printed: &str, href: &str, context: &RenderContext<'_>) {
    let host = if context.styled() { host_of(href) } else { None };
    let Some(host) = host else { return out.text(printed) };
    let Some(at) = host_at(printed, &host) else {
        out.text(printed);
        return write_host(out, &host);
    };
    out.text(&printed[..at]);
    out.element("b", "host", &[], &host);
    out.text(&printed[at + host.len()..]);
}

fn write_host(out: &mut Writer, host: &str) {
    out.element("span", "host", &[], &format!(" ({host})"));
}

/// Where the host stands in an address as it was printed; none where it is written otherwise. The same letters may stand before
/// it, as a name to log in with, and after it, in the path.
fn host_at(printed: &str, host: &str) -> Option<usize> {
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
    };
    let rest = printed
        .split_once(':')
        .filter(|(scheme, rest)| is_scheme(scheme) && rest.starts_with(['/', '\\']))
        .map_or(printed, |(_, rest)| rest.trim_start_matches(['/', '\\']));
    let authority = authority_of(rest);
    let name = without_login(authority);
    let is_host =
        name.strip_prefix(host).is_some_and(|port| port.is_empty() || port.starts_with(':'));
    is_host.then(|| printed.len() - rest.len() + authority.len() - name.len())
}

/// The host of an address of the web as browsers write it: in small letters, without the usual port. Letters beyond ASCII stay
/// as they are printed; browsers write them in ASCII.
fn host_of(href: &str) -> Option<String> {
    let (rest, port) =
        [("https://", ":443"), ("http://", ":80")].iter().find_map(|(scheme, port)| {
            let start = href.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| (&href[scheme.len()..], port))
        })?;
    let host = without_login(authority_of(rest)).to_ascii_lowercase();
    Some(host.strip_suffix(port).unwrap_or(&host).to_owned())
}

fn authority_of(rest: &str) -> &str {
    rest.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

/// A name to log in with may stand before a host.
fn without_login(authority: &str) -> &str {
    authority.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_html_knows_is_a_datetime() {
        for value in
            ["1887", "2014-03", "2025-12-19T14:20", "14:20", "PT18S", "P2D", "PT5H3M", "2025-W50"]
        {
            assert_eq!(datetime(value), Some(value));
        }
        assert_eq!(datetime("XXXX-12-19"), Some("12-19"));
        assert_eq!(datetime("T09:30"), Some("09:30"));
        for value in [
            "",
            "P",
            "PXD",
            "-PT5M",
            "P2W",
            "45+2",
            "193",
            "PRESENT_REF",
            "XXXX-WXX-5",
            "2025-12-15TNI",
            "PT5M3H",
        ] {
            assert_eq!(datetime(value), None, "{value}");
        }
    }

    #[test]
    fn the_host_of_an_address_is_where_it_leads() {
        assert_eq!(host_of("https://a.example@b.example/a.example").as_deref(), Some("b.example"));
        assert_eq!(host_of("HTTP://A.example:80?x").as_deref(), Some("a.example"));
        assert_eq!(host_of("http://a.example:8080").as_deref(), Some("a.example:8080"));
        assert_eq!(host_of("mailto:a@b.example"), None);
        assert_eq!(host_at("https://b.example@b.example/b.example", "b.example"), Some(18));
        assert_eq!(host_at("b.example:443/x", "b.example"), Some(0));
        assert_eq!(host_at("https://B.example/", "b.example"), None);
        assert_eq!(host_at("the report", "b.example"), None);
    }
}
