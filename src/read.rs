//! Pass 3: puts head, body and lists of times together.

use crate::annotate::expressions::{self, Prose};
use crate::annotate::language;
use crate::annotate::{links, repeats, words};
use crate::article::options::Options;
use crate::article::span::Span;
use crate::article::{
    Article, Block, Content, Kind, Note, Section, TimeExpression, Timeline, TimelineRef,
};
use crate::facts::imprint;
use crate::facts::{Guess, Says};
use crate::feed::days::Anchor;
use crate::feed::{self, Feed};
use crate::plan::lists::rows::Row;
use crate::plan::lists::{self, Draft};
use crate::plan::mail;
use crate::plan::page::{self, Page};
use crate::plan::parts;
use crate::prose::{self, Context, Place};
use crate::text::line::{self, Line};
use crate::text::sort;
use crate::time::date::Day;
use crate::top::{self, Head, letter};

/// The article that these lines are, with those that follow it.
pub(crate) fn assemble(
    source: &str,
    lines: &[Line<'_>],
    guesses: &[Guess],
    options: &Options,
) -> Article {
    let starts = parts::find(source, lines, guesses);
    let mut articles = parts::ranges(&starts, lines.len())
        .map(|part| one(source, &lines[part.clone()], guesses[part].to_vec(), options));
    let mut article = articles.next().unwrap_or_default();
    article.parts = articles.collect();
    if !article.parts.is_empty() {
        article.notes.push(Note::Parts { count: 1 + article.parts.len() });
    }
    links::link(&mut article, &options.hints);
    article
}

/// One article.
fn one(source: &str, lines: &[Line<'_>], mut guesses: Vec<Guess>, options: &Options) -> Article {
    let extent = line::extent(lines);
    let headers = mail::find(lines, &mut guesses);
    let mut drafts = lists::find(lines, &guesses);
    let page = cfg!(feature = "pages")
        .then(|| page::find(source, lines, &guesses, &drafts, &options.hints))
        .flatten();
    if let Some(page) = &page {
        set_page_aside(page, &mut guesses, &mut drafts);
    }
    let top = page.as_ref().map_or(0, |page| page.start);
    let opening = headers.first().filter(|header| top == 0 && mail::opens(header, lines));
    drafts.retain(|draft| opening.is_none_or(|header| draft.lines.start >= header.lines.end));
    mail::tell(source, lines, &mut guesses, &headers);
    let guesses = guesses.as_slice();
    let context = Context::new(source, lines, guesses);
    let first = drafts.first().map_or(lines.len(), |draft| draft.lines.start);
    let mut head = match opening {
        Some(header) => letter::head(&context, lines, guesses, header),
        None => top::read(&context, &lines[top..first], &guesses[top..first]),
    };
    let others = std::mem::take(&mut head.others);
    let start = top + head.lines;
    let mut notes = Vec::new();
    let published = published(options, &head, lines, &mut notes);
    let dated_title = lines.first().and_then(feed::dated);
    let feed = Feed { context: &context, lines, guesses, published, dated_title };
    let mut assembly = Assembly::under(head);
    assembly.extend(prose::read(&context, &lines[..top], &guesses[..top], Place::default()));
    assembly.extend(others);
    assembly.body(&feed, &drafts, start, options);
    assembly.finish(source);
    let Assembly { sections, timelines, mut furniture, head } = assembly;
    if let Some(page) = &page {
        explain(page, lines, &mut furniture);
    }
    let day = published.map(|anchor| anchor.date);
    let Head { title, standfirst, byline, published, dateline, .. } = head;
    notes.extend(notes_on(source, lines, &drafts, &timelines, &context));
    let mut timelines = timelines.into_iter();
    let told =
        if options.language.is_none() { language::language(extent.of(source)) } else { None };
    let article = Article {
        title,
        standfirst,
        byline,
        dateline,
        published,
        sections,
        timeline: timelines.next(),
        timelines: timelines.collect(),
        time_expressions: Vec::new(),
        furniture,
        parts: Vec::new(),
        language: options.language.clone().or_else(|| told.map(|told| told.tag.to_owned())),
        language_confidence: told.map(|told| told.confidence),
        direction: language::direction(extent.of(source)),
        words: 0,
        notes,
    };
    let mut article = Article { words: words::count(&article), ..article };
    if cfg!(feature = "expressions") {
        article.time_expressions = time_expressions(source, &article, day);
    }
    if cfg!(feature = "repeats") {
        repeats::mark(source, extent, &mut article.sections);
    }
    article
}

/// What its prose says about time: headline and dateline, text, and what entries tell. Stamps and day heads are the timeline
/// itself.
fn time_expressions<'a>(
    source: &str,
    article: &'a Article,
    published: Option<Day>,
) -> Vec<TimeExpression> {
    let prose = |block: &'a Block| Prose {
        spans: &block.spans,
        links: &block.links,
        date: None,
        first: false,
        live: false,
    };
    let head = article.title.iter().chain(&article.standfirst).chain(&article.dateline);
    let text = article.sections.iter().flat_map(|section| {
        let blocks = section.blocks.iter().filter_map(|content| match content {
            Content::Block(block) if !matches!(block.kind, Kind::Timestamp { .. }) => Some(block),
            _ => None,
        });
        section.heading.iter().chain(blocks)
    });
    let entries =
        article.timeline.iter().chain(&article.timelines).flat_map(|timeline| &timeline.days);
    let told = entries.flat_map(|day| &day.entries).flat_map(|entry| {
        let blocks = entry.blocks.iter().enumerate();
        let date = entry.date.as_deref();
        blocks.map(move |(at, block)| Prose {
            spans: &block.spans,
            links: &block.links,
            date,
            first: at == 0,
            live: entry.time.is_some(),
        })
    });
    let mut blocks: Vec<Prose<'_>> = head.chain(text).map(prose).chain(told).collect();
    sort::by_key(&mut blocks, |block| block.spans.first().copied());
    expressions::find(source, blocks.into_iter(), article.language.as_deref(), published)
}

