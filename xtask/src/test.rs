//! `cargo xtask test`: every check there is, in the order in which a failure is cheapest to learn.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell};

use crate::browsers::{CHROMIUM, FIREFOX};
use crate::serve::Site;
use crate::{dist, tools, wasm};

/// Names the folder of texts with hand-made labels, which are kept outside of the project.
const GOLD: &str = "ARTICLE_VIEWER_GOLD";

/// One check. Steps of one group run together.
struct Step {
    group: Group,
    title: &'static str,
    run: fn(&Shell) -> Result<()>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Group {
    Rust,
    /// Not asked for by name: all groups but the first need the package for browsers.
    Build,
    Types,
    Boundary,
    Page,
    Package,
    Gold,
}

const GROUPS: &[(&str, Group)] = &[
    ("rust", Group::Rust),
    ("types", Group::Types),
    ("boundary", Group::Boundary),
    ("page", Group::Page),
    ("package", Group::Package),
    ("gold", Group::Gold),
];

const STEPS: &[Step] = &[
    Step { group: Group::Rust, title: "format", run: format },
    Step { group: Group::Rust, title: "lints", run: lints },
    Step { group: Group::Rust, title: "lints of the browser build", run: browser_lints },
    Step { group: Group::Rust, title: "documentation", run: documentation },
    Step { group: Group::Rust, title: "Rust tests", run: rust_tests },
    Step { group: Group::Build, title: "build for browsers", run: wasm::build },
    Step { group: Group::Types, title: "JavaScript types", run: types },
    Step { group: Group::Boundary, title: "boundary tests in Node.js", run: boundary_tests },
    Step { group: Group::Page, title: "page tests in Chromium and Firefox", run: page_tests },
    Step { group: Group::Package, title: "the package, installed and used", run: package_tests },
    Step { group: Group::Gold, title: "gold data: nothing is lost", run: gold_lossless },
    Step { group: Group::Gold, title: "gold data: hostile input", run: gold_attack },
];

/// The TypeScript projects: the page knows the browser alone, tests and tools know Node.js too.
const TYPE_PROJECTS: &[&str] = &["tsconfig.json", "tests/tsconfig.json"];

/// `cargo xtask test`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let groups = arguments.iter().map(|name| group(name)).collect::<Result<Vec<_>>>()?;
    let is_chosen = |step: &&Step| match step.group {
        _ if groups.is_empty() => true,
        Group::Build => groups.iter().any(|group| *group != Group::Rust),
        group => groups.contains(&group),
    };
    let steps: Vec<_> = STEPS.iter().filter(is_chosen).collect();
    let sh = tools::shell()?;
    let start = Instant::now();
    for (number, Step { title, run, .. }) in steps.iter().enumerate() {
        println!("\n==== {}/{} {title} ({} s)", number + 1, steps.len(), start.elapsed().as_secs());
        run(&sh).with_context(|| format!("the step \"{title}\" failed"))?;
    }
    println!("\nAll {} steps passed in {} s.", steps.len(), start.elapsed().as_secs());
    Ok(())
}

fn group(name: &str) -> Result<Group> {
    let known = GROUPS.iter().find(|(known, _)| *known == name);
    known.map(|(_, group)| *group).with_context(|| format!("test has no group {name:?}"))
}

fn format(sh: &Shell) -> Result<()> {
    let what = "some files are not formatted: run `cargo fmt --all`";
    tools::cargo(sh).args(["fmt", "--all", "--check"]).run().context(what)
}

fn lints(sh: &Shell) -> Result<()> {
    let clippy =
        tools::cargo(sh).args(["clippy", "--workspace", "--all-targets", "--all-features"]);
    Ok(clippy.args(["--", "--deny", "warnings"]).run()?)
}

fn browser_lints(sh: &Shell) -> Result<()> {
    tools::add_wasm_target(sh)?;
    for features in ["--no-default-features", "--all-features"] {
        let clippy =
            tools::cargo(sh).args(["clippy", "--lib", features, "--target", tools::WASM_TARGET]);
        clippy.args(["--", "--deny", "warnings"]).run()?;
    }
    Ok(())
}

