fn main() {
    let text = "A headline\n\nBy Jane Doe\n\nThe text of the article.";
    let article = article_viewer::parse(text, &article_viewer::Options::default());
    println!("{}", article.title.map(|title| title.text).unwrap_or_default());
}
