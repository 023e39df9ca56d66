//! The tools outside of this project: where they are, whether they are there, and the sentence to say when they are not.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::SystemTime;

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::lock::{self, Made};

/// The target that browsers run.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node.js that the tools run with (Vite needs it most); its parts compare as numbers.
const OLDEST_NODE: [u32; 2] = [20, 19];

/// The project's folder: where `cargo run` says it is, since a target folder may have been copied from another place.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        own.parent().map_or_else(|| own.clone(), Path::to_owned)
    });
    &ROOT
}

/// Where cargo puts what it builds.
pub(crate) fn target_dir() -> PathBuf {
    root().join(
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from),
    )
}

/// A shell that stands in the project's folder.
pub(crate) fn shell() -> Result<Shell> {
    let sh = Shell::new()?;
    sh.change_dir(root());
    Ok(sh)
}

/// The cargo that runs this program.
pub(crate) fn cargo(sh: &Shell) -> Cmd<'_> {
    sh.cmd(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
}

/// Node.js, once it is known to be there and new enough.
pub(crate) fn node(sh: &Shell) -> Result<Cmd<'_>> {
    let advice = format!(
        "install version {}.{} or newer from https://nodejs.org",
        OLDEST_NODE[0], OLDEST_NODE[1]
    );
    let missing = || format!("Node.js is missing: {advice}");
    let program = find_program("node").with_context(missing)?;
    let version = cmd!(sh, "{program} --version").quiet().read()?;
    let parts: Vec<u32> = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|number| number.parse().ok())
        .collect();
    ensure!(parts.as_slice() >= OLDEST_NODE.as_slice(), "Node.js {version} is too old: {advice}");
    Ok(sh.cmd(program))
}

/// A program of an npm package of this project.
pub(crate) fn npm_program<'sh>(sh: &'sh Shell, name: &str) -> Cmd<'sh> {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    sh.cmd(root().join("node_modules/.bin").join(file))
}

/// Installs the npm packages where not all of them are there, or others than those of the list.
pub(crate) fn install_npm_packages(sh: &Shell) -> Result<()> {
    let wanted = sh.read_file("package-lock.json")?;
    // written last: it is missing after an installation that did not come to its end
    let installed = root().join("node_modules/.installed-lock.json");
    let is_done = || fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted);
    if is_done() {
        return Ok(());
    }
    let _lock = lock::replace(Made::Packages)?;
    if is_done() {
        return Ok(()); // another one has done it meanwhile
    }
    drop(node(sh)?);
    let npm = find_program("npm")
        .context("npm is missing: it comes with Node.js, from https://nodejs.org")?;
    cmd!(sh, "{npm} ci --no-audit --no-fund")
        .run()
        .context("the npm packages could not be installed")?;
    Ok(fs::write(installed, wanted)?)
}

/// Adds the WebAssembly target to the toolchain where it is missing.
pub(crate) fn add_wasm_target(sh: &Shell) -> Result<()> {
    if wasm_library().is_some_and(|library| library.is_dir()) {
        return Ok(());
    }
    let _lock = lock::replace(Made::Toolchain)?;
    let missing = format!("the Rust target {WASM_TARGET} is missing, and rustup could not add it");
    cmd!(sh, "rustup target add {WASM_TARGET}").run().context(missing)
}

/// Where the toolchain keeps the standard library for WebAssembly.
fn wasm_library() -> Option<PathBuf> {
    let sh = shell().ok()?;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read().ok()?;
    Some(Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib"))
}

/// The first program of this name in PATH.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|file| file.is_file())
}

/// When a file was last written; nothing for a missing file, which is older than all others.
pub(crate) fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}
