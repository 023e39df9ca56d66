//! Jobs side by side, as many as there are processors. Each is a process of its own; what it prints is kept apart and shown
//! in the order of the jobs.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::browsers::CHROMIUM;
use crate::tools;

/// Names the address of the browser that the test files of a lane share.
const SHARED_BROWSER: &str = "CHROMIUM_SERVER";

/// Starts such a browser, prints its address, and ends with the process that started it.
const BROWSER_SERVER: &str = "tests/www/chromium-server.mjs";

/// Each lane has a browser; with more of them the memory is full before the processors are.
const MOST_LANES: usize = 4;

/// Tests of pages wait for half of their time: so many lanes for two processors keep both of them at work.
const LANES_FOR_TWO: usize = 3;

/// What one process does.
pub(crate) struct Job {
    /// What it is part of: after a failure only the other parts are still done.
    pub(crate) step: &'static str,
    pub(crate) part: Option<String>,
    /// The places of the jobs that have to be done before.
    pub(crate) after: Vec<usize>,
    /// Whether it uses a browser that others use, too.
    pub(crate) shares_browser: bool,
}

impl Job {
    fn title(&self) -> String {
        let part = self.part.as_ref().map(|part| format!(": {part}"));
        self.step.to_owned() + &part.unwrap_or_default()
    }

    /// This program, called to do the job.
    fn command(&self, log: File) -> Result<Command> {
        let mut command = Command::new(own_program()?);
        command.args(["step", self.step]).args(&self.part);
        command.stdin(Stdio::null()).stderr(log.try_clone()?).stdout(log);
        Ok(command)
    }
}

/// This program, also where another one has been put in its place since it was started.
fn own_program() -> Result<PathBuf> {
    let running = Path::new("/proc/self/exe");
    if running.exists() { Ok(running.to_owned()) } else { Ok(std::env::current_exe()?) }
}

/// Does the jobs; `passed` is told of each that did not fail. It is an error if one failed.
pub(crate) fn run(jobs: &[Job], mut passed: impl FnMut(&Job) -> Result<()>) -> Result<()> {
    let mut board = Board::new(jobs)?;
    while board.begin_what_is_ready()? {
        let place = board.wait()?;
        if board.has_passed(place) {
            passed(&jobs[place])?;
        }
    }
    board.sum_up()
}

/// Which jobs wait, are running, or are done.
struct Board<'a> {
    jobs: &'a [Job],
    start: Instant,
    waiting: Vec<usize>,
    /// The lanes in which nothing is running.
    free: Vec<Lane>,
    running: usize,
    /// By place: whether a job that is done has passed, and how long it took.
    ends: Vec<Option<(bool, Duration)>>,
    /// How many jobs have been shown, from the first on.
    shown: usize,
    done: (Sender<Done>, Receiver<Done>),
}

/// A job that is done, and its lane, which is free again.
struct Done {
    place: usize,
    passed: Result<bool>,
    took: Duration,
    lane: Lane,
}

impl<'a> Board<'a> {
    fn new(jobs: &'a [Job]) -> Result<Self> {
        fs::create_dir_all(log_folder())?;
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let lanes = (processors * LANES_FOR_TWO).div_ceil(2).min(MOST_LANES);
        Ok(Self {
            jobs,
            start: Instant::now(),
            waiting: (0..jobs.len()).collect(),
            free: (0..lanes).map(|_| Lane::default()).collect(),
            running: 0,
            ends: vec![None; jobs.len()],
            shown: 0,
            done: mpsc::channel(),
        })
    }

    /// Fills the free lanes; false when nothing runs and nothing will.
    fn begin_what_is_ready(&mut self) -> Result<bool> {
        while let Some(at) = self.waiting.iter().position(|&place| self.is_ready(place)) {
            let Some(lane) = self.free.pop() else { break };
            let place = self.waiting.remove(at);
            self.begin(place, lane)?;
        }
        Ok(self.running > 0)
    }

