//! How much a decoded text looks like something that people write. Tells the right decoding from the many that are merely possible.
//!
//! Every character outside ASCII gets points: for the letters of a language, the frequent ones first, and for common
//! punctuation; against stray symbols, controls, capitals inside words and words of two scripts. The mean is the score.

/// The letters of a language that an old encoding puts outside ASCII, the most frequent first. Capitals count as their small letters.
pub(crate) type Letters = &'static str;

// Western Europe
pub(crate) const ENGLISH: Letters = "éèïñöçüêâ";
pub(crate) const FRENCH: Letters = "éèàêçôîûùâëïœæÿ";
pub(crate) const GERMAN: Letters = "üäößé";
pub(crate) const SPANISH: Letters = "óíáéñúü";
pub(crate) const PORTUGUESE: Letters = "ãçéáêíóõúàâôü";
pub(crate) const ITALIAN: Letters = "èàòùìé";
pub(crate) const SWEDISH: Letters = "äöåé";
pub(crate) const DANISH: Letters = "øåæé";
pub(crate) const ICELANDIC: Letters = "áðíéóúýþæö";
// Central and eastern Europe, the Baltic, Turkey
pub(crate) const POLISH: Letters = "łąężśćóńź";
pub(crate) const CZECH: Letters = "íáěýéřčšžůúťďňóôľäĺŕ";
pub(crate) const HUNGARIAN: Letters = "áéőóöüíúű";
pub(crate) const CROATIAN: Letters = "čžšćđ";
pub(crate) const ROMANIAN: Letters = "ăâîşţșț";
pub(crate) const TURKISH: Letters = "ışğüöçiâ\u{307}"; // U+0307: a small dotted capital I is two characters
pub(crate) const LITHUANIAN: Letters = "ėšųįžąčęū";
pub(crate) const LATVIAN: Letters = "āīēšņļžķūčģ";
pub(crate) const ESTONIAN: Letters = "äõüöšž";
// Other alphabets
pub(crate) const RUSSIAN: Letters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";
pub(crate) const UKRAINIAN: Letters = "оанивіертскдлмупзяьбгйчхцїюєжшщфґ";
pub(crate) const BULGARIAN: Letters = "аоиетнрсвлкдпмзугъябчцжщхйюшьф";
pub(crate) const SERBIAN: Letters = "аоиенртсвкудјмпзлгбчшцхжћђљњџфѓќѕ";
pub(crate) const BELARUSIAN: Letters = "аіенорыстляўдкмпузьбгчшцйхжюэфё";
pub(crate) const GREEK: Letters = "ατοιεηνσρκυπςμλίάόήέγδύθχφβώξζψϊϋΐΰ";
pub(crate) const HEBREW: Letters = "יוהלאםרתשמבנחקדעפןצטסגזךכץף";
pub(crate) const ARABIC: Letters = "الينمورتبةعسدفهكحقجىشصطخءذزثضغأإآئؤظ";
pub(crate) const PERSIAN: Letters = "ایرندهمتوبسشکزگفلعخقجآپحچصطغضثژذئظ";
pub(crate) const THAI: Letters = "านรอกเ่งม้ยลวดท\u{e35}\u{e31}\u{e34}สต\u{e37}ะปบคไแจใโหชพ\u{e38}ผขศถ\u{e39}ำ\u{e47}์ซฉณธภญฟษฐฎฏฒฆๆฯ";
// Characters: a few hundred make up half of any text
pub(crate) const CHINESE: Letters = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市记王京报段条首";
pub(crate) const CHINESE_TRADITIONAL: Letters = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市記王台灣報段條首";
pub(crate) const JAPANESE: Letters = "のにはをたがでてとしれさいるなあかりもこらまうすくつそよきせどめやえわおけちみ日年大一人国会中本月長出三同時政事自行社見者分東生前二地合市上方京業部新定場間的今学高四小後手立理主当話下不明文全点経五八八十六七九円法対代体性対力田開氏最問員回記最初段落引用首相発表社会関強調内外電化ンースルトラリイクアドロシレジタフマ";
pub(crate) const KOREAN: Letters = "이다는에의을를가고은하지로도기사한대시리어인나자해서그정일있스라아수들으보것부장전제만원적조주년여동구성상공신국면지했니과관계회세오연월경당였안야드까습럽터트소우비마무방미분선실교학통화발문";

/// Frequent letters are worth most: the three thirds of a language's letters.
const LETTER_POINTS: [f32; 3] = [3.0, 2.0, 1.0];
/// Quotation marks and dashes where print has them are as good as letters: much English has nothing else outside ASCII.
const SET_PUNCTUATION_POINTS: f32 = 3.0;
/// Other punctuation of print: any language has it.
const PUNCTUATION: &str = "–—―“”„‟‘’‚«»‹›…€£§°©®™·•№†¿¡\u{a0}\u{ad}×½、。，：；！？「」『』（）《》〈〉【】・\u{3000}〜％،؛؟";
const PUNCTUATION_POINTS: f32 = 1.0;
/// A Han character or a Hangul syllable that is not among the frequent ones: no evidence for Han, where wrong decodings are full of them.
const RARE_HAN_POINTS: f32 = -0.5;
const RARE_HANGUL_POINTS: f32 = 0.5;
/// A letter of another language; a symbol where letters are.
const FOREIGN_LETTER_POINTS: f32 = -2.0;
const SYMBOL_POINTS: f32 = -3.0;
/// Side by side: letters of two scripts, a capital after a small letter, a letter and a digit; and a letter that stands alone and is no word.
const MIXED_SCRIPT_POINTS: f32 = -3.0;
const MIXED_CASE_POINTS: f32 = -6.0;
const DIGIT_POINTS: f32 = -3.0;
const ALONE_POINTS: f32 = -3.0;
/// The letters outside ASCII that are words.
const WORDS: &str = "àèéòöåáíýúâАВИКОСУЯавикосуяІЙЄЗЖБіїйєзжбΟΗοηή";
/// Controls and private characters are in no text at all.
const CONTROL_POINTS: f32 = -20.0;
/// This many characters of East Asia would hardly be valid by accident: their bytes come in pairs.
const PAIRED: usize = 8;
const PAIRED_POINTS: f32 = 1.0;

