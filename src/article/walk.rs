//! The one walk over an article: its blocks, its lists, their entries. The parts of a paste are articles of their own.

use crate::article::{Article, Block, Content, Entry, Section, Timeline};

impl Article {
    /// What stands above the body, where it is there: title, standfirst, byline, dateline, time of publication.
    pub fn top(&self) -> impl Iterator<Item = &Block> {
        let Self { title, standfirst, byline, dateline, published, .. } = self;
        title.iter().chain(standfirst).chain(byline).chain(dateline).chain(published)
    }

    /// Its lists of times in the order of the text: [`Article::timeline`], then [`Article::timelines`]. A
    /// [`TimelineRef`](crate::TimelineRef) counts them so.
    pub fn lists(&self) -> impl Iterator<Item = &Timeline> {
        self.timeline.iter().chain(&self.timelines)
    }

    /// The entries of all lists.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.lists().flat_map(Timeline::entries)
    }

    /// Every block: those of the top, of the sections, of the lists (day heads, and the text of entries), and what was set aside.
    ///
    /// ```
    /// let article = article_viewer::parse("Port reopens\n\nThe first ferry left at noon.", &Default::default());
    /// let texts: Vec<_> = article.blocks().map(|block| block.text.as_str()).collect();
    /// assert_eq!(texts, ["Port reopens", "The first ferry left at noon."]);
    /// ```
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let sections = self.sections.iter().flat_map(Section::all_blocks);
        self.top()
            .chain(sections)
            .chain(self.lists().flat_map(Timeline::blocks))
            .chain(&self.furniture)
    }

    /// The same to change them.
    pub fn blocks_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        let Self {
            title,
            standfirst,
            byline,
            dateline,
            published,
            sections,
            timeline,
            timelines,
            furniture,
            ..
        } = self;
        let top = title.iter_mut().chain(standfirst).chain(byline).chain(dateline).chain(published);
        let sections = sections.iter_mut().flat_map(|section| {
            section
                .heading
                .iter_mut()
                .chain(section.blocks.iter_mut().filter_map(Content::block_mut))
        });
        let days = timeline.iter_mut().chain(timelines).flat_map(|list| &mut list.days);
        let lists = days.flat_map(|day| {
            day.head.iter_mut().chain(day.entries.iter_mut().flat_map(|entry| &mut entry.blocks))
        });
        top.chain(sections).chain(lists).chain(furniture)
    }
}

impl Section {
    /// Its heading, and the blocks under it; lists are not among them.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        self.heading.iter().chain(self.blocks.iter().filter_map(Content::block))
    }
}

impl Content {
    /// The block, unless it is the place of a list.
    #[must_use]
    pub const fn block(&self) -> Option<&Block> {
        match self {
            Self::Block(block) => Some(block),
            Self::Timeline(_) => None,
        }
    }

    /// The same to change it.
    pub const fn block_mut(&mut self) -> Option<&mut Block> {
        match self {
            Self::Block(block) => Some(block),
            Self::Timeline(_) => None,
        }
    }
}

impl Timeline {
    /// The entries of all its days.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.days.iter().flat_map(|day| &day.entries)
    }

    /// The heads of its days, and the text of its entries.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.days.iter().flat_map(|day| {
            day.head.iter().chain(day.entries.iter().flat_map(|entry| &entry.blocks))
        })
    }
}
