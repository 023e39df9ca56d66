# Processors of Ruby that turn a string into a string; reads and writes what `processors.py` does.

require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "liquid"

def jekyll(source)
  Kramdown::Document.new(Liquid::Template.parse(source).render, input: "GFM").to_html
end

PROCESSORS = {
  "kramdown" => ->(source) { Kramdown::Document.new(source).to_html },
  "kramdown (GFM)" => ->(source) { Kramdown::Document.new(source, input: "GFM").to_html },
  "Jekyll (Liquid, then kramdown)" => method(:jekyll),
}

documents = JSON.parse($stdin.read)
made = PROCESSORS.to_h do |name, process|
  pages = documents.to_h do |key, sources|
    [key, { html: process.call(sources["markdown"]) }]
  rescue StandardError => error
    [key, { error: error.message }]
  end
  [name, { language: "markdown", form: "html", pages: pages }]
end
print JSON.generate(made)
