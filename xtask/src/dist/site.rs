//! The page, as a site deploys it.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use super::files::{self, Files, has_ending};
use super::{bundle, naming, npm};
use crate::tools;

/// The pages: the files whose names stay, since people type them.
const PAGES: &[&str] = &["index.html", "www/owners/index.html", "www/frame/index.html"];

/// The modules that a page names; all others travel with them.
const MODULES: [&str; 3] = ["page/page.js", "owners/owners.js", "frame/frame.js"];

/// The script of a page that is no module.
const CLASSIC: &str = "page/first-paint.js";

/// Where the single file lies for those who take it from the page about embedding.
const SINGLE: &str = "www/single/article-viewer.js";

/// The worker that keeps the page for when there is no network; its name stays, since it is how a browser knows it.
pub(crate) const WORKER: &str = "service-worker.js";

/// Not needed to read an article.
const SHOWN_BY_STORES: &str = "www/screenshots/";

/// The script for pages that show an article in a frame.
const HOST: &str = "www/frame/frame-host.js";

/// Writes the site. The page about embedding tells of the package, which is there already.
pub(super) fn build(sh: &Shell, package: &Path, out: &Path) -> Result<()> {
    let stage = bundle::stage(sh)?;
    npm::describe(sh, package, &stage.path().join("owners/release.js"))?;
    let made = sh.create_temp_dir()?;
    bundle::modules(sh, stage.path(), &MODULES.map(|name| (name, name)), made.path())?;
    bundle::classic(sh, &stage.path().join(CLASSIC), &made.path().join(CLASSIC))?;
    let mut site = Files::new();
    for page in PAGES {
        site.insert((*page).to_owned(), sh.read_binary_file(tools::root().join(page))?);
    }
    let staged = files::read(stage.path())?.into_iter();
    let others = staged.filter(|(name, _)| !has_ending(Path::new(name), &["js", "ts", "html"]));
    for (name, bytes) in others.chain(files::read(made.path())?) {
        site.insert(format!("www/{name}"), bytes);
    }
    site.insert(SINGLE.to_owned(), sh.read_binary_file(package.join(npm::SINGLE))?);
    site.insert(HOST.to_owned(), sh.read_binary_file(package.join(npm::HOST))?);
    let named = [PAGES, &[SINGLE, HOST]].concat();
    let mut finished = naming::finish(site, &named)?;
    let worker = sh.create_temp_dir()?;
    let script = worker.path().join(WORKER);
    bundle::classic(sh, &stage.path().join("worker").join(WORKER), &script)?;
    let kept = naming::needed(&finished, PAGES[0], &named);
    let script = with_files(&kept, &sh.read_file(script)?);
    finished.insert(WORKER.to_owned(), script.into_bytes());
    files::write(out, &finished)
}

/// The worker, told which files the page needs. Their names carry their content, so the names are the version.
fn with_files(kept: &Files, worker: &str) -> String {
    let files: Vec<_> = kept.keys().filter(|name| !name.starts_with(SHOWN_BY_STORES)).collect();
    let version = naming::hash(format!("{files:?}{:?}", kept.get(PAGES[0])).as_bytes());
    let (words, files): (Vec<_>, Vec<_>) =
        files.into_iter().filter(|name| *name != PAGES[0]).partition(|name| is_table(name));
    format!(
        "self.ARTICLE_VIEWER={{version:\"{version:016x}\",files:{files:?},words:{words:?}}};\n{worker}"
    )
}

/// Whether a file holds the words of a language: a part that is named after a table, as `de-page`.
fn is_table(name: &str) -> bool {
    let part = name.strip_prefix("www/parts/").unwrap_or_default();
    let mut pieces = part.split('-');
    let (language, surface) = (pieces.next(), pieces.next());
    language.is_some_and(|code| code.len() == 2)
        && surface.is_some_and(|surface| ["article", "page"].contains(&surface))
}
