# Answers the questions of tests/cases/permalinks.json: reads them as JSON and writes, in the same shape, what Jekyll gives.
# null is an error; a document is a stand-in with the fields that the URL's drop asks for.
require "jekyll"
require "json"

Jekyll.logger.log_level = :error
I18n.config.available_locales = :en

Label = Struct.new(:label)
Stand = Struct.new(:collection, :cleaned_relative_path, :basename_without_ext, :output_ext, :date, :data)

def answer
  yield
rescue StandardError
  nil
end

def drop(of)
  data = { "slug" => of["slug"], "categories" => of["categories"] }
  date = Time.utc(*of["date"])
  Jekyll::Drops::UrlDrop.new(Stand.new(Label.new(of["collection"]), of["path"], of["basename"], of["output_ext"], date, data))
end

def file(url, ext, kind)
  path = Jekyll.sanitized_path("/dest", Jekyll::URL.unescape_path(url)).dup
  if kind == "static"
    nil
  elsif url.end_with?("/") && kind == "document"
    path = File.join(path, "index.html")
  else
    path = File.join(path, "index") if url.end_with?("/")
    path << ext unless path.end_with?(ext)
  end
  path.delete_prefix("/dest/")
end

asked = JSON.parse($stdin.read)
documents = asked["documents"].map { |of| drop(of) }
modes = asked["modes"]
puts JSON.generate(
  "expand" => asked["templates"].map do |template|
    documents.map { |of| answer { Jekyll::URL.new(:template => template, :placeholders => of).to_s } }
  end,
  "expand_page" => asked["pages"].map do |template, of|
    answer { Jekyll::URL.new(:template => template, :placeholders => of.transform_keys(&:to_sym)).to_s }
  end,
  "slugify" => asked["texts"].map do |text|
    modes.flat_map { |mode| [false, true].map { |cased| Jekyll::Utils.slugify(text, :mode => mode, :cased => cased) } }
  end,
  "titleize" => asked["texts"].map { |text| Jekyll::Utils.titleize_slug(text) },
  "escape" => asked["paths"].map { |path| answer { Jekyll::URL.escape_path(path) } },
  "unescape" => asked["paths"].map { |path| answer { Jekyll::URL.unescape_path(path).then { |s| s.valid_encoding? ? s : nil } } },
  "sanitize" => asked["paths"].map { |path| answer { Jekyll::URL.new(:template => path, :placeholders => {}).to_s } },
  "styles" => asked["styles"].map do |style|
    [
      Jekyll::Configuration::DEFAULTS.class.new.send(:style_to_permalink, style),
      Jekyll::Utils.add_permalink_suffix("/:path/:basename", style.to_sym),
    ]
  end,
  "files" => asked["urls"].map { |url, ext, kind| answer { file(url, ext, kind) } }
)
