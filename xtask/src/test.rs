//! `cargo xtask test`: every check there is, as many side by side as there are processors.

use std::env::{self, consts::EXE_EXTENSION};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell};

use crate::browsers::{CHROMIUM, FIREFOX};
use crate::lock::{self, Made};
use crate::serve::Site;
use crate::side_by_side::{self, Job};
use crate::{dist, hosts, tools, wasm};

/// Names the folder of texts with hand-made labels, which are kept outside of the project.
const GOLD: &str = "ARTICLE_VIEWER_GOLD";

/// Milliseconds that a file of tests may take; then it is ended and named.
const FILE_LIMIT: &str = "600000";

/// One check.
struct Step {
    group: Group,
    title: &'static str,
    /// The steps that come before, where they are run, too.
    after: &'static [&'static str],
    work: Work,
}

/// What a step does; parts are done side by side.
enum Work {
    Whole(fn(&Shell) -> Result<()>),
    Parts(Parts, fn(&Shell, &str) -> Result<()>),
}

enum Parts {
    Named(&'static [&'static str]),
    /// The test files of a folder.
    Files(&'static str),
}

impl Parts {
    fn names(&self, sh: &Shell) -> Result<Vec<String>> {
        match self {
            Parts::Named(names) => Ok(names.iter().map(|&name| name.to_owned()).collect()),
            Parts::Files(folder) => test_files(sh, folder),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Group {
    Rust,
    /// Not asked for by name: what others come after.
    Build,
    Types,
    Boundary,
    Page,
    Package,
    Gold,
    /// Slow, and only run when asked for.
    Hosts,
}

const GROUPS: &[(&str, Group)] = &[
    ("rust", Group::Rust),
    ("types", Group::Types),
    ("boundary", Group::Boundary),
    ("page", Group::Page),
    ("package", Group::Package),
    ("gold", Group::Gold),
    ("hosts", Group::Hosts),
];

// The titles of steps that others come after.
const NPM: &str = "npm packages";
const BROWSERS: &str = "browsers";
const BUILD: &str = "build for browsers";
const DIST: &str = "what a site deploys";
const LINTS: &str = "lints";
const BROWSER_LINTS: &str = "lints of the browser build";
const DOCUMENTATION: &str = "documentation";
const PROGRAMS_BUILT: &str = "programs that page tests run";
const RUST_TESTS: &str = "Rust tests";
const PACKAGE: &str = "the package, installed and used";
const LOSSLESS: &str = "gold data: nothing is lost";
const BOUNDARY: &str = "boundary tests in Node.js";
const PAGE: &str = "page tests in Chromium and Firefox";

/// The TypeScript projects: the page knows the browser alone, tests and tools know Node.js too.
const TYPE_PROJECTS: &[&str] = &["tsconfig.json", "tests/tsconfig.json"];

/// In the order in which they begin and are shown. Those that use the same folder of cargo's come one after the other.
const STEPS: &[Step] = &[
    step(Group::Rust, "format", &[], Work::Whole(format)),
    step(Group::Build, NPM, &[], Work::Whole(tools::install_npm_packages)),
    step(Group::Build, BUILD, &[NPM], Work::Whole(wasm::build)),
    step(Group::Rust, LINTS, &[], Work::Whole(lints)),
    step(Group::Rust, BROWSER_LINTS, &[LINTS], Work::Whole(browser_lints)),
    step(Group::Rust, DOCUMENTATION, &[BROWSER_LINTS], Work::Whole(documentation)),
    step(Group::Build, PROGRAMS_BUILT, &[DOCUMENTATION], Work::Whole(programs)),
    step(Group::Rust, RUST_TESTS, &[DOCUMENTATION, PROGRAMS_BUILT], Work::Whole(rust_tests)),
    step(Group::Build, DIST, &[BUILD], Work::Whole(dist::write)),
    step(Group::Build, BROWSERS, &[], Work::Whole(browsers)),
    step(Group::Package, PACKAGE, &[DIST, BROWSERS], Work::Whole(package_tests)),
    step(
        Group::Gold,
        LOSSLESS,
        &[BUILD],
        Work::Parts(Parts::Named(&["corpus", "timelines"]), gold_lossless),
    ),
    step(Group::Types, "format of scripts and styles", &[NPM], Work::Whole(format_scripts)),
    step(
        Group::Types,
        "JavaScript types",
        &[BUILD],
        Work::Parts(Parts::Named(TYPE_PROJECTS), types),
    ),
    step(Group::Boundary, BOUNDARY, &[BUILD], Work::Parts(Parts::Files("tests"), boundary_test)),
    step(
        Group::Page,
        PAGE,
        &[DIST, BROWSERS, PROGRAMS_BUILT],
        Work::Parts(Parts::Files("tests/www"), page_test),
    ),
    // At the end and in two lanes: it measures how long the page is held up, which more work would falsify.
    step(
        Group::Gold,
        "gold data: hostile input",
        &[PAGE, RUST_TESTS, PACKAGE, LOSSLESS, BOUNDARY],
        Work::Parts(Parts::Named(&["text", "html,drop"]), gold_attack),
    ),
    step(
        Group::Hosts,
        "the element, through processors of others",
        &[DIST, BROWSERS, PROGRAMS_BUILT],
        Work::Whole(hosts_test),
    ),
];

const fn step(
    group: Group,
    title: &'static str,
    after: &'static [&'static str],
    work: Work,
) -> Step {
    Step { group, title, after, work }
}

/// `cargo xtask test`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let groups = arguments.iter().map(|name| group(name)).collect::<Result<Vec<_>>>()?;
    let sh = tools::shell()?;
    let jobs = jobs(&sh, &chosen(&groups))?;
    let mut in_use = Vec::new();
    side_by_side::run(&jobs, |job| {
        match job.step {
            BUILD => in_use.push(lock::keep(Made::Packages)?),
            DIST => in_use.push(lock::keep(Made::Dist)?),
            _ => {}
        }
        Ok(())
    })
}

/// `cargo xtask step`: what a job of a test does.
pub(crate) fn run_step(arguments: &[String]) -> Result<()> {
    let (title, parts) = arguments.split_first().context("which step?")?;
    let step = STEPS.iter().find(|step| step.title == title);
    let step = step.with_context(|| format!("test has no step {title:?}"))?;
    let sh = tools::shell()?;
    match &step.work {
        Work::Whole(run) => run(&sh),
        Work::Parts(all, run) => {
            let parts = if parts.is_empty() { all.names(&sh)? } else { parts.to_vec() };
            parts.iter().try_for_each(|part| run(&sh, part))
        }
    }
}

fn group(name: &str) -> Result<Group> {
    let known = GROUPS.iter().find(|(known, _)| *known == name);
    known.map(|(_, group)| *group).with_context(|| format!("test has no group {name:?}"))
}

/// The steps of these groups, or all that are usual, and what they come after.
fn chosen(groups: &[Group]) -> Vec<&'static Step> {
    let is_asked = |step: &Step| match groups {
        [] => step.group != Group::Hosts,
        _ => groups.contains(&step.group),
    };
    let mut chosen: Vec<_> = STEPS.iter().filter(|step| is_asked(step)).collect();
    let mut at = 0;
    while let Some(step) = chosen.get(at) {
        let before = STEPS.iter().filter(|other| step.after.contains(&other.title));
        let missing = before.filter(|other| other.group == Group::Build);
        let missing: Vec<_> = missing.filter(|other| !is_in(&chosen, other.title)).collect();
        chosen.extend(missing);
        at += 1;
    }
    STEPS.iter().filter(|step| is_in(&chosen, step.title)).collect()
}

