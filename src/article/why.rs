//! Why a block is what it is, and what a reader should know: codes that the shell words, so that they can be translated.

use serde::Serialize;

use crate::article::codes::{codes, tagged};

/// A reason: a code that the shell words, so that it can be translated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// Which rule decided.
    pub code: Reason,
    /// Where lines were weighed: what decided most, strongest first, at most three, by the names in `src/plan/roles/weights.txt`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
}

codes! {
    /// The rule that gave a block its kind.
    ///
    /// ```
    /// use article_viewer::{Options, Reason, parse};
    ///
    /// let article = parse("Port reopens\n\nShare\n\nThe first ferry left at noon.", &Options::default());
    /// assert_eq!(article.title.unwrap().why.unwrap().code, Reason::FirstLine);
    /// assert_eq!(article.furniture[0].why.as_ref().unwrap().code.code(), "share");
    /// ```
    Reason {
        /// The reader said so.
        Correction = "correction",
        /// The source with markup said so.
        Hint = "hint",
        /// A headline: the first line of the text.
        FirstLine = "first-line",
        /// A mark before it: `##`.
        Mark = "mark",
        /// A line of marks under it: `=====`.
        Underline = "underline",
        /// A heading: it has a number, and stands alone above a paragraph.
        Numbering = "numbering",
        /// A heading: it is written in capitals.
        Capitals = "capitals",
        /// A heading: a short line that looks like one among its neighbours.
        ShortLine = "short-line",
        /// The same in a text with blank lines between its paragraphs.
        ShortLineApart = "short-line-apart",
        /// A standfirst: it stands between the headline and the byline.
        BeforeByline = "before-byline",
        /// A standfirst: it is the only paragraph above the first heading.
        BeforeHeading = "before-heading",
        /// A standfirst: a sentence without a stop under the headline.
        NoStop = "no-stop",
        /// A byline: nothing but names, under the headline.
        Names = "names",
        /// A byline: it looks like a name, alone under the headline.
        NameUnderTitle = "name-under-title",
        /// A byline: nothing but names, and several entries start with it.
        EntryNames = "entry-names",
        /// An item, a row of a table, or lines of code: what it looks like, alone and among its neighbours.
        Weighed = "weighed",
        /// A separator: a quote mark without text.
        EmptyQuote = "empty-quote",
        /// A separator: nothing that can be seen.
        Invisible = "invisible",
        /// Furniture: part of a share bar.
        Share = "share",
        /// Furniture: the label of an advertisement.
        Advert = "advert",
        /// Furniture: an offer to subscribe.
        Newsletter = "newsletter",
        /// Furniture: a notice about cookies.
        Cookies = "cookies",
        /// Furniture: the way to another article.
        Related = "related",
        /// Furniture: part of the comments.
        Comments = "comments",
        /// Furniture: for signing in.
        Account = "account",
        /// Furniture: part of a menu.
        Navigation = "navigation",
        /// Furniture: copyright or terms.
        Rights = "rights",
        /// Furniture: how long the article takes to read.
        ReadingTime = "reading-time",
        /// Furniture: the button of a player, or the label of a picture.
        Media = "media",
        /// Furniture: an offer to follow.
        App = "app",
        /// Furniture: what the article is filed under.
        Tags = "tags",
        /// Furniture: a label above the headline.
        Label = "label",
        /// Furniture: it stands outside of the article in a whole page.
        Page = "page",
        /// Furniture: it stands on every sheet of a print: a running head, a page number, the address.
        Sheet = "sheet",
        /// The header of a letter said so.
        MailHeader = "mail-header",
        /// The front matter of a file said so.
        FrontMatter = "front-matter",
        /// Furniture: the signature of a letter.
        Signature = "signature",
        /// Furniture: it says the headline again.
        Duplicate = "duplicate",
    }
}

impl Reason {
    /// Furniture that its words tell: the rows of `tables/furniture.txt`.
    pub(crate) const fn is_of_words(self) -> bool {
        use Reason::{
            Account, Advert, App, Comments, Cookies, Label, Media, Navigation, Newsletter,
            ReadingTime, Related, Rights, Share, Tags,
        };
        matches!(
            self,
            Share
                | Advert
                | Newsletter
                | Cookies
                | Related
                | Comments
                | Account
                | Navigation
                | Rights
                | ReadingTime
                | Media
                | App
                | Tags
                | Label
        )
    }
}

tagged! {
    /// Something that a reader should know about how the text was read. The shell words it.
    #[derive(Clone, Debug, PartialEq)]
    Note by "code" {
        /// The entries of a timeline have no text: their headlines were not in the paste.
        TimelineWithoutText {
            /// Which one: 0 is [`Article::timeline`](crate::Article::timeline).
            index: usize,
            /// How many entries it has.
            entries: usize,
            /// The first printed time, as printed.
            first: String,
            /// The last printed time, as printed.
            last: String,
            /// How many days it spans; absent where the days cannot be determined.
            #[serde(skip_serializing_if = "Option::is_none")]
            days: Option<usize>,
        } = "timeline-without-text",
        /// The times of a timeline are in no consistent order: days come only from printed dates.
        MixedOrder {
            /// Which one.
            index: usize,
        } = "mixed-order",
        /// The lines were broken at a fixed width and have been joined.
        LinesJoined {
            /// How many line breaks were taken out.
            count: usize,
        } = "lines-joined",
        /// The paste holds several articles.
        Parts {
            /// How many, the first one included.
            count: usize,
        } = "parts",
        /// The paste is only a link.
        LinkOnly {
            /// The address.
            href: String,
        } = "link-only",
        /// There is no text: nothing, or only spaces.
        Empty = "empty",
        /// An option could not be used and was ignored.
        BadOption {
            /// Its name.
            option: &'static str,
        } = "bad-option",
    }
}
