//! The program `article-viewer`, as a shell calls it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const TEXT: &str = "A report from the pier\r\nIt has one paragraph, which is long enough to be read as one </script> of its own.";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let _ = child.stdin.take().expect("it has an input").write_all(input); // a call that is refused reads none
    child.wait_with_output().expect("the program ends")
}

fn printed(arguments: &[&str], input: &[u8]) -> String {
    let output = run(arguments, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("HTML is UTF-8")
}

#[test]
fn a_text_becomes_the_element_with_its_article() {
    let html = printed(
        &["render", "--heading-level=2", "--lang", "en", "--sort", "oldest"],
        TEXT.as_bytes(),
    );
    assert!(
        html.starts_with(
            "<article-viewer lang=\"en\" heading-level=\"2\" sort=\"oldest\">\n<article "
        ),
        "{html}"
    );
    assert!(
        html.contains("<h2 class=\"title\" id=\"article-headline\">A report from the pier</h2>"),
        "{html}"
    );
    assert!(html.contains("A report from the pier\\r\\nIt has"), "{html}");
    assert_eq!(html.matches("</script").count(), 1, "{html}");
}

#[test]
fn a_shadow_links_to_its_style_sheets() {
    let html = printed(
        &["render", "--shadow", "--stylesheet", "/a.css?x=1&y=\"2\"", "--stylesheet=/b.css", "-"],
        TEXT.as_bytes(),
    );
    assert!(html.contains("<template shadowrootmode=\"open\">"), "{html}");
    assert!(html.contains(
        "<link rel=\"stylesheet\" href=\"/a.css?x=1&amp;y=&quot;2&quot;\">\n<link rel=\"stylesheet\" href=\"/b.css\">"
    ));
    assert!(
        html.contains("part=\"title\"") && !html.contains(" id=") && !html.contains("style="),
        "{html}"
    );
}

#[test]
fn what_is_no_utf_8_is_read_with_a_warning() {
    let output = run(&["render"], b"\xef\xbb\xbfA report\nCaf\xe9 opens again");
    let html = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && html.contains("Caf\u{fffd} opens") && !html.contains('\u{feff}'),
        "{html}"
    );
    assert!(String::from_utf8_lossy(&output.stderr).contains("is not UTF-8"));
}

#[test]
fn mistakes_are_told_in_a_sentence() {
    let mistakes: &[(&[&str], &str)] = &[
        (&[], "the one command is \"render\""),
        (&["render", "--heading-level", "7"], "1 to 6"),
        (&["render", "--sort", "up"], "newest or oldest"),
        (&["render", "--colour"], "--colour"),
        (&["render", "no-such-file.txt"], "no-such-file.txt could not be read"),
        (&["render", "--stylesheet", "a.css"], "--stylesheet goes with --shadow"),
        (&["render", "a", "b"], "one file"),
        (&["render", "--published", "yesterday"], "--published takes a date"),
    ];
    for (arguments, sentence) in mistakes {
        let output = run(arguments, b"");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told.starts_with("article-viewer: ") && told.contains(sentence), "{told}");
    }
}

#[test]
fn help_and_version_are_printed() {
    assert!(printed(&["--help"], b"").contains("--shadow"));
    assert_eq!(
        printed(&["--version"], b""),
        concat!("article-viewer ", env!("CARGO_PKG_VERSION"), "\n")
    );
}
