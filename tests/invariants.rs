//! The invariants of ARCHITECTURE.md, over arbitrary text and over shuffled pieces of real shapes.

use article_viewer::{
    Article, Block, Content, Correction, Entry, Hint, Mark, Options, Role, Span, Timeline, parse,
};
use proptest::prelude::*;
use texts::{BLANKS, arbitrary, shuffled};

mod texts;

const ROLES: &[Role] = &[
    Role::Title,
    Role::Standfirst,
    Role::Byline,
    Role::Dateline,
    Role::Timestamp,
    Role::Heading,
    Role::Paragraph,
    Role::ListItem,
    Role::Quote,
    Role::Speaker,
    Role::Caption,
    Role::Preformatted,
    Role::TableRow,
    Role::Separator,
    Role::Furniture,
    Role::Entry,
    Role::Join,
];

fn corrections() -> impl Strategy<Value = Vec<Correction>> {
    prop::collection::vec(
        (0usize..20, prop::sample::select(ROLES), prop::option::of(0u8..9))
            .prop_map(|(line, kind, level)| Correction { line, kind, level }),
        0..6,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hold_for_any_text(text in arbitrary()) {
        check(&text, &Options::default())?;
    }

    #[test]
    fn hold_for_shuffled_lines(text in shuffled()) {
        check(&text, &Options::default())?;
    }

    #[test]
    fn hold_whatever_the_reader_says(text in shuffled(), corrections in corrections(), published in prop::sample::select(vec![None, Some("2025-12-19"), Some("9999-12-31"), Some("-9999-01-01"), Some("nonsense"), Some("٢٠٢٥-١٢-١٩")])) {
        check(&text, &Options { corrections, published: published.map(str::to_owned), ..Options::default() })?;
    }

    #[test]
    fn hold_whatever_markup_says(text in shuffled(), told in corrections()) {
        check(&text, &Options { hints: hints(&text, &told), ..Options::default() })?;
    }
}

/// Corrections of lines as hints about their spans.
fn hints(text: &str, told: &[Correction]) -> Vec<Hint> {
    let mut start = 0;
    let spans = text.split_inclusive('\n').map(|line| {
        start += line.len();
        Span::new(start - line.len(), start - line.len() + line.trim_end().len())
    });
    let spans: Vec<_> = spans.collect();
    let hint = |told: &Correction| {
        let span = *spans.get(told.line)?;
        let href = (told.kind == Role::Link).then(|| "https://example.org/".to_owned());
        Some(Hint {
            span,
            kind: told.kind,
            level: told.level,
            ordered: Some(told.line.is_multiple_of(2)),
            href,
        })
    };
    told.iter().filter_map(hint).collect()
}

fn check(text: &str, options: &Options) -> Result<(), TestCaseError> {
    let article = parse(text, options);
    nothing_is_lost(text, &article)?;
    for article in articles(&article) {
        nothing_is_invented(text, article, options)?;
        references_lead_somewhere(article)?;
        days_count_from_the_newest(article)?;
        expressions_stand_in_prose(text, article)?;
        marks_lie_within_each_other(text, article)?;
    }
    prop_assert_eq!(&article, &parse(text, options), "the same text gives the same article");
    Ok(())
}

/// Every character that is not blank lies in exactly one span; spans ascend, on character boundaries, and hold something.
fn nothing_is_lost(text: &str, article: &Article) -> Result<(), TestCaseError> {
    let mut seen = vec![0_u8; text.len()];
    for (spans, of) in articles(article).flat_map(all_spans) {
        prop_assert!(
            spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "spans ascend: {of} {spans:?}"
        );
        for span in spans {
            prop_assert!(
                text.get(span.start..span.end).is_some_and(|part| !part.is_empty()),
                "a true span: {of} {span:?}"
            );
            seen[span.start..span.end].iter_mut().for_each(|count| *count += 1);
        }
    }
    for (at, c) in text.char_indices().filter(|(_, c)| !BLANKS.contains(*c)) {
        prop_assert_eq!(seen[at], 1, "{:?} at {} of {:?}", c, at, text);
    }
    Ok(())
}

/// The visible characters of a block's text stand in its spans, in this order; no date without a year in the text or the options.
fn nothing_is_invented(
    text: &str,
    article: &Article,
    options: &Options,
) -> Result<(), TestCaseError> {
    for block in blocks(article) {
        let source: String = block.spans.iter().map(|span| span.of(text)).collect();
        let mut rest = source.chars();
        for c in block.text.chars().filter(|c| !BLANKS.contains(*c)) {
            prop_assert!(rest.any(|s| s == c), "{c:?} of {:?} stands in {source:?}", block.text);
        }
    }
    let years = text.split(|c: char| !c.is_numeric()).any(|digits| digits.chars().count() == 4);
    for timeline in timelines(article).filter(|_| !years && options.published.is_none()) {
        prop_assert!(
            timeline.days.iter().all(|day| day.date.is_none()),
            "a date without evidence in {text:?}"
        );
    }
    Ok(())
}

/// What is said about time stands in the text, in its order, and never in the stamp of an entry.
fn expressions_stand_in_prose(text: &str, article: &Article) -> Result<(), TestCaseError> {
    let spans: Vec<Span> =
        article.time_expressions.iter().map(|expression| expression.span).collect();
    prop_assert!(
        spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
        "expressions ascend: {spans:?}"
    );
    for expression in &article.time_expressions {
        prop_assert!(!expression.span.of(text).trim().is_empty(), "a true span: {expression:?}");
        prop_assert!(!expression.value.is_empty(), "a value: {expression:?}");
    }
    for stamp in entries(article).map(|entry| entry.at) {
        let clash = spans.iter().find(|span| span.start < stamp.end && stamp.start < span.end);
        prop_assert_eq!(clash, None, "a stamp is no prose");
    }
    Ok(())
}

/// Marks stand in their block, with their signs around their words, and never half in another one.
fn marks_lie_within_each_other(text: &str, article: &Article) -> Result<(), TestCaseError> {
    for block in blocks(article) {
        let (first, last) = (block.spans[0].start, block.spans[block.spans.len() - 1].end);
        let mut open: Vec<Span> = Vec::new();
        for Mark { span, inner, .. } in &block.marks {
            prop_assert!(first <= span.start && span.end <= last, "{span:?} of {block:?}");
            prop_assert!(span.start < inner.start && inner.end < span.end, "{inner:?} in {span:?}");
            prop_assert!(
                !inner.of(text).trim().is_empty() && !span.of(text).is_empty(),
                "a true span: {span:?}"
            );
            open.retain(|outer| outer.end > span.start);
            prop_assert!(
                open.last().is_none_or(|outer| outer.end >= span.end),
                "{open:?} around {span:?}"
            );
            open.push(*span);
        }
        prop_assert!(
            block.links.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start),
            "{:?}",
            block.links
        );
    }
    Ok(())
}

