//! Language and direction, from the script and from the commonest words.

use std::collections::HashMap;

use crate::article::Direction;
use crate::chars::{is_cjk, is_rtl};

/// How many bytes are looked at; more does not change the answer.
const SAMPLE: usize = 8_000;
/// Words that must be seen before a language is named.
const LEAST: usize = 4;

/// Words that a language uses in every paragraph and its neighbours do not.
const COMMON: [(&str, &str); 20] = [
    ("en", "the and of to that was with for his her are this from which have has were been"),
    ("de", "der die das und nicht ist mit von den dem ein eine auch sich wird für bei nach wurde"),
    ("fr", "le les des et une est dans pour que qui pas sur au avec été aux cette ont par"),
    ("es", "el los las una que por con del para su ha más está como pero sobre este desde y"),
    ("pt", "não uma com para dos das os são mais como ao pelo pela foi está também em do da"),
    ("it", "il che di della per una non sono con dei nel gli alla più anche è delle degli"),
    ("nl", "het een van en niet zijn met voor dat ook aan wordt naar maar werd bij ze"),
    ("sv", "och att det som är inte för på ett med av till har den om från efter"),
    ("da", "og det af til er ikke på en som med har den at fra efter blev ved"),
    ("no", "og det av til er ikke på som med har den at fra etter ble ved også hun"),
    ("fi", "ja on ei että oli ovat hän mutta myös se joka kun ole mukaan"),
    ("pl", "nie się na że jest do przez oraz jak po od dla był tym został w z i"),
    ("cs", "se na že je jsou podle pro jako by byl také jeho které při ale"),
    ("tr", "ve bir bu için ile da de olarak olan daha çok gibi ancak sonra"),
    ("uk", "і та що на не у з до це як за від про для був його їх також але"),
    ("ru", "и что на не в с по это как за от для был его их также но из при"),
    ("bg", "и на да се че за от по са като при това не е бе ще"),
    ("ar", "في من على إلى أن هذا التي الذي عن مع كان قد بعد"),
    ("fa", "در از به که این را با است برای آن می شد"),
    ("he", "של את על לא הוא כי גם עם זה היא אל אבל"),
];

/// BCP 47 tag of the language, where the text tells it.
pub(crate) fn language(text: &str) -> Option<&'static str> {
    let sample = sample(text);
    by_script(sample).or_else(|| by_words(sample))
}

/// The direction of most letters.
pub(crate) fn direction(text: &str) -> Option<Direction> {
    let letters = || sample(text).chars().filter(|c| c.is_alphabetic());
    let rtl = letters().filter(|&c| is_rtl(c)).count();
    match letters().count() {
        0 => None,
        all => Some(if rtl * 2 > all { Direction::Rtl } else { Direction::Ltr }),
    }
}

fn sample(text: &str) -> &str {
    &text[..text.floor_char_boundary(SAMPLE)]
}

/// Scripts that one language is written in, by a range of their letters.
const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 8] = [
    ("ja", '\u{3041}'..='\u{30ff}'),
    ("ko", '\u{ac00}'..='\u{d7a3}'),
    ("zh", '\u{4e00}'..='\u{9fff}'),
    ("el", '\u{370}'..='\u{3ff}'),
    ("hi", '\u{900}'..='\u{97f}'),
    ("th", '\u{e00}'..='\u{e7f}'),
    ("ka", '\u{10a0}'..='\u{10ff}'),
    ("hy", '\u{530}'..='\u{58f}'),
];

/// A third of the letters in one of [`SCRIPTS`]; kana among Han is Japanese, so its share may be small.
fn by_script(sample: &str) -> Option<&'static str> {
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let share = |range: &std::ops::RangeInclusive<char>| sample.chars().filter(|c| range.contains(c)).count();
    let cjk = sample.chars().filter(|&c| is_cjk(c) && c.is_alphabetic()).count();
    SCRIPTS
        .iter()
        .find(|(tag, range)| {
            let seen = share(range);
            if *tag == "ja" { seen * 10 > cjk && cjk * 3 > letters && seen > 0 } else { seen * 3 > letters && seen > 0 }
        })
        .map(|(tag, _)| *tag)
}

fn by_words(sample: &str) -> Option<&'static str> {
    let languages = languages_by_word();
    let mut seen = [0_usize; COMMON.len()];
    let mut all = 0_usize;
    for word in sample.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        all += 1;
        let common = languages.get(word).or_else(|| languages.get(word.to_lowercase().as_str()));
        common.into_iter().flatten().for_each(|&language| seen[language] += 1);
    }
    let (language, most) = seen.into_iter().enumerate().max_by_key(|(_, seen)| *seen)?;
    (most >= LEAST && most * 12 > all).then_some(COMMON[language].0)
}

/// Which rows of [`COMMON`] have a word.
fn languages_by_word() -> HashMap<&'static str, Vec<usize>> {
    let mut languages: HashMap<_, Vec<_>> = HashMap::new();
    for (language, (_, words)) in COMMON.iter().enumerate() {
        words.split(' ').for_each(|word| languages.entry(word).or_default().push(language));
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::{Direction, direction, language};

    #[test]
    fn tells_languages_and_directions() {
        for (text, tag) in [
            ("The envoys of the two countries met and said that talks would go on for two days.", "en"),
            ("Der Hafen ist nach dem Streik wieder offen und die Fähren fahren nicht mehr.", "de"),
            ("Порт відновив роботу після страйку, і це також стало відомо від міністра за день до наради.", "uk"),
            ("港の作業が再開された。会議は午後に始まる。", "ja"),
            ("港口恢复作业，会议于下午开始。", "zh"),
            ("항구의 작업이 재개되었다.", "ko"),
        ] {
            assert_eq!(language(text), Some(tag), "{text}");
        }
        assert_eq!((language("14:20"), language("Xyzzy plugh")), (None, None));
        assert_eq!(direction("الميناء يستأنف العمل"), Some(Direction::Rtl));
        assert_eq!((direction("port"), direction("14:20")), (Some(Direction::Ltr), None));
    }
}