fn is_in(steps: &[&Step], title: &str) -> bool {
    steps.iter().any(|step| step.title == title)
}

/// A job for each step, or for each of its parts.
fn jobs(sh: &Shell, steps: &[&'static Step]) -> Result<Vec<Job>> {
    let mut jobs: Vec<Job> = Vec::new();
    for step in steps {
        let before = jobs.iter().enumerate().filter(|(_, job)| step.after.contains(&job.step));
        let after: Vec<usize> = before.map(|(place, _)| place).collect();
        let parts = match &step.work {
            Work::Whole(_) => vec![None],
            Work::Parts(parts, _) => parts.names(sh)?.into_iter().map(Some).collect(),
        };
        jobs.extend(parts.into_iter().map(|part| Job {
            step: step.title,
            part,
            after: after.clone(),
            shares_browser: step.group == Group::Page,
        }));
    }
    Ok(jobs)
}

fn format(sh: &Shell) -> Result<()> {
    let what = "some files are not formatted: run `cargo fmt --all`";
    tools::cargo(sh).args(["fmt", "--all", "--check"]).run().context(what)
}

/// Each package by itself, since together their features would be others, and all that they need would be compiled twice.
const PACKAGES: &[&[&str]] =
    &[&["--package", "article-viewer", "--all-features"], &["--package", "xtask"]];

fn lints(sh: &Shell) -> Result<()> {
    PACKAGES.iter().try_for_each(|package| {
        let clippy = tools::cargo(sh).arg("clippy").args(*package).arg("--all-targets");
        Ok(clippy.args(["--", "--deny", "warnings"]).run()?)
    })
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
    PACKAGES.iter().try_for_each(|package| Ok(tools::cargo(sh).arg("test").args(*package).run()?))
}

fn browsers(sh: &Shell) -> Result<()> {
    for browser in [CHROMIUM, FIREFOX] {
        println!("{}", browser.program(sh)?.display());
    }
    Ok(())
}

/// Programs that page tests run: their variable, where cargo puts them, and what it is told.
const PROGRAMS: &[(&str, &str, &[&str])] = &[
    (
        "ARTICLE_VIEWER_PROGRAM",
        "article-viewer",
        &["--bin", "article-viewer", "--no-default-features", "--features", "cli"],
    ),
    ("ARTICLE_VIEWER_DRAWN", "examples/drawn", &["--example", "drawn", "--all-features"]),
];

/// Builds them and keeps copies, since what cargo builds next may have the same name.
fn programs(sh: &Shell) -> Result<()> {
    for (variable, built, words) in PROGRAMS {
        tools::cargo(sh).arg("build").args(*words).run()?;
        let built = tools::target_dir().join("debug").join(built);
        fs::copy(built.with_extension(EXE_EXTENSION), program_file(variable))?;
    }
    Ok(())
}

fn program_file(variable: &str) -> PathBuf {
    tools::target_dir().join(variable.to_lowercase()).with_extension(EXE_EXTENSION)
}

fn format_scripts(sh: &Shell) -> Result<()> {
    let files = "**/*.{js,mjs,ts,tsx,css}";
    let what = format!("some files are not formatted: run `npx prettier --write \"{files}\"`");
    tools::npm_program(sh, "prettier")
        .args(["--log-level=warn", "--check", files])
        .run()
        .context(what)
}

fn types(sh: &Shell, project: &str) -> Result<()> {
    Ok(tools::npm_program(sh, "tsc").args(["--project", project]).run()?)
}

fn boundary_test(sh: &Shell, file: &str) -> Result<()> {
    node_test(sh, file)?.run().context("a boundary test failed")
}

/// The tests are told in variables where the page is, where that is what a site deploys, and which programs to use.
fn page_test(sh: &Shell, file: &str) -> Result<()> {
    let page = Site::open(tools::root(), 0)?;
    let deployed = Site::open(&dist::site_folder(), 0)?;
    node_test(sh, file)?
        .env(CHROMIUM.variable, CHROMIUM.program(sh)?)
        .env(FIREFOX.variable, FIREFOX.program(sh)?)
        .env("ARTICLE_VIEWER_URL", page.address())
        .env("ARTICLE_VIEWER_DIST_URL", deployed.address())
        .envs(PROGRAMS.iter().map(|(variable, ..)| (variable, program_file(variable))))
        .run()
        .context("a page test failed")
}

fn package_tests(sh: &Shell) -> Result<()> {
    let tests = node_test(sh, "tests/install/install.test.mjs")?;
    let tests = tests.env(CHROMIUM.variable, CHROMIUM.program(sh)?);
    tests.run().context("a test of the package failed")
}

/// The test prints what becomes of each form, and with `UPDATE=1` writes it into docs/hosts.md.
fn hosts_test(sh: &Shell) -> Result<()> {
    let test = tools::node(sh)?
        .arg("tests/hosts/hosts.mjs")
        .env(CHROMIUM.variable, CHROMIUM.program(sh)?)
        .envs(PROGRAMS.iter().map(|(variable, ..)| (variable, program_file(variable))))
        .envs(hosts::install(sh)?);
    test.run().context("some processor spoils the element")
}

/// The files `*.test.mjs` of a folder, the largest first: what takes longest should not begin last.
fn test_files(sh: &Shell, folder: &str) -> Result<Vec<String>> {
    let mut files: Vec<(u64, String)> = Vec::new();
    for file in sh.read_dir(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push((fs::metadata(&file)?.len(), format!("{folder}/{name}")));
        }
    }
    ensure!(!files.is_empty(), "{folder} has no test");
    files.sort();
    Ok(files.into_iter().rev().map(|(_, file)| file).collect())
}