fn documentation(sh: &Shell) -> Result<()> {
    let doc =
        tools::cargo(sh).args(["doc", "--no-deps", "--all-features", "--document-private-items"]);
    Ok(doc.env("RUSTDOCFLAGS", "--deny warnings").run()?)
}

fn rust_tests(sh: &Shell) -> Result<()> {
    Ok(tools::cargo(sh).args(["test", "--workspace", "--all-features"]).run()?)
}

fn types(sh: &Shell) -> Result<()> {
    for project in TYPE_PROJECTS {
        tools::npm_program(sh, "tsc")?.args(["--project", project]).run()?;
    }
    Ok(())
}

fn boundary_tests(sh: &Shell) -> Result<()> {
    node_tests(sh, "tests")?.run().context("a boundary test failed")
}

/// The tests are told in variables where the page is, where that is what a site deploys, and which browsers to drive.
fn page_tests(sh: &Shell) -> Result<()> {
    dist::build(sh)?;
    let page = Site::open(tools::root(), 0)?;
    let deployed = Site::open(&dist::site_folder(), 0)?;
    node_tests(sh, "tests/www")?
        .env(CHROMIUM.variable, CHROMIUM.program(sh)?)
        .env(FIREFOX.variable, FIREFOX.program(sh)?)
        .env("ARTICLE_VIEWER_URL", page.address())
        .env("ARTICLE_VIEWER_DIST_URL", deployed.address())
        .run()
        .context("a page test failed")
}

fn package_tests(sh: &Shell) -> Result<()> {
    dist::build(sh)?;
    let tests = node_tests(sh, "tests/install")?.env(CHROMIUM.variable, CHROMIUM.program(sh)?);
    tests.run().context("a test of the package failed")
}

/// Node's test runner over the files `*.test.mjs` of one folder.
fn node_tests<'sh>(sh: &'sh Shell, folder: &str) -> Result<Cmd<'sh>> {
    tools::install_npm_packages(sh)?;
    let mut files: Vec<PathBuf> = sh.read_dir(folder)?;
    files.retain(|file| file.to_str().is_some_and(|name| name.ends_with(".test.mjs")));
    ensure!(!files.is_empty(), "{folder} has no test");
    Ok(tools::node(sh)?.args(["--test", "--test-reporter=spec"]).args(files))
}

fn gold_lossless(sh: &Shell) -> Result<()> {
    let Some(gold) = gold_folder()? else { return Ok(()) };
    for texts in ["corpus", "timelines"] {
        let predict = tools::node(sh)?.arg(gold.join("tools/predict.mjs"));
        predict.arg("lossless").arg(gold.join(texts)).run()?;
    }
    Ok(())
}

fn gold_attack(sh: &Shell) -> Result<()> {
    let Some(gold) = gold_folder()? else { return Ok(()) };
    let page = Site::open(tools::root(), 0)?;
    let attack =
        tools::node(sh)?.arg(gold.join("tools/attack/attack.mjs")).args(["--url", &page.address()]);
    attack
        .args([
            "--adapter",
            "tests/www/attack-adapter.mjs",
            "--channels",
            "text,html,drop",
            "--sample",
            "300",
            "--scale",
        ])
        .arg("--chromium")
        .arg(CHROMIUM.program(sh)?)
        .arg("--out")
        .arg(tools::target_dir().join("attack.json"))
        .run()
        .with_context(|| {
            format!("the details are in {}", tools::target_dir().join("attack.json").display())
        })
}

/// The folder of gold data; without it, a notice that cannot be overlooked.
pub(crate) fn gold_folder() -> Result<Option<PathBuf>> {
    let Some(named) = env::var_os(GOLD) else {
        println!(
            "**** NOT RUN: this step needs the folder that the variable {GOLD} names, and it is not set. ****"
        );
        return Ok(None);
    };
    let folder = tools::root().join(Path::new(&named));
    ensure!(folder.is_dir(), "the variable {GOLD} names {}, which is not there", folder.display());
    Ok(Some(folder))
}
