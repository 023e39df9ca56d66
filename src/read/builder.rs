//! Collects the blocks of an article down its text.

use crate::article::{
    Article, Block, Content, Kind, Options, Reason, Section, Timeline, TimelineRef,
};
use crate::feed::Feed;
use crate::plan::Plan;
use crate::prose::{self, Place};
use crate::text::sort;
use crate::top::{Head, dateline};

/// The text and its plan, and what was collected so far.
pub(super) struct Builder<'b, 't> {
    feed: &'b Feed<'b, 't>,
    plan: &'b Plan<'t>,
    options: &'b Options,
    head: Head,
    sections: Vec<Section>,
    timelines: Vec<Timeline>,
    furniture: Vec<Block>,
}

impl<'b, 't> Builder<'b, 't> {
    pub(super) fn new(feed: &'b Feed<'b, 't>, plan: &'b Plan<'t>, options: &'b Options) -> Self {
        let sections = vec![Section::default()];
        let (timelines, furniture) = (Vec::new(), Vec::new());
        Self { feed, plan, options, head: Head::default(), sections, timelines, furniture }
    }

    /// The article under this head.
    pub(super) fn build(mut self, mut head: Head) -> Article {
        let above = std::mem::take(&mut head.others);
        let body = self.plan.start + head.lines;
        self.furniture = std::mem::take(&mut head.furniture);
        self.head = head;
        self.prose(0..self.plan.start, Place::default());
        self.extend(above);
        self.body(body);
        self.finish()
    }

    /// Text and lists in turn, from line `start`.
    fn body(&mut self, mut start: usize) {
        for list in &self.plan.lists {
            let above = start.min(list.lines.start)..list.lines.start;
            self.prose(above, Place { list_below: true, ..Place::default() });
            let (timeline, furniture) = self.feed.read(list, self.options.order);
            self.push(Content::Timeline(TimelineRef { index: self.timelines.len() }));
            self.timelines.push(timeline);
            self.furniture.extend(furniture);
            start = list.lines.end;
        }
        self.prose(start..self.feed.text.len(), Place::default());
    }

    fn prose(&mut self, lines: std::ops::Range<usize>, place: Place) {
        let blocks = prose::blocks(self.feed.context, self.feed.text.slice(lines), place);
        self.extend(blocks);
    }

    fn extend(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            match block.kind {
                Kind::Furniture => self.furniture.push(block),
                Kind::Heading { .. } => {
                    self.sections.push(Section { heading: Some(block), blocks: Vec::new() });
                }
                _ if is_told_of_top(&block) => {
                    if let Some(block) = self.head.take(block) {
                        self.push(Content::Block(block));
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

    /// Cuts the dateline off, leaves out the section before the first heading where nothing stands in it, and puts what was
    /// set aside in the order of the text.
    fn finish(mut self) -> Article {
        if self.head.dateline.is_none() {
            self.head.dateline = dateline::cut(self.feed.text.source, &mut self.sections);
        }
        self.sections.retain(|section| section.heading.is_some() || !section.blocks.is_empty());
        sort::by_key(&mut self.furniture, |block| block.spans.first().copied());
        let Head { title, standfirst, byline, published, dateline, .. } = self.head;
        let mut timelines = self.timelines.into_iter();
        Article {
            title,
            standfirst,
            byline,
            dateline,
            published,
            sections: self.sections,
            timeline: timelines.next(),
            timelines: timelines.collect(),
            furniture: self.furniture,
            ..Article::default()
        }
    }
}

/// The reader may give any block a role of the top; markup tells the title.
fn is_told_of_top(block: &Block) -> bool {
    match block.why.as_ref().map(|why| why.code) {
        Some(Reason::Correction) => true,
        Some(Reason::Hint) => block.kind == Kind::Title,
        _ => false,
    }
}
