//! `cargo xtask build`: the core as packages for browsers, the whole one in www/pkg, a small one for embeds below it.

use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::Shell;

use crate::lock::{self, Made};
use crate::{tools, vendor};

/// What engines of all current browsers accept. Never `--all-features`: it writes modules that they reject.
const WASM_OPT_FLAGS: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// The JavaScript that throws where an engine rejects the module.
const CHECK: &str = "new WebAssembly.Module(require('node:fs').readFileSync(process.argv[1]))";

/// The names that the package must have; tools and tests rely on them.
const FILES: &[&str] = &["article_viewer.js", "article_viewer.d.ts", MODULE];

const MODULE: &str = "article_viewer_bg.wasm";

/// A build of the core.
struct Package {
    /// What cargo is told of its features.
    features: &'static [&'static str],
    /// The profile in Cargo.toml.
    profile: &'static str,
    /// Its folder in that of the packages.
    folder: &'static str,
    /// Whether the glue finds the module beside itself; a bundler moves the glue of an embed elsewhere.
    finds_module: bool,
}

const PACKAGES: &[Package] = &[
    Package {
        features: &["--features", "browser"],
        profile: "wasm",
        folder: "",
        finds_module: true,
    },
    Package {
        features: &["--no-default-features"],
        profile: "embed",
        folder: "embed",
        finds_module: false,
    },
];

/// `cargo xtask build`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "build takes no arguments");
    build(&tools::shell()?)?;
    println!("built {}", package_dir().display());
    Ok(())
}

/// Builds the packages, except those that are newer than all that they are made of.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    tools::add_wasm_target(sh)?;
    tools::install_npm_packages(sh)?;
    vendor::build(sh)?;
    let modules = compile_all()?;
    let mut packages = PACKAGES.iter().zip(&modules);
    if packages.all(|(package, module)| is_fresh(module, &package_dir().join(package.folder))) {
        return Ok(());
    }
    let work = sh.create_temp_dir()?;
    for (package, module) in PACKAGES.iter().zip(&modules) {
        let folder = work.path().join(package.folder);
        write_glue(package, module, &folder)?;
        optimize(sh, &folder.join(MODULE), &[])?;
    }
    lock::put(Made::Packages, work.path(), &package_dir())
}

/// `cargo xtask weigh`: where the bytes of the cores are.
pub(crate) fn weigh(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "weigh takes no arguments");
    let sh = tools::shell()?;
    tools::install_npm_packages(&sh)?;
    let work = sh.create_temp_dir()?;
    for (package, module) in PACKAGES.iter().zip(compile_all()?) {
        let folder = work.path().join(package.folder);
        write_glue(package, &module, &folder)?;
        optimize(&sh, &folder.join(MODULE), &["-g"])?; // with the names of functions
        println!("\ncore of profile {}", package.profile);
        let weigh = tools::node(&sh)?.arg("xtask/node/functions.mjs").arg(folder.join(MODULE));
        weigh.quiet().run()?;
    }
    Ok(())
}

/// Compiles the core for all packages at once: the end of each is the work of one processor.
fn compile_all() -> Result<Vec<PathBuf>> {
    thread::scope(|scope| {
        let compile = |package| scope.spawn(move || compile(&tools::shell()?, package));
        let compiling: Vec<_> = PACKAGES.iter().map(compile).collect();
        compiling.into_iter().map(|thread| thread.join().expect("it does not panic")).collect()
    })
}

/// The folder of the packages.
pub(crate) fn package_dir() -> PathBuf {
    tools::root().join("www/pkg")
}

/// Compiles the core to a bare WebAssembly module.
fn compile(sh: &Shell, package: &Package) -> Result<PathBuf> {
    let target = tools::WASM_TARGET;
    tools::cargo(sh)
        .args(["rustc", "--package", "article-viewer", "--lib", "--crate-type", "cdylib"])
        .args(package.features)
        .args(["--profile", package.profile, "--target", target])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", reproducible_paths())
        .run()
        .context("the core does not compile for browsers")?;
    Ok(tools::target_dir().join(target).join(package.profile).join("article_viewer.wasm"))
}

/// Keeps the folders of this computer out of the module, so that the same sources give the same bytes everywhere.
fn reproducible_paths() -> String {
    let home = std::env::var("CARGO_HOME")
        .ok()
        .or_else(|| Some(std::env::home_dir()?.join(".cargo").display().to_string()));
    let folders = [
        (home.unwrap_or_default(), "cargo"),
        (tools::root().display().to_string(), "article-viewer"),
    ];
    let named = folders.iter().filter(|(folder, _)| !folder.is_empty() && !folder.contains(' '));
    named
        .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the package in a folder is newer than the module it is made from, the program that makes it, and the tools it uses.
fn is_fresh(module: &Path, folder: &Path) -> bool {
    let sources = [
        Some(module.to_owned()),
        std::env::current_exe().ok(),
        Some(tools::root().join("package-lock.json")),
    ];
    let newest =
        sources.into_iter().flatten().map(|source| tools::modified(&source)).max().flatten();
    FILES.iter().all(|name| tools::modified(&folder.join(name)) > newest)
}

/// Writes the JavaScript, the declarations and the module that belongs to them.
fn write_glue(package: &Package, module: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(!package.finds_module)
        .reset_state_function(true) // so that a crashed instance can be replaced
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen could not write the package")
}

/// Makes the module smaller, and makes sure that an engine still takes it.
fn optimize(sh: &Shell, module: &Path, more: &[&str]) -> Result<()> {
    tools::npm_program(sh, "wasm-opt")
        .args(WASM_OPT_FLAGS)
        .args(more)
        .arg(module)
        .arg("-o")
        .arg(module)
        .run()?;
    let node = tools::node(sh)?;
    node.args(["--eval", CHECK])
        .arg(module)
        .quiet()
        .run()
        .context("the optimized module is not valid")
}
