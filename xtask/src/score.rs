//! `cargo xtask score`: how well texts with labels are read. The labels and the programs that compare are kept outside of the
//! project, in the folder that `ARTICLE_VIEWER_GOLD` names; `tests/README.md` says what the figures mean.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::Shell;

use crate::{test, tools, wasm};

/// Something that can be scored: its name and the code that does it.
type Task = (&'static str, fn(&Scoring<'_>) -> Result<()>);

const TASKS: &[Task] = &[("timelines", timelines), ("time", time), ("structure", structure)];

/// Documents that are printed with the most faults.
const WORST: &str = "12";

/// Where labels are and predictions go.
struct Scoring<'s> {
    sh: &'s Shell,
    gold: PathBuf,
    out: PathBuf,
}

/// `cargo xtask score [timelines|time|structure]...`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let tasks = match arguments {
        [] => TASKS.iter().collect::<Vec<_>>(),
        names => names.iter().map(|name| task(name)).collect::<Result<_>>()?,
    };
    let Some(gold) = test::gold_folder()? else { bail!("there is nothing to score") };
    let sh = tools::shell()?;
    wasm::build(&sh)?;
    let scoring = Scoring { sh: &sh, gold, out: tools::target_dir().join("score") };
    for (name, run) in tasks {
        println!("\n==== {name}");
        run(&scoring).with_context(|| format!("{name} could not be scored"))?;
    }
    Ok(())
}

fn task(name: &str) -> Result<&'static Task> {
    TASKS
        .iter()
        .find(|(known, _)| *known == name)
        .with_context(|| format!("score has no task {name:?}"))
}

impl Scoring<'_> {
    fn predict(&self, task: &str, gold: &Path, out: &Path) -> Result<()> {
        let predict = tools::node(self.sh)?.arg(self.gold.join("tools/predict.mjs")).arg(task);
        Ok(predict.arg(gold).arg(out).quiet().ignore_stdout().run()?)
    }

    fn compare(
        &self,
        program: &str,
        gold: &Path,
        predicted: &Path,
        arguments: &[&str],
    ) -> Result<()> {
        let python = self.sh.cmd("python3").arg(self.gold.join("tools").join(program));
        python
            .arg(gold)
            .arg(predicted)
            .args(arguments)
            .quiet()
            .run()
            .context("the scorers need python3")
    }
}

/// Lists of times: all of them by house, then two halves with whole houses in each, which a rule that only memorises tells apart.
fn timelines(scoring: &Scoring<'_>) -> Result<()> {
    for set in ["dev", "synth"] {
        let (gold, out) =
            (scoring.gold.join("timelines").join(set), scoring.out.join("timelines").join(set));
        scoring.predict("timelines", &gold, &out)?;
        scoring.compare("score_timeline.py", &gold, &out, &["--by", "group", "--worst", WORST])?;
    }
    let (gold, out) = (scoring.gold.join("timelines/dev"), scoring.out.join("timelines/dev"));
    println!("\nhalves of dev, whole houses in each");
    for half in 0..2 {
        let chosen = scoring.out.join(format!("timelines/half-{half}"));
        copy_half(&gold, &chosen, half)?;
        scoring.compare("score_timeline.py", &chosen, &out, &[])?;
    }
    Ok(())
}

/// Time expressions in prose, and two halves of the documents.
fn time(scoring: &Scoring<'_>) -> Result<()> {
    for set in ["aquaint", "wikiwars-dev"] {
        let gold = scoring.gold.join(format!("te3/{set}.jsonl"));
        let out = scoring.out.join(format!("time/{set}.jsonl"));
        println!("{set}");
        scoring.predict("time", &gold, &out)?;
        scoring.compare("score_time_expressions.py", &gold, &out, &[])?;
        for half in 0..2 {
            let rows = fs::read_to_string(&gold)?;
            let chosen: Vec<_> = rows
                .lines()
                .enumerate()
                .filter(|(at, _)| at % 2 == half)
                .map(|(_, row)| row)
                .collect();
            let file = scoring.out.join(format!("time/{set}-half-{half}.jsonl"));
            fs::write(&file, chosen.join("\n"))?;
            println!("{set}, half {half} of the documents");
            scoring.compare("score_time_expressions.py", &file, &out, &[])?;
        }
    }
    Ok(())
}

/// The roles of lines in articles and whole pages.
fn structure(scoring: &Scoring<'_>) -> Result<()> {
    for set in ["article", "page"] {
        let (gold, out) = (
            scoring.gold.join("corpus").join(set),
            scoring.out.join(format!("structure/{set}.jsonl")),
        );
        scoring.predict("structure", &gold, &out)?;
        scoring.compare("score_structure.py", &gold, &out, &["--by", "source,variant"])?;
    }
    Ok(())
}

/// Every second house, in the order of their names.
fn copy_half(gold: &Path, to: &Path, half: usize) -> Result<()> {
    let files = json_files(gold)?;
    let house = |file: &PathBuf| Ok(read(file)?["group"].as_str().unwrap_or_default().to_owned());
    let of_files = files.iter().map(house).collect::<Result<Vec<_>>>()?;
    let mut houses = of_files.clone();
    houses.sort();
    houses.dedup();
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for (file, house) in files.iter().zip(&of_files) {
        if houses.binary_search(house).is_ok_and(|at| at % 2 == half) {
            for file in [file.clone(), file.with_extension("txt")] {
                fs::copy(&file, to.join(file.file_name().context("a file has a name")?))?;
            }
        }
    }
    Ok(())
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> Result<Value> {
    serde_json::from_str(&fs::read_to_string(file)?)
        .with_context(|| format!("{} is no JSON", file.display()))
}
