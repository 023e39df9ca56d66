//! Where the article stands in a text that is a whole page, menus and all.
//!
//! Prose counts for the article and short lines against it; the article is the run of lines with the largest sum. The
//! numbers were found on 441 whole pages of the gold corpus: with them the lines of the article are told with an F1 of 0.75,
//! against 0.44 for the words of `furniture.txt` alone.

use std::ops::Range;

use crate::kind::{Form, Guess, Says};
use crate::limits::TITLE_CHARS;
use crate::line::Line;
use crate::timeline::Draft;

/// Fewer lines are no page.
const LINES: usize = 30;
/// Lines that the table of furniture must know before anything else is set aside.
const KNOWN: usize = 4;
/// The share of lines outside of the article below which the text is one with some lines of a page, and no whole page.
const OUTSIDE: f32 = 0.3;
/// How far above its text a title stands.
const TITLE_LINES: usize = 14;
/// A line of so many characters is prose, whatever its end.
const PROSE_CHARS: usize = 80;
/// A line of so many characters is prose if it ends as a sentence does.
const SENTENCE_CHARS: usize = 40;

/// The lines of the article with its title, if the text is a whole page.
pub(crate) fn article(lines: &[Line<'_>], guesses: &[Guess], drafts: &[Draft]) -> Option<Range<usize>> {
    let known = guesses.iter().filter(|guess| guess.is_furniture()).take(KNOWN).count();
    let told = guesses.iter().any(|guess| guess.told.is_some_and(|told| told.by == "hint"));
    if lines.len() < LINES || known < KNOWN || told {
        return None;
    }
    let text = largest_run(&weights(lines, guesses, drafts))
        .filter(|text| (lines.len() - text.len()) as f32 >= lines.len() as f32 * OUTSIDE)?;
    Some(title(lines, guesses, text.start).unwrap_or(text.start)..text.end)
}

/// What each line says for the article (above zero) or for the page (below).
fn weights(lines: &[Line<'_>], guesses: &[Guess], drafts: &[Draft]) -> Vec<f32> {
    let mut weights: Vec<_> = lines.iter().zip(guesses).map(|(line, guess)| weight(line, guess)).collect();
    for at in drafts.iter().flat_map(|draft| draft.lines.clone()) {
        weights[at] = weights[at].max(0.5);
    }
    weights
}

fn weight(line: &Line<'_>, guess: &Guess) -> f32 {
    let prose = line.width() >= PROSE_CHARS || line.width() >= SENTENCE_CHARS && line.ends_sentence();
    match guess.form {
        _ if guess.is_furniture() => -3.0,
        _ if prose => (line.width() as f32 / PROSE_CHARS as f32).min(3.0),
        Form::Heading { .. } | Form::Quote { .. } => 0.5,
        _ if line.ends_sentence() && line.chars >= SENTENCE_CHARS / 2 => 0.1,
        _ => -0.8,
    }
}

/// The run with the largest sum; `None` where no line counts for the article.
fn largest_run(weights: &[f32]) -> Option<Range<usize>> {
    let (mut best, mut best_sum) = (None, 0.0);
    let (mut start, mut sum) = (0, 0.0_f32);
    for (at, weight) in weights.iter().enumerate() {
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += weight;
        if sum > best_sum {
            (best, best_sum) = (Some(start..at + 1), sum);
        }
    }
    best
}

/// The line above the text, or its first one, that looks most like a title.
fn title(lines: &[Line<'_>], guesses: &[Guess], text: usize) -> Option<usize> {
    let near = text.saturating_sub(TITLE_LINES)..=text;
    let points = |at: usize| {
        title_points(&lines[at], &guesses[at])
            .map(|points| points + small_print_points(guesses, at) - distance(at, text))
    };
    near.filter_map(|at| Some((at, points(at)?))).max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

/// Longer lines are more likely titles than links; sentences and small print are none.
fn title_points(line: &Line<'_>, guess: &Guess) -> Option<f32> {
    let open =
        matches!(guess.form, Form::Text | Form::Heading { .. }) && guess.says == Says::Nothing && guess.lead.is_none();
    let fits =
        (8..=TITLE_CHARS).contains(&line.width()) && line.inner_stops == 0 && !line.text.ends_with(['.', ',', ':']);
    let marked = if matches!(guess.form, Form::Heading { level: 1, .. }) { 4.0 } else { 0.0 };
    (open && fits).then(|| marked + (line.width() as f32 / 20.0).min(3.0))
}

/// Small print stands under titles.
fn small_print_points(guesses: &[Guess], at: usize) -> f32 {
    let below = guesses.iter().skip(at + 1).take(3);
    let small = |guess: &Guess| {
        matches!(guess.says, Says::Byline | Says::Publication(_) | Says::Furniture("share" | "reading-time"))
            || guess.tail.is_some()
    };
    if below.clone().any(small) { 2.0 } else { 0.0 }
}

fn distance(at: usize, text: usize) -> f32 {
    (text - at) as f32 * 0.15
}