/// The mean points of the characters outside ASCII, read as this language; none where all are ASCII.
pub(crate) fn plausibility(text: &str, letters: Letters) -> Option<f32> {
    let mut left = ' ';
    let mut chars = text.chars().peekable();
    let (mut sum, mut count, mut paired) = (0.0, 0_u16, 0);
    while let Some(char) = chars.next() {
        let right = chars.peek().copied().unwrap_or(' ');
        if !char.is_ascii() {
            sum += points(char, letters) + place_points(left, char, right);
            count = count.saturating_add(1); // a sample has fewer
        }
        if !(char.is_ascii() && left.is_ascii()) {
            sum += neighbour_points(left, char);
        }
        paired += usize::from(matches!(script(char), Alphabet::Han | Alphabet::Hangul));
        left = char;
    }
    let bonus = if paired >= PAIRED { PAIRED_POINTS } else { 0.0 };
    (count > 0).then(|| sum / f32::from(count) + bonus)
}

fn points(char: char, letters: Letters) -> f32 {
    let small = char.to_lowercase().next().unwrap_or(char);
    if let Some(at) = letters.find(small) {
        return LETTER_POINTS[at * LETTER_POINTS.len() / letters.len()];
    }
    match char {
        _ if PUNCTUATION.contains(char) => PUNCTUATION_POINTS,
        '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}' => CONTROL_POINTS,
        '\u{3400}'..='\u{9fff}' => RARE_HAN_POINTS,
        '\u{ac00}'..='\u{d7a3}' => RARE_HANGUL_POINTS,
        _ if char.is_alphabetic() => FOREIGN_LETTER_POINTS,
        _ => SYMBOL_POINTS,
    }
}

/// What the place of a character says.
fn place_points(left: char, char: char, right: char) -> f32 {
    let is_set = match char {
        '“' | '‘' | '„' | '‚' => !left.is_alphanumeric() && !right.is_whitespace(),
        '”' | '’' | '…' => !left.is_whitespace(),
        '–' | '—' => left.is_whitespace() == right.is_whitespace(),
        '«' | '»' | '\u{a0}' => true,
        _ => false,
    };
    let is_letter =
        char.is_alphabetic() && !matches!(script(char), Alphabet::Han | Alphabet::Hangul);
    if is_set {
        SET_PUNCTUATION_POINTS - PUNCTUATION_POINTS
    } else if is_letter && (left.is_ascii_digit() || right.is_ascii_digit()) {
        DIGIT_POINTS
    } else if is_letter && !left.is_alphabetic() && !right.is_alphabetic() && !WORDS.contains(char)
    {
        ALONE_POINTS
    } else {
        0.0
    }
}

/// What speaks against two characters side by side.
fn neighbour_points(left: char, right: char) -> f32 {
    if left.is_lowercase() && right.is_uppercase() {
        MIXED_CASE_POINTS
    } else if is_letter(left) && is_letter(right) && !may_meet(script(left), script(right)) {
        MIXED_SCRIPT_POINTS
    } else {
        0.0
    }
}

/// Letters, with the vowel signs of the scripts from Hebrew to Thai.
fn is_letter(char: char) -> bool {
    char.is_alphabetic() || ('\u{590}'..='\u{e7f}').contains(&char)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Hangul,
    Han,
    Other(u32),
}

/// The script of a letter, as exactly as old encodings need it: what they hold beside ASCII are blocks of 256 characters.
fn script(letter: char) -> Alphabet {
    match letter {
        '\0'..='\u{24f}' => Alphabet::Latin,
        '\u{ac00}'..='\u{d7a3}' => Alphabet::Hangul,
        '\u{3000}'..='\u{9fff}' | '\u{20000}'.. => Alphabet::Han, // with kana: they share words
        _ => Alphabet::Other(u32::from(letter) >> 8),
    }
}

/// True where letters of these scripts stand side by side in real text: without spaces, Latin words touch Han and Hangul.
fn may_meet(left: Alphabet, right: Alphabet) -> bool {
    left == right
        || matches!(
            (left, right),
            (Alphabet::Latin, Alphabet::Han | Alphabet::Hangul)
                | (Alphabet::Han | Alphabet::Hangul, Alphabet::Latin)
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_more_plausible_than_its_wrong_decoding() {
        let cases = [
            ("Die Brücke über den Fluß", GERMAN, "Die Brьcke ьber den FluЯ", RUSSIAN),
            ("Мост снова открыт", RUSSIAN, "Ìîñò ñíîâà îòêðûò", FRENCH),
            ("Мост снова открыт", RUSSIAN, "лНЯР ЯМНБЮ НРЙПШР", RUSSIAN),
            ("橋は昨日から開いた", JAPANESE, "泳は貊泅から倡いた", CHINESE),
            ("다리가 다시 열렸다", KOREAN, "棘헐促 棘獵 붱쳏", CHINESE),
        ];
        for (right, language, wrong, other) in cases {
            assert!(
                plausibility(right, language) > plausibility(wrong, other),
                "{right} against {wrong}"
            );
        }
    }

    #[test]
    fn ascii_gives_no_evidence() {
        assert_eq!(plausibility("Bridge reopens at 14:20", GERMAN), None);
    }
}
