//! `article-viewer`: an article as HTML or its entries as a feed, for servers and static sites.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use std::{fs, thread};

use article_viewer::render::{self, FeedOptions, Host, HtmlForm, View};
use article_viewer::{Note, Options, parse};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const HELP: &str = "\
Reads the text of an article and prints it as HTML, inside the element <article-viewer>, or its entries as a feed.

    article-viewer render [options] [FILE | -]
    article-viewer feed [options] [FILE | -]

The text comes from FILE, or from the standard input. It is read as UTF-8; invalid bytes become U+FFFD.

For both:

    --published DATE     when the text was published: 2025-12-19, 2025-12-19T14:20
    --lang TAG           its language: en, uk, zh
    --url URL            where the article stands, for feeds and --json-ld
    --zone OFFSET        how far times without a zone are ahead of UTC, for both as well: +02:00, Z
    --out FILE           writes there, whole or not at all, and prints nothing
    --watch              goes on writing whenever the text has changed; takes a FILE and --out

For HTML:

    --light              the article stands in the light DOM (the default)
    --shadow             it stands in a declarative shadow root, drawn by the style sheets of the element
    --stylesheet URL     a style sheet of the shadow; may be given several times
    --json-ld            puts the data that search engines read beside the element
    --heading-level N    the level of the headline, 1 to 6
    --sort ORDER         newest or oldest: which end of a timeline comes first
    --view PART          article (without timelines), timeline (nothing else) or both
    --toc                puts links to the sections above the text
    --ids PREFIX         what the ids of headings begin with; each article of a page needs its own

    --help               prints this
    --version            prints the version
";

/// What ids begin with by default.
const IDS: &str = "article";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("article-viewer: {sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    match arguments(lexopt::Parser::from_env()).map_err(|error| format!("{error}. See --help."))? {
        Task::Help => print(HELP),
        Task::Version => print(concat!("article-viewer ", env!("CARGO_PKG_VERSION"), "\n")),
        Task::Write(task) if task.watch => task.watch(),
        Task::Write(task) => task.write(&task.text()?),
    }
}

fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("nothing more could be printed: {error}."))
        }
        _ => Ok(()), // the reader of the pipe has seen enough
    }
}

enum Task {
    Help,
    Version,
    Write(Box<Work>),
}

/// What is written.
#[derive(Clone, Copy, Default, PartialEq)]
enum Format {
    #[default]
    Html,
    Feed,
}

#[derive(Default)]
struct Work {
    format: Format,
    /// None for the standard input.
    file: Option<PathBuf>,
    /// None for the standard output.
    out: Option<PathBuf>,
    watch: bool,
    json_ld: bool,
    options: render::RenderOptions,
    host: Host,
    feed: FeedOptions,
}

/// How often a watched text is looked at: an editor's save shows at once, and a day of it costs seconds of a processor.
const WATCH: Duration = Duration::from_millis(500);

fn arguments(mut parser: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let mut task = Work::default();
    task.options.ids = Some(IDS.to_owned());
    let mut words: Vec<OsString> = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Task::Help),
            Short('V') | Long("version") => return Ok(Task::Version),
            Long("light") => task.options.form = HtmlForm::Plain,
            Long("shadow") => task.options.form = HtmlForm::Element,
            Long("stylesheet") => task.host.stylesheets.push(parser.value()?.string()?),
            Long("published") => task.host.published = Some(parser.value()?.string()?),
            Long("lang") => task.host.language = Some(parser.value()?.string()?),
            Long("heading-level") => {
                task.options.heading_level = parser.value()?.parse_with(level)?;
            }
            Long("sort") => task.options.newest_first = Some(parser.value()?.parse_with(sort)?),
            Long("view") => task.options.view = parser.value()?.parse_with(view)?,
            Long("url") => task.feed.address = Some(parser.value()?.string()?),
            Long("zone") => task.feed.zone = Some(parser.value()?.parse_with(zone)?),
            Long("json-ld") => task.json_ld = true,
            Long("out") => task.out = Some(parser.value()?.into()),
            Long("watch") => task.watch = true,
            Long("toc") => task.options.contents = true,
            Long("ids") => task.options.ids = Some(parser.value()?.string()?),
            Value(word) => words.push(word),
            _ => return Err(argument.unexpected()),
        }
    }
    task.finish(words)
}

fn level(value: &str) -> Result<u8, &'static str> {
    value
        .parse()
        .ok()
        .filter(|level| (1..=6).contains(level))
        .ok_or("the level of a heading is 1 to 6")
}