/// In a whole page, all around the article becomes furniture.
fn set_page_aside(page: &Page, guesses: &mut [Guess], drafts: &mut Vec<Draft>) {
    drafts.retain(|draft| draft.lines.start >= page.start && page.holds(draft.lines.clone()));
    let mut lists = drafts.iter().peekable();
    for (at, guess) in guesses.iter_mut().enumerate() {
        while lists.next_if(|draft| draft.lines.end <= at).is_some() {}
        let listed = lists.peek().is_some_and(|draft| draft.lines.contains(&at));
        let small_print = at > page.start && guess.says != Says::Nothing;
        if !page.is_text(at) && at != page.start && !listed && !small_print && !guess.is_furniture()
        {
            guess.says = Says::Furniture("page");
            guess.told = guess.told.filter(|told| told.by != "hint");
        }
    }
}

/// Says of each line that was set aside with the page how sure that is, and why.
fn explain(page: &Page, lines: &[Line<'_>], furniture: &mut [Block]) {
    for block in furniture {
        let line = lines.partition_point(|line| line.start < block.spans[0].start);
        if let Some(why) = block.why.as_mut().filter(|why| why.code == "page") {
            why.reasons = page.reasons(line);
            block.confidence = Some(page.confidence(line));
        }
    }
}

/// The anchor for days: what the caller says, else what is printed at the top.
fn published(
    options: &Options,
    head: &Head,
    lines: &[Line<'_>],
    notes: &mut Vec<Note>,
) -> Option<Anchor> {
    if let Some(told) = &options.published {
        let told = Day::from_iso(told).map(|date| Anchor {
            date,
            minute: minute(told),
            line: 0,
            told: true,
        });
        if told.is_none() {
            notes.push(Note::BadOption { option: "published" });
        }
        return told;
    }
    let block = head.published.as_ref()?;
    let Kind::Timestamp { value: Some(value) } = &block.kind else { return None };
    let at = lines.partition_point(|line| line.start < block.spans[0].start);
    let line = lines.get(at).map_or(0, |line| line.number);
    Some(Anchor { date: Day::from_iso(value)?, minute: minute(value), line, told: false })
}

/// The minute of the day in an ISO 8601 date-time.
fn minute(value: &str) -> Option<i32> {
    let (_, time) = value.split_once('T')?;
    crate::time::clock::read(&mut crate::text::cursor::Cursor::new(time))
        .map(crate::time::clock::Clock::minutes)
}

/// The parts of an article that are collected down the text.
struct Assembly {
    sections: Vec<Section>,
    timelines: Vec<Timeline>,
    furniture: Vec<Block>,
    head: Head,
}

impl Assembly {
    /// Nothing but a head.
    fn under(mut head: Head) -> Self {
        let furniture = std::mem::take(&mut head.furniture);
        Self { sections: vec![Section::default()], timelines: Vec::new(), furniture, head }
    }

    /// Text and lists in turn, from line `start`.
    fn body(&mut self, feed: &Feed<'_, '_>, drafts: &[Draft], mut start: usize, options: &Options) {
        for draft in drafts {
            let text = start.min(draft.lines.start)..draft.lines.start;
            self.extend(prose::read(
                feed.context,
                &feed.lines[text.clone()],
                &feed.guesses[text],
                Place { list_below: true, ..Place::default() },
            ));
            let (timeline, furniture) = feed.read(draft, options.order);
            self.push(Content::Timeline(TimelineRef { index: self.timelines.len() }));
            self.timelines.push(timeline);
            self.furniture.extend(furniture);
            start = draft.lines.end;
        }
        self.extend(prose::read(
            feed.context,
            &feed.lines[start..],
            &feed.guesses[start..],
            Place::default(),
        ));
    }

    fn extend(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            match block.kind {
                Kind::Furniture => self.furniture.push(block),
                Kind::Heading { .. } => {
                    self.sections.push(Section { heading: Some(block), blocks: Vec::new() })
                }
                _ if is_told_of_top(&block) => {
                    let block = self.head.take(block).map(Content::Block);
                    if let Some(block) = block {
                        self.push(block);
                    }
                }
                _ => self.push(Content::Block(block)),
            }
        }
    }

    fn push(&mut self, content: Content) {
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(content);
        }
    }

    /// Cuts the dateline off the first paragraph.
    fn take_dateline(&mut self, source: &str) -> Option<Block> {
        let first = self.sections.iter_mut().flat_map(|section| &mut section.blocks).find_map(
            |content| match content {
                Content::Block(block) if block.kind == Kind::Paragraph && block.why.is_none() => {
                    Some(block)
                }
                _ => None,
            },
        )?;
        let span = *first.spans.first()?;
        let end = imprint::dateline(span.of(source))?;
        let dateline = Span::new(
            span.start,
            span.start
                + span.of(source)[..end].trim_end_matches(crate::text::chars::is_blank).len(),
        );
        let text = dateline
            .of(source)
            .trim_end_matches(|c| crate::text::chars::is_dash(c) || crate::text::chars::is_blank(c))
            .len();
        first.spans[0].start += end;
        first.marks.retain(|mark| mark.span.start >= span.start + end);
        first.text.replace_range(..end.min(first.text.len()), "");
        let piece = crate::plan::piece::Piece {
            text: Span::new(span.start, span.start + text),
            ..crate::plan::piece::Piece::text(dateline)
        };
        Some(crate::prose::block::block(source, Kind::Dateline, &[piece]))
    }

    /// Cuts the dateline off, and leaves out the section before the first heading where nothing stands in it.
    fn finish(&mut self, source: &str) {
        if self.head.dateline.is_none() {
            self.head.dateline = self.take_dateline(source);
        }
        self.sections.retain(|section| section.heading.is_some() || !section.blocks.is_empty());
        sort::by_key(&mut self.furniture, |block| block.spans.first().copied());
    }
}