    fn is_ready(&self, place: usize) -> bool {
        let job = &self.jobs[place];
        let mut failed = self.failed().peekable();
        let is_wanted = failed.peek().is_none() || failed.any(|other| other.step == job.step);
        is_wanted && job.after.iter().all(|&before| self.has_passed(before))
    }

    fn begin(&mut self, place: usize, mut lane: Lane) -> Result<()> {
        let job = &self.jobs[place];
        let command = job.command(File::create(log_file(place))?)?;
        let (shares_browser, done) = (job.shares_browser, self.done.0.clone());
        self.running += 1;
        thread::spawn(move || {
            let start = Instant::now();
            let passed = lane.run(command, shares_browser);
            let _ = done.send(Done { place, passed, took: start.elapsed(), lane });
        });
        Ok(())
    }

    /// Waits for the end of a job, shows what can be shown, and returns its place.
    fn wait(&mut self) -> Result<usize> {
        let Done { place, passed, took, lane } = self.done.1.recv()?;
        self.running -= 1;
        self.free.push(lane);
        self.ends[place] = Some((passed?, took));
        while self.shown < self.jobs.len() && self.ends[self.shown].is_some() {
            self.show(self.shown)?;
            self.shown += 1;
        }
        Ok(place)
    }

    fn show(&self, place: usize) -> Result<()> {
        let Some((_, took)) = self.ends[place] else { return Ok(()) };
        let (number, all, title) = (place + 1, self.jobs.len(), self.jobs[place].title());
        println!("\n==== {number}/{all} {title} ({} s)", took.as_secs());
        print!("{}", String::from_utf8_lossy(&fs::read(log_file(place))?));
        Ok(())
    }

    fn has_passed(&self, place: usize) -> bool {
        self.ends[place].is_some_and(|(passed, _)| passed)
    }

    fn failed(&self) -> impl Iterator<Item = &'a Job> {
        let ends = self.jobs.iter().zip(&self.ends);
        ends.filter(|(_, end)| end.is_some_and(|(passed, _)| !passed)).map(|(job, _)| job)
    }

    /// Shows what stands behind a job that was never begun, and says how it all went.
    fn sum_up(&self) -> Result<()> {
        (self.shown..self.jobs.len()).try_for_each(|place| self.show(place))?;
        let failed: Vec<_> = self.failed().map(Job::title).collect();
        ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
        println!("\nAll {} steps passed in {} s.", self.jobs.len(), self.start.elapsed().as_secs());
        Ok(())
    }
}

fn log_folder() -> PathBuf {
    tools::target_dir().join("test-logs")
}

fn log_file(place: usize) -> PathBuf {
    log_folder().join(format!("{place}.log"))
}

/// Where one job is done after the other.
#[derive(Default)]
struct Lane {
    browser: Option<Browser>,
}

impl Lane {
    /// Whether the command passed.
    fn run(&mut self, mut command: Command, shares_browser: bool) -> Result<bool> {
        if shares_browser {
            command.env(SHARED_BROWSER, self.browser()?);
        }
        Ok(command.status()?.success())
    }

    /// The address of the lane's browser, which is started where there is none, or none any more.
    fn browser(&mut self) -> Result<&str> {
        if self.browser.as_mut().is_none_or(Browser::has_ended) {
            self.browser = Some(Browser::start()?);
        }
        self.browser.as_ref().map(|browser| browser.address.as_str()).context("it was started")
    }
}

/// A browser that others use, one after the other.
struct Browser {
    server: Child,
    address: String,
}

impl Browser {
    fn start() -> Result<Self> {
        let sh = tools::shell()?;
        let mut command = Command::from(
            tools::node(&sh)?.arg(BROWSER_SERVER).env(CHROMIUM.variable, CHROMIUM.program(&sh)?),
        );
        let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        if let Some(output) = &mut server.stdout {
            BufReader::new(output).read_line(&mut address)?;
        }
        ensure!(address.starts_with("ws://"), "Chromium did not start");
        Ok(Self { server, address: address.trim().to_owned() })
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.server.try_wait(), Ok(None))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.server.stdin.take()); // it ends when nobody can speak to it any more
        let _ = self.server.wait();
    }
}
