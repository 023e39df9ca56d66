//! What the elements of markup are for a text: their line breaks, what nobody reads, what belongs to the page.

/// What a walk tells about an element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// In small letters.
    pub(super) name: String,
    /// The attribute `role`.
    pub(super) role: Option<String>,
    /// What it is called: its attribute `class`, and `id` where that is short.
    pub(super) names: String,
    /// Where a link leads, as written.
    pub(super) href: Option<String>,
    /// What stands for a picture.
    pub(super) alt: Option<String>,
    /// Nobody sees it: `hidden`, or a style that says so.
    pub(super) hidden: bool,
}

/// Elements with their own lines.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dt",
    "fieldset",
    "figcaption",
    "footer",
    "form",
    "header",
    "hgroup",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
];
/// Elements with their own lines and a blank line around them.
const APART: &[&str] = &[
    "blockquote",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "pre",
    "ul",
];
/// Elements whose content is no text of the document.
const SKIPPED: &[&str] = &[
    "audio", "canvas", "datalist", "frameset", "head", "iframe", "input", "math", "noembed",
    "noframes", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video", "xtyle",
];
/// Elements and roles that hold what belongs to the page, not to the article.
const PAGE_PARTS: &[&str] =
    &["nav", "aside", "search", "navigation", "contentinfo", "complementary", "button"];
/// Roles of what lies over the page or beside its text.
const BESIDE: &[&str] = &["alert", "alertdialog", "banner", "dialog", "menu", "menubar", "tooltip"];
/// Words in the names that pages give to what stands beside the article. Of each, less than a tenth of the text is the article's in
/// the 175 saved pages with gold text; words that are also used for the frame around it (`widget`, `header`, `ad`) are not here.
const NAMES: &[&str] = &[
    "bio",
    "biography",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "cta",
    "disclaimer",
    "disqus",
    "dropdown",
    "footer",
    "gdpr",
    "legal",
    "login",
    "megamenu",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "pagination",
    "popup",
    "recommended",
    "related",
    "replies",
    "reply",
    "respond",
    "signup",
    "submenu",
    "subscribe",
    "subscription",
    "teaser",
    "tooltip",
    "trending",
];
/// The longest address that is kept, in bytes; longer ones only track.
const HREF: usize = 2048;
/// What markup takes as one space.
pub(super) const BLANKS: [char; 5] = [' ', '\t', '\n', '\r', '\u{c}'];

/// The line breaks around an element. A list in a list stands close.
pub(super) fn breaks(name: &str, lists: u8) -> usize {
    match name {
        "ul" | "ol" | "menu" if lists > 0 => 1,
        _ if APART.contains(&name) => 2,
        _ => usize::from(BLOCKS.contains(&name)),
    }
}

/// An address that may be a link: absolute, of a scheme that only leads somewhere.
pub(super) fn address(href: &str) -> Option<&str> {
    let href = href.trim_matches(BLANKS);
    let fits = href.len() <= HREF && !href.contains(|c: char| c.is_control() || c.is_whitespace());
    (fits && crate::text::address::is_address(href)).then_some(href)
}

/// A link to another page: not to a place in the same one, and no script.
pub(super) fn leads_away(href: &str) -> bool {
    let href = href.trim_matches(BLANKS);
    let scheme = href
        .split_once(':')
        .filter(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphabetic()));
    !href.is_empty() && !href.starts_with('#') && (scheme.is_none() || address(href).is_some())
}

/// Its content is no text of the document.
pub(super) fn is_skipped(name: &str) -> bool {
    SKIPPED.contains(&name)
}

/// What stands in this element, or in one with this role, belongs to the page.
pub(super) fn is_page_part(name: &str) -> bool {
    PAGE_PARTS.contains(&name)
}

/// It may stand beside the article, as it calls itself.
pub(super) fn is_beside(Element { role, names, .. }: &Element) -> bool {
    role.as_deref().is_some_and(|role| BESIDE.contains(&role))
        || words(names).any(|word| NAMES.iter().any(|name| name.eq_ignore_ascii_case(word)))
}

/// The words in names as pages write them: `related-posts`, `relatedPosts`, `related_posts`.
fn words(names: &str) -> impl Iterator<Item = &str> {
    let mut rest = names;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let bytes = rest.as_bytes();
        let goes_on = |pair: &[u8]| {
            pair[1].is_ascii_alphabetic()
                && !(pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
        };
        let end = bytes.windows(2).take_while(|pair| goes_on(pair)).count() + 1;
        let word = rest.get(..end)?;
        rest = &rest[end..];
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn names_are_read_by_their_words() {
        let found: Vec<_> = words("relatedPosts  share-bar__new é2 x").collect();
        assert_eq!(found, ["related", "Posts", "share", "bar", "new", "x"]);
        assert_eq!(words("").count(), 0);
    }
}
