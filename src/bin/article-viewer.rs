//! `article-viewer render`: an article as HTML, for servers and static sites.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use article_viewer::render::{self, Host, HtmlForm, View};
use article_viewer::{Note, Options, parse};
use lexopt::prelude::{Long, Short, Value, ValueExt};

const HELP: &str = "\
Reads the text of an article and prints it as HTML, inside the element <article-viewer>.

    article-viewer render [options] [FILE | -]

The text comes from FILE, or from the standard input. It is read as UTF-8; invalid bytes become U+FFFD.

    --light              the article stands in the light DOM (the default)
    --shadow             it stands in a declarative shadow root, drawn by the style sheets of the element
    --stylesheet URL     a style sheet of the shadow; may be given several times
    --published DATE     when the text was published: 2025-12-19, 2025-12-19T14:20
    --lang TAG           its language: en, uk, zh
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
    let printed = match arguments(lexopt::Parser::from_env())
        .map_err(|error| format!("{error}. See --help."))?
    {
        Task::Help => HELP.to_owned(),
        Task::Version => concat!("article-viewer ", env!("CARGO_PKG_VERSION"), "\n").to_owned(),
        Task::Render(task) => task.html()?,
    };
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("the HTML could not be written: {error}."))
        }
        _ => Ok(()), // the reader of the pipe has seen enough
    }
}

enum Task {
    Help,
    Version,
    Render(Box<Render>),
}

#[derive(Default)]
struct Render {
    /// None for the standard input.
    file: Option<PathBuf>,
    options: render::RenderOptions,
    host: Host,
}

fn arguments(mut parser: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let mut task = Render::default();
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

impl Render {
    /// What the words between the options say.
    fn finish(mut self, words: Vec<OsString>) -> Result<Task, lexopt::Error> {
        let mut words = words.into_iter();
        if words.next().is_none_or(|command| command != "render") {
            return Err("the one command is \"render\"".into());
        }
        self.file = words.next().filter(|file| file != "-").map(PathBuf::from);
        if words.next().is_some() {
            return Err("one file is read at a time".into());
        }
        if self.options.form == HtmlForm::Element {
            self.options.ids = None; // links do not lead into a shadow
        } else if !self.host.stylesheets.is_empty() {
            return Err("--stylesheet goes with --shadow".into());
        }
        Ok(Task::Render(Box::new(self)))
    }

    fn html(&self) -> Result<String, String> {
        let text = self.text()?;
        let published = self.host.published.clone();
        let options =
            Options { published, language: self.host.language.clone(), ..Options::default() };
        let article = parse(&text, &options);
        if article.notes.iter().any(|note| matches!(note, Note::BadOption { .. })) {
            return Err(
                "--published takes a date or a date with a time: 2025-12-19, 2025-12-19T14:20."
                    .to_owned(),
            );
        }
        Ok(render::element(&article, &text, &self.options, &self.host))
    }

    /// The text, without the mark that says that it is UTF-8.
    fn text(&self) -> Result<String, String> {
        let mut bytes = Vec::new();
        let (name, read) = match &self.file {
            Some(file) => {
                (file.display().to_string(), std::fs::read(file).map(|read| bytes = read))
            }
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