/// Node's test runner over a file.
fn node_test<'sh>(sh: &'sh Shell, file: &str) -> Result<Cmd<'sh>> {
    let limit = format!("--test-timeout={FILE_LIMIT}");
    Ok(tools::node(sh)?.args(["--test", "--test-reporter=spec", &limit, file]))
}

fn gold_lossless(sh: &Shell, texts: &str) -> Result<()> {
    let Some(gold) = gold_folder()? else { return Ok(()) };
    let predict = tools::node(sh)?.arg(gold.join("tools/predict.mjs"));
    Ok(predict.arg("lossless").arg(gold.join(texts)).run()?)
}

/// The texts come through these channels; that time grows no faster than a text is measured once.
fn gold_attack(sh: &Shell, channels: &str) -> Result<()> {
    let Some(gold) = gold_folder()? else { return Ok(()) };
    let page = Site::open(tools::root(), 0)?;
    let details = tools::target_dir().join(format!("attack-{channels}.json"));
    let growth: &[&str] = if channels == "text" { &["--scale"] } else { &[] };
    let attack = tools::node(sh)?
        .arg(gold.join("tools/attack/attack.mjs"))
        .args(["--url", &page.address(), "--adapter", "tests/www/attack-adapter.mjs"])
        .args(["--channels", channels, "--sample", "300"])
        .args(growth)
        .arg("--chromium")
        .arg(CHROMIUM.program(sh)?)
        .arg("--out")
        .arg(&details);
    attack.run().with_context(|| format!("the details are in {}", details.display()))
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
