//! `cargo xtask serve`: the page on this computer, as a site would serve it, but never cached.

use std::fs;
use std::io::{BufRead, BufReader, Read, Result as IoResult, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{dist, tools, wasm};

const DEFAULT_PORT: u16 = 8080;

/// How many ports after the wanted one are tried where it is taken.
const PORTS_TRIED: u16 = 50;

/// How long a request line may be, and how long the server waits for it: a browser may connect and stay silent.
const LONGEST_REQUEST: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

/// The type of a file by its ending. A module with another type than these is refused by browsers.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
];

/// `cargo xtask serve`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let options = Options::read(arguments)?;
    let sh = tools::shell()?;
    match (options.build, options.dist) {
        (true, true) => dist::build(&sh)?,
        (true, false) => wasm::build(&sh)?,
        (false, _) => {}
    }
    let root = if options.dist { dist::site_folder() } else { tools::root().to_owned() };
    let site = Site::open(&root, options.port)?;
    println!("{}", site.address());
    site.wait();
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Options {
    port: u16,
    build: bool,
    dist: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Result<Self> {
        let mut options = Self { port: DEFAULT_PORT, build: true, dist: false };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--no-build" => options.build = false,
                "--dist" => options.dist = true,
                "--port" => {
                    options.port = words
                        .next()
                        .and_then(|n| n.parse().ok())
                        .context("--port needs a number")?;
                }
                other => bail!("serve does not know {other:?}"),
            }
        }
        Ok(options)
    }
}

/// A site that is being served.
pub(crate) struct Site {
    address: SocketAddr,
    listening: thread::JoinHandle<()>,
}

impl Site {
    /// Serves `index.html`, its worker and `www/` of a folder on the loopback interface. Port 0 takes any free port.
    pub(crate) fn open(root: &Path, port: u16) -> Result<Self> {
        let root: Arc<Path> =
            root.canonicalize().with_context(|| format!("{} is missing", root.display()))?.into();
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        let listening = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let root = Arc::clone(&root);
                thread::spawn(move || answer(&connection, &root)); // a browser may hang up whenever it likes
            }
        });
        Ok(Self { address, listening })
    }

    /// What to type into a browser.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    fn wait(self) {
        let _ = self.listening.join();
    }
}

/// Listens on the wanted port, or on the next one that is free.
fn listen(port: u16) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    (port..last)
        .find_map(|port| bind(port).ok())
        .map_or_else(|| bind(last), Ok)
        .context("no port is free")
}

/// Answers one request and closes the connection.
fn answer(mut connection: &TcpStream, root: &Path) -> IoResult<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let request = read_request(connection)?;
    let mut words = request.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, media_type, body) = respond(method, url, root);
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method == "HEAD" { Ok(()) } else { connection.write_all(&body) }
}

/// The first line of a request; its headers are read, so that the connection can be closed cleanly, and not used.
fn read_request(connection: &TcpStream) -> IoResult<String> {
    let mut lines = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    lines.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty())).for_each(drop);
    Ok(request)
}

fn respond(method: &str, url: &str, root: &Path) -> (&'static str, &'static str, Vec<u8>) {
    const WORDS: &str = "text/plain; charset=utf-8";
    if !matches!(method, "GET" | "HEAD") {
        return ("405 Method Not Allowed", WORDS, b"Only GET and HEAD\n".to_vec());
    }
    match find(root, url).and_then(|file| Some((media_type(&file), fs::read(file).ok()?))) {
        Some((media_type, bytes)) => ("200 OK", media_type, bytes),
        None => ("404 Not Found", WORDS, b"Not found\n".to_vec()),
    }
}

/// What lies beside `www/`.
const BESIDE: &[&str] = &["index.html", dist::WORKER];

/// The file that an address names: the page itself, its worker, or something below `www/`. Nothing hidden, nothing outside.
fn find(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = match path.strip_suffix('/') {
        Some(folder) => &format!("{folder}/index.html"),
        None if path.is_empty() => "index.html",
        None => path,
    };
    let is_public = BESIDE.contains(&path) || path.starts_with("www/");
    if !is_public || !path.split('/').all(is_plain_name) {
        return None;
    }
    let file = root.join(path).canonicalize().ok()?;
    (file.starts_with(root) && file.is_file()).then_some(file)
}

/// A name that needs no decoding, and that is neither hidden nor "..".
fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && !name.starts_with('.') && name.chars().all(is_plain)
}

fn media_type(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, media_type)| media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_and_www_are_served() {
        let root = tools::root().canonicalize().unwrap();
        assert!(find(&root, "/").is_some());
        assert!(find(&root, "/index.html?again").is_some());
        assert!(find(&root, "/www/owners/").is_some(), "a folder is its page");
        for hidden in [
            "/Cargo.toml",
            "/www/../Cargo.toml",
            "/www/%2e%2e/Cargo.toml",
            "/www/.git",
            "//index.html",
            "/www",
            "/www/",
        ] {
            assert_eq!(find(&root, hidden), None, "{hidden}");
        }
    }

    #[test]
    fn a_silent_connection_holds_up_nobody() {
        let site = Site::open(tools::root(), 0).unwrap();
        let _silent: Vec<_> = (0..20).map(|_| TcpStream::connect(site.address).unwrap()).collect();
        let mut connection = TcpStream::connect(site.address).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"), "{answer}");
    }

    #[test]
    fn options_are_read() {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(Options::read(&[]).unwrap(), Options { port: 8080, build: true, dist: false });
        assert_eq!(
            Options::read(&words("--port 0 --no-build")).unwrap(),
            Options { port: 0, build: false, dist: false }
        );
        assert!(Options::read(&words("--port")).is_err());
        assert!(Options::read(&words("--hurry")).is_err());
    }

    #[test]
    fn a_taken_port_leads_to_the_next_one() {
        let first = listen(0).unwrap();
        let taken = first.local_addr().unwrap().port();
        let second = listen(taken).unwrap();
        assert!(second.local_addr().unwrap().port() > taken);
    }
}
