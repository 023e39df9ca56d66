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
    files::write(out, &naming::finish(site, &named)?)
}
