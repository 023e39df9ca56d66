//! How an article is written.

/// How an article is written. `RenderOptions::default()` is a headline of level 1 and HTML that needs nothing beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderOptions {
    /// What the HTML is for.
    pub form: HtmlForm,
    /// The level of the headline, 1 to 6; beyond these, the nearest.
    pub heading_level: u8,
    /// Which end of a timeline comes first; without it, the one that does in the text.
    pub newest_first: Option<bool>,
    /// Which half of the article is written.
    pub view: View,
    /// Whether what is not the article is left out: the lines set aside, and how the text was read.
    pub article_only: bool,
    /// Whether links to the sections stand above the text. They need `ids`.
    pub contents: bool,
    /// What the ids of headings begin with: `"a"` gives `"a-section-0"`. Without it there are no ids and no links to them. Articles
    /// of one page need different ones.
    pub ids: Option<String>,
}

/// What the HTML is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HtmlForm {
    /// To stand anywhere: what an element says (a bullet, the signs of emphasis) is not written beside it.
    #[default]
    Plain,
    /// To stand in the shadow of `<article-viewer>` with its style sheets, which take such things out of sight. Has `part` names.
    /// WebAssembly writes the plain form instead.
    Element,
}

impl HtmlForm {
    /// In browsers the element draws itself: the module for them does without the weight of this form.
    pub(super) fn is_element(self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self == Self::Element
    }
}

/// Which half of an article is written; the headline always is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All of it.
    #[default]
    Both,
    /// No timelines.
    Article,
    /// Nothing but timelines.
    Timeline,
}
