<?php
// WordPress, as Debian's package brings it: what it makes of a post, from an editor and from an author without the right to
// unfiltered HTML. Reads and writes what `processors.py` does.

const ABSPATH = '/usr/share/wordpress/';
const WPINC = 'wp-includes';

// What the files below ask of others. Nothing of a site is there: no settings, no translations.
function get_option($name, $default = false) { return $name === 'blog_charset' ? 'UTF-8' : $default; }
function _x($text) { return $text; }
function __($text) { return $text; }
function is_utf8_charset() { return true; }
function get_theme_support() { return false; }
function current_theme_supports() { return false; }
function wp_allowed_protocols() { return ['http', 'https']; }

foreach (['plugin', 'formatting', 'kses', 'shortcodes'] as $name)
    require ABSPATH . WPINC . "/$name.php";

// the plugin that the manual shows
preg_match('/^```php functions.php\n(.*?)^```/ms', file_get_contents(__DIR__ . '/../../docs/hosts.md'), $plugin);

$saved = fn ($post) => $post;
$filtered = fn ($post) => wp_kses_post($post);
$allowed = function ($post) use ($plugin) {
    static $is_there = false;
    if (!$is_there) eval($plugin[1]);
    $is_there = true;
    return wp_kses_post($post);
};
// A block of HTML is left as it is, but for its quotation marks; the classic editor's posts get paragraphs.
$block = fn ($post) => wptexturize($post);
$classic = fn ($post) => shortcode_unautop(wpautop(wptexturize($post)));

$processors = [
    'WordPress, block of HTML' => ['html', $saved, $block],
    'WordPress, classic' => ['html', $saved, $classic],
    'WordPress, block of HTML, filtered' => ['fence', $filtered, $block],
    'WordPress, block of HTML, tag allowed' => ['html', $allowed, $block],
    'WordPress, classic, tag allowed' => ['html', $allowed, $classic],
];

$documents = json_decode(file_get_contents('php://stdin'), true);
$made = [];
foreach ($processors as $name => [$form, $save, $show]) {
    $pages = [];
    foreach ($documents as $key => $sources)
        if (isset($sources['html'])) $pages[$key] = ['html' => $show($save($sources['html']))];
    $made[$name] = ['language' => 'html', 'form' => $form, 'pages' => $pages];
}
echo json_encode($made);
