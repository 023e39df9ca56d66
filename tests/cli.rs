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
        (&[], "the command is \"render\" or \"feed\""),
        (&["feed", "--zone", "2h"], "+02:00"),
        (&["render", "--watch", "story.txt"], "--out"),
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

const FEED: &str = "Ferries wait\n14:20\nThe first one leaves </script> now.\n13:50\nFog.\n13:50\nMore fog.\n13:20\nThe pier is closed.";

#[test]
fn entries_become_a_feed_with_ids_that_stay() {
    let options =
        ["feed", "--published=2025-12-19", "--zone=+02:00", "--url=https://pier.example/"];
    let feed: serde_json::Value =
        serde_json::from_str(&printed(&options, FEED.as_bytes())).unwrap();
    assert_eq!(feed["title"], "Ferries wait");
    let ids: Vec<_> =
        feed["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    let expected =
        ["2025-12-19T14:20", "2025-12-19T13:50-2", "2025-12-19T13:50", "2025-12-19T13:20"];
    assert_eq!(ids, expected.map(|id| format!("https://pier.example/#{id}")));
    assert_eq!(feed["items"][3]["date_published"], "2025-12-19T13:20:00+02:00");
    assert_eq!(feed["items"][3]["content_text"], "The pier is closed.");
}

#[test]
fn an_item_has_no_date_where_no_zone_is_known() {
    let printed = printed(&["feed", "--published=2025-12-19"], FEED.as_bytes());
    assert!(
        printed.contains("\"id\": \"2025-12-19T13:20\"") && !printed.contains("date_published")
    );
}

#[test]
fn data_for_search_engines_ends_no_script() {
    let html = printed(&["render", "--json-ld", "--published=2025-12-19"], FEED.as_bytes());
    let data = html.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data: serde_json::Value =
        serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
    assert_eq!(data["@type"], "LiveBlogPosting");
    assert_eq!(data["coverageStartTime"], "2025-12-19T13:20");
    assert_eq!(data["liveBlogUpdate"][0]["articleBody"], "The first one leaves </script> now.");
}

#[test]
fn a_watched_text_is_written_again_when_it_changes() {
    let folder = std::env::temp_dir().join(format!("article-viewer-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (story, out) = (folder.join("story.txt"), folder.join("story.html"));
    std::fs::write(&story, TEXT).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
        .args(["render", "--watch", "--out"])
        .args([&out, &story])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let comes = |words: &str| {
        (0..200).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            std::fs::read_to_string(&out).is_ok_and(|html| html.contains(words))
        })
    };
    let first = comes("A report from the pier");
    std::fs::write(&story, TEXT.replace("pier", "lighthouse")).unwrap();
    let second = comes("A report from the lighthouse");
    child.kill().unwrap();
    child.wait().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(first && second);
}