/// The reader may give any block a role of the top; markup tells the title.
fn is_told_of_top(block: &Block) -> bool {
    let by = block.why.as_ref().map(|why| why.code);
    by == Some("correction") || by == Some("hint") && block.kind == Kind::Title
}

/// What a reader should know.
fn notes_on(
    source: &str,
    lines: &[Line<'_>],
    drafts: &[Draft],
    timelines: &[Timeline],
    context: &Context<'_>,
) -> Vec<Note> {
    let mut notes = Vec::new();
    if lines.is_empty() {
        notes.push(Note::Empty);
    }
    if let Some(href) = only_link(lines) {
        notes.push(Note::LinkOnly { href });
    }
    for (index, (timeline, draft)) in timelines.iter().zip(drafts).enumerate() {
        if timeline.order == crate::article::Order::Mixed {
            notes.push(Note::MixedOrder { index });
        }
        notes.extend(without_text(source, index, timeline, draft, lines));
    }
    let count = context.joined(lines);
    if count > 0 {
        notes.push(Note::LinesJoined { count });
    }
    notes
}

/// The text is an address and nothing else.
fn only_link(lines: &[Line<'_>]) -> Option<String> {
    let [line] = lines else { return None };
    let web = ["https://", "http://"]
        .iter()
        .any(|scheme| crate::text::cursor::starts_with_folded(line.text, scheme).is_some());
    (web && line.words == 1).then(|| line.text.to_owned())
}

/// No entry of the list has text.
fn without_text(
    source: &str,
    index: usize,
    timeline: &Timeline,
    draft: &Draft,
    lines: &[Line<'_>],
) -> Option<Note> {
    let entries = || timeline.days.iter().flat_map(|day| &day.entries);
    let printed =
        |row: &Row| lines[row.line].part(row.stamp.at.0, row.stamp.at.1).of(source).to_owned();
    let (first, last) = draft.rows.first().zip(draft.rows.last())?;
    let days = timeline.days.iter().all(|day| day.offset.is_some()).then_some(timeline.days.len());
    entries().all(|entry| entry.blocks.is_empty()).then(|| Note::TimelineWithoutText {
        index,
        entries: entries().count(),
        first: printed(first),
        last: printed(last),
        days,
    })
}