fn sort(value: &str) -> Result<bool, &'static str> {
    match value {
        "newest" => Ok(true),
        "oldest" => Ok(false),
        _ => Err("the order is newest or oldest"),
    }
}

fn view(value: &str) -> Result<View, &'static str> {
    match value {
        "both" => Ok(View::Both),
        "article" => Ok(View::Article),
        "timeline" => Ok(View::Timeline),
        _ => Err("the part is article, timeline or both"),
    }
}

/// An offset as RFC 3339 writes it.
fn zone(value: &str) -> Result<String, &'static str> {
    let is_offset = |value: &str| {
        let number = |range: std::ops::Range<usize>, most: u8| {
            let digits =
                value.get(range).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
            digits.and_then(|digits| digits.parse().ok()).is_some_and(|number: u8| number <= most)
        };
        value.len() == 6
            && value.starts_with(['+', '-'])
            && value.get(3..4) == Some(":")
            && number(1..3, 23)
            && number(4..6, 59)
    };
    if value == "Z" || is_offset(value) {
        Ok(value.to_owned())
    } else {
        Err("a zone is an offset: +02:00, -05:30, Z")
    }
}

impl Work {
    /// What the words between the options say.
    fn finish(mut self, words: Vec<OsString>) -> Result<Task, lexopt::Error> {
        let mut words = words.into_iter();
        self.format = match words.next() {
            Some(command) if command == "render" => Format::Html,
            Some(command) if command == "feed" => Format::Feed,
            _ => return Err("the command is \"render\" or \"feed\"".into()),
        };
        self.file = words.next().filter(|file| file != "-").map(PathBuf::from);
        if words.next().is_some() {
            return Err("one file is read at a time".into());
        }
        if self.watch && (self.file.is_none() || self.out.is_none()) {
            return Err("--watch takes a file to read, and one to write after --out".into());
        }
        if self.options.form == HtmlForm::Element {
            self.options.ids = None; // links do not lead into a shadow
        } else if !self.host.stylesheets.is_empty() {
            return Err("--stylesheet goes with --shadow".into());
        }
        Ok(Task::Write(Box::new(self)))
    }

    /// Writes anew whenever the text has changed. A text that cannot be read now, as while an editor saves it, is looked at again.
    fn watch(&self) -> Result<(), String> {
        let mut written = None;
        loop {
            match self.text() {
                Ok(text) if written.as_ref() != Some(&text) => match self.write(&text) {
                    Ok(()) => {
                        eprintln!("article-viewer: written.");
                        written = Some(text);
                    }
                    Err(sentence) if written.is_none() => return Err(sentence),
                    Err(sentence) => eprintln!("article-viewer: {sentence}"),
                },
                Err(sentence) if written.is_none() => return Err(sentence),
                _ => {}
            }
            thread::sleep(WATCH);
        }
    }

    fn write(&self, text: &str) -> Result<(), String> {
        let made = self.made(text)?;
        let Some(out) = &self.out else { return print(&made) };
        let mut beside = out.clone().into_os_string();
        beside.push(".part");
        let written = fs::write(&beside, made).and_then(|()| fs::rename(&beside, out));
        written.map_err(|error| format!("{} could not be written: {error}.", out.display()))
    }

    /// The text in the form that was asked for.
    fn made(&self, text: &str) -> Result<String, String> {
        let published = self.host.published.clone();
        let options =
            Options { published, language: self.host.language.clone(), ..Options::default() };
        let article = parse(text, &options);
        if article.notes.iter().any(|note| matches!(note, Note::BadOption { .. })) {
            return Err(
                "--published takes a date or a date with a time: 2025-12-19, 2025-12-19T14:20."
                    .to_owned(),
            );
        }
        if self.format == Format::Feed {
            return Ok(render::feed(&article, &self.feed) + "\n");
        }
        let mut html = render::element(&article, text, &self.options, &self.host);
        if self.json_ld {
            let data = render::json_ld(&article, &self.feed);
            html.extend(["<script type=\"application/ld+json\">", &data, "</script>\n"]);
        }
        Ok(html)
    }

    /// The text, without the mark that says that it is UTF-8.
    fn text(&self) -> Result<String, String> {
        let mut bytes = Vec::new();
        let (name, read) = match &self.file {
            Some(file) => (file.display().to_string(), fs::read(file).map(|read| bytes = read)),
            None => {
                ("the standard input".to_owned(), io::stdin().read_to_end(&mut bytes).map(drop))
            }
        };
        read.map_err(|error| format!("{name} could not be read: {error}."))?;
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            eprintln!("article-viewer: {name} is not UTF-8; what could not be read is marked with \u{fffd}.");
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        });
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}