/// Every timeline has one place in the text, and entries have their time in their own spans.
fn references_lead_somewhere(article: &Article) -> Result<(), TestCaseError> {
    let places: Vec<_> = contents(article)
        .filter_map(
            |content| if let Content::Timeline(at) = content { Some(at.index) } else { None },
        )
        .collect();
    prop_assert_eq!(places, (0..timelines(article).count()).collect::<Vec<_>>());
    prop_assert!(article.timeline.is_some() || article.timelines.is_empty());
    for entry in entries(article) {
        prop_assert!(
            entry.spans.iter().any(|span| span.start <= entry.at.start && entry.at.end <= span.end),
            "{entry:?}"
        );
    }
    Ok(())
}

fn days_count_from_the_newest(article: &Article) -> Result<(), TestCaseError> {
    for timeline in timelines(article) {
        let newest = timeline.days.iter().filter_map(|day| day.offset).max();
        prop_assert!(newest.is_none_or(|newest| newest == 0), "{newest:?}");
        prop_assert!(timeline.days.iter().all(|day| !day.entries.is_empty() || day.head.is_some()));
    }
    Ok(())
}

/// The article and its parts.
fn articles(article: &Article) -> impl Iterator<Item = &Article> {
    std::iter::once(article).chain(&article.parts)
}

fn contents(article: &Article) -> impl Iterator<Item = &Content> {
    article.sections.iter().flat_map(|section| &section.blocks)
}

fn timelines(article: &Article) -> impl Iterator<Item = &Timeline> {
    article.timeline.iter().chain(&article.timelines)
}

fn entries(article: &Article) -> impl Iterator<Item = &Entry> {
    timelines(article).flat_map(|timeline| &timeline.days).flat_map(|day| &day.entries)
}

/// Every block, those in entries and the heads of days included.
fn blocks(article: &Article) -> impl Iterator<Item = &Block> {
    let head = article
        .title
        .iter()
        .chain(&article.standfirst)
        .chain(&article.byline)
        .chain(&article.dateline)
        .chain(&article.published);
    let headings = article.sections.iter().filter_map(|section| section.heading.as_ref());
    let body = contents(article)
        .filter_map(|content| if let Content::Block(block) = content { Some(block) } else { None });
    let heads =
        timelines(article).flat_map(|timeline| &timeline.days).filter_map(|day| day.head.as_ref());
    let told = entries(article).flat_map(|entry| &entry.blocks);
    head.chain(headings).chain(body).chain(heads).chain(told).chain(&article.furniture)
}

fn all_spans(article: &Article) -> impl Iterator<Item = (&[Span], String)> {
    let own = blocks(article).map(|block| (block.spans.as_slice(), format!("{:?}", block.kind)));
    own.chain(entries(article).map(|entry| (entry.spans.as_slice(), "entry".to_owned())))
}
