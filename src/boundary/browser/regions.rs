//! Parts of a page that may hold its article, whatever they are called: templates put whole articles into headers and forms, and name
//! them as they like.

/// How sure it is that a line belongs to the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Belongs {
    #[default]
    Article,
    Page,
    /// To the page, unless the article stands in the region with this index.
    Region(usize),
}

impl Belongs {
    /// What a line belongs to of which some words belong so and some otherwise: the outermost.
    pub(super) fn met(self, other: Self) -> Self {
        match (self, other) {
            (Self::Region(one), Self::Region(other)) => Self::Region(one.min(other)),
            (Self::Page, other) | (other, Self::Page) => other,
            _ => Self::Article,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum RegionKind {
    /// A header or a footer of the page.
    Edge,
    Form,
    /// It calls itself something that stands beside an article.
    Named,
}

/// Bytes from which a line is prose.
const PROSE: usize = 100;

#[derive(Debug)]
struct Region {
    kind: RegionKind,
    /// The region around it; its index is smaller.
    around: Option<usize>,
    /// A headline or, in a form, an article stands in it.
    holds: bool,
    /// Bytes of prose in it.
    prose: usize,
}

/// All regions of a document.
#[derive(Debug, Default)]
pub(super) struct PageRegions {
    all: Vec<Region>,
    /// A headline stands outside of the page's header.
    headline: bool,
    /// Bytes of prose outside of what is the page's for sure.
    prose: usize,
}

impl PageRegions {
    /// A region begins inside of what belongs so.
    pub(super) fn enter(&mut self, kind: RegionKind, outside: Belongs) -> Belongs {
        let around = match outside {
            Belongs::Page => return Belongs::Page,
            Belongs::Region(at) => Some(at),
            Belongs::Article => None,
        };
        self.all.push(Region { kind, around, holds: false, prose: 0 });
        Belongs::Region(self.all.len() - 1)
    }

    /// An article begins here.
    pub(super) fn article(&mut self, place: Belongs) {
        self.each(place, |region| region.holds |= region.kind == RegionKind::Form);
    }

    /// A headline stands here.
    pub(super) fn headline(&mut self, place: Belongs) {
        let mut is_page = place == Belongs::Page;
        self.each(place, |region| {
            is_page |= region.kind != RegionKind::Form;
            region.holds |= region.kind != RegionKind::Named;
        });
        self.headline |= !is_page;
    }

    /// The title stands here, whatever headlines there are.
    pub(super) fn title(&mut self, place: Belongs) {
        self.headline = false;
        for region in &mut self.all {
            region.holds &= region.kind == RegionKind::Form;
        }
        self.each(place, |region| region.holds = true);
    }

    /// A line of so many bytes stands here.
    pub(super) fn line(&mut self, place: Belongs, bytes: usize) {
        if bytes >= PROSE && place != Belongs::Page {
            self.prose += bytes;
            self.each(place, |region| region.prose += bytes);
        }
    }

    /// What stands here belongs to the page. To be asked when all has been told.
    pub(super) fn is_page(&self, place: Belongs) -> bool {
        match place {
            Belongs::Article => false,
            Belongs::Page => true,
            Belongs::Region(at) => self.chain(at).any(|at| self.is_beside(&self.all[at])),
        }
    }

    fn is_beside(&self, region: &Region) -> bool {
        let holds_most = region.prose * 2 > self.prose;
        match region.kind {
            RegionKind::Edge => !region.holds || self.headline,
            RegionKind::Form => !region.holds,
            RegionKind::Named => !region.holds && !holds_most,
        }
    }

    /// A region and those around it.
    fn chain(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(at), |&at| self.all[at].around)
    }

    fn each(&mut self, place: Belongs, mut change: impl FnMut(&mut Region)) {
        let mut at = if let Belongs::Region(at) = place { Some(at) } else { None };
        while let Some(region) = at.map(|at| &mut self.all[at]) {
            at = region.around;
            change(region);
        }
    }
}
