//! Markup without what a page's policy would complain of while the browser parses it: handlers, styles, a base address. None of it
//! would run or load in an inert document, but a browser reports each as blocked. Says no to markup that parsers are slow with.

/// Elements whose content is no markup.
const RAW: &[&str] =
    &["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

/// Elements that have no end, or may leave it out.
const OPEN_ENDED: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup",
    "option", "optgroup", "rp", "rt", "html", "head", "body",
];

/// Elements in each other: for each new one, a browser's parser looks at all that are open. Pages have tens.
const NESTED: usize = 1000;

/// What an attribute `style` is called afterwards.
pub(super) const STYLE: &str = "xtyle";

/// The markup with handlers and styles under names that mean nothing, and without the content of scripts and styles. None where it
/// is nested too deeply.
pub(super) fn quiet(html: &str) -> Option<String> {
    let mut bytes = html.as_bytes().to_vec();
    let mut nested = 0_usize;
    let mut at = 0;
    while let Some(start) =
        bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == b'<'))
    {
        at += start + 1;
        if bytes[at..].starts_with(b"!--") {
            at = find(&bytes, at + 1, b"-->");
        } else if bytes.get(at) == Some(&b'/') {
            let name = name(&bytes, at + 1);
            nested = nested.saturating_sub(usize::from(counts(&name)));
        } else if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            let name = name(&bytes, at);
            nested += usize::from(counts(&name));
            if nested > NESTED {
                return None;
            }
            at = tag(&mut bytes, at, &name);
        }
    }
    String::from_utf8(bytes).ok()
}

fn counts(name: &str) -> bool {
    !name.is_empty() && !OPEN_ENDED.contains(&name)
}

/// The name that starts here, in small letters; at most as long as the longest that matters.
fn name(bytes: &[u8], at: usize) -> String {
    let name = bytes[at.min(bytes.len())..].iter().take(12).take_while(|&&byte| !ends_name(byte));
    name.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

const fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'=')
}

/// Reads a tag from its name on, and what is raw after it; gives the place after it.
fn tag(bytes: &mut [u8], start: usize, name: &str) -> usize {
    let end = attributes(bytes, start + name.len());
    let silent = name == "style";
    if silent {
        bytes[start] = b'x';
    }
    if name == "base" {
        bytes[start..start + 4].copy_from_slice(b"link"); // which has no content either, and leads nowhere
    }
    if !RAW.contains(&name) {
        return end;
    }
    let closing = find_end_tag(bytes, end, name);
    if matches!(name, "script" | "style") {
        bytes[end..closing].fill(b' ');
    }
    if let Some(first) = bytes.get_mut(closing + 2).filter(|_| silent) {
        *first = b'x';
    }
    closing
}

/// Renames attributes up to the end of the tag; gives the place after it.
fn attributes(bytes: &mut [u8], mut at: usize) -> usize {
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return at + 1,
            byte if ends_name(byte) => at += 1,
            _ => {
                let name = name(bytes, at);
                if name == "style" || name.starts_with("on") {
                    bytes[at] = b'x';
                }
                at += bytes[at..]
                    .iter()
                    .position(|&byte| ends_name(byte))
                    .unwrap_or(bytes.len() - at);
                at = value(bytes, at);
            }
        }
    }
    at
}

/// The place after the value of an attribute, where it has one.
fn value(bytes: &[u8], at: usize) -> usize {
    let skip = |at: usize, blank: fn(&u8) -> bool| {
        at + bytes[at..].iter().take_while(|byte| blank(byte)).count()
    };
    let equals = skip(at, u8::is_ascii_whitespace);
    if bytes.get(equals) != Some(&b'=') {
        return at;
    }
    let start = skip(equals + 1, u8::is_ascii_whitespace);
    match bytes.get(start) {
        Some(&quote @ (b'"' | b'\'')) => find(bytes, start + 1, &[quote]),
        _ => skip(start, |byte| !byte.is_ascii_whitespace() && *byte != b'>'),
    }
}

/// The place after the next of these; the end where there is none.
fn find(bytes: &[u8], from: usize, what: &[u8]) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.windows(what.len())
        .position(|window| window == what)
        .map_or(bytes.len(), |at| from + at + what.len())
}

/// The place of the end tag with this name; the end where there is none.
fn find_end_tag(bytes: &[u8], from: usize, name: &str) -> usize {
    let is_end = |window: &[u8]| {
        window.starts_with(b"</") && window[2..].eq_ignore_ascii_case(name.as_bytes())
    };
    bytes[from..].windows(name.len() + 2).position(is_end).map_or(bytes.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handlers_styles_and_bases_lose_their_names() {
        let found =
            quiet("<p style='a>b' onclick = x title=\"onto style=\">on style=</p><base href=a>");
        assert_eq!(
            found.as_deref(),
            Some("<p xtyle='a>b' xnclick = x title=\"onto style=\">on style=</p><link href=a>")
        );
        assert!(found.is_some_and(|found| found.contains(STYLE)));
    }

    #[test]
    fn scripts_and_styles_lose_their_content() {
        let found = quiet("<style>a{}</style>b<Script>\"<style>\"</sCript>c");
        assert_eq!(found.as_deref(), Some("<xtyle>   </xtyle>b<Script>         </sCript>c"));
    }

    #[test]
    fn comments_and_raw_text_hide_tags() {
        for same in [
            "<!-- <style> -->a<b>c</b>",
            "<title><style></title>a",
            "a < b <",
            "<",
            "</",
            "<a",
            "<a b=",
            "<a b='",
        ] {
            assert_eq!(quiet(same).as_deref(), Some(same));
        }
    }

    #[test]
    fn markup_nested_too_deeply_is_refused() {
        assert_eq!(quiet(&"<div>".repeat(NESTED + 1)), None);
        assert!(quiet(&"<div></div><p>".repeat(NESTED + 1)).is_some());
    }
}
