//! The browsers that the tests drive: where they are, and how they come where they are not.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use crate::tools;

/// A browser, and where the usual systems keep it.
pub(crate) struct Browser {
    name: &'static str,
    /// The variable that names the program to use; the tests read it, too.
    pub(crate) variable: &'static str,
    /// What is looked up in PATH.
    programs: &'static [&'static str],
    /// Where it may be besides.
    places: &'static [&'static str],
    /// What Debian calls it.
    package: &'static str,
}

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    places: &[
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ],
    package: "chromium",
};

pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox"],
    places: &[
        "/usr/bin/firefox-esr",
        "/usr/bin/firefox",
        "/snap/bin/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
    package: "firefox-esr",
};

impl Browser {
    /// The program: the one that the variable names, one in a usual place, or one installed now.
    pub(crate) fn program(&self, sh: &Shell) -> Result<PathBuf> {
        let Self { name, variable, .. } = self;
        if let Some(chosen) = env::var_os(variable).map(PathBuf::from) {
            ensure!(
                chosen.is_file(),
                "the variable {variable} names {}, which is not there",
                chosen.display()
            );
            return Ok(chosen);
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        self.install(sh)?;
        self.find().with_context(|| {
            format!("{name} was installed, but it is in no usual place: set the variable {variable} to it")
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let in_path = self.programs.iter().find_map(|program| tools::find_program(program));
        in_path.or_else(|| self.places.iter().map(PathBuf::from).find(|place| place.is_file()))
    }

    /// Installs Debian's package where that can be done without asking: as root, such as in a container.
    fn install(&self, sh: &Shell) -> Result<()> {
        let Self { name, variable, package, .. } = self;
        let is_root = cmd!(sh, "id -u").quiet().ignore_stderr().read().is_ok_and(|id| id == "0");
        if !is_root || tools::find_program("apt-get").is_none() {
            bail!("{name} is missing: install it, or set the variable {variable} to the program");
        }
        let apt = || {
            cmd!(sh, "apt-get -o DPkg::Lock::Timeout=300").env("DEBIAN_FRONTEND", "noninteractive")
        };
        apt().arg("update").run()?;
        let install = apt().args(["install", "-y", "--no-install-recommends", package]);
        install.run().with_context(|| format!("{name} could not be installed"))
    }
}
