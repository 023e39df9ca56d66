//! The project's commands: `cargo xtask build`, `serve`, `test`, `codegen`, `dist`, `bench`, `weigh`, `score`.

mod bench;
mod browsers;
mod codegen;
mod dist;
mod hosts;
mod inputs;
mod lock;
mod score;
mod serve;
mod side_by_side;
mod test;
mod tools;
mod vendor;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

/// One command: its name, what may follow it, what it does, and the code that does it.
struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "build",
        arguments: "",
        about: "build the package for browsers into www/pkg",
        run: wasm::run,
    },
    Command {
        name: "serve",
        arguments: "[--port N] [--no-build] [--dist]",
        about: "build, then serve the page on this computer",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[rust|types|boundary|page|package|gold|hosts]...",
        about: "run every check, or some groups of them",
        run: test::run,
    },
    Command {
        name: "step",
        arguments: "TITLE [PART]",
        about: "run one step of `test` by its title",
        run: test::run_step,
    },
    Command {
        name: "codegen",
        arguments: "",
        about: "write declarations and sentences from the core's lists",
        run: codegen::run,
    },
    Command {
        name: "dist",
        arguments: "",
        about: "write what a site deploys into dist/",
        run: dist::run,
    },
    Command {
        name: "bench",
        arguments: "[COMMIT]",
        about: "measure the speed of parsing beside others, and beside a commit",
        run: bench::run,
    },
    Command {
        name: "weigh",
        arguments: "",
        about: "show where the bytes of the cores are",
        run: wasm::weigh,
    },
    Command {
        name: "score",
        arguments: "[timelines|time|structure]...",
        about: "compare what is read with labelled texts",
        run: score::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", usage());
        return Ok(());
    };
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => bail!("there is no command {name:?}\n\n{}", usage()),
    }
}

fn usage() -> String {
    let line = |command: &Command| {
        let call = format!("{} {}", command.name, command.arguments);
        format!("  {call:<42} {}\n", command.about)
    };
    format!("cargo xtask COMMAND\n\n{}", COMMANDS.iter().map(line).collect::<String>())
}
