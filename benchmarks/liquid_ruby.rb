# Renders what benchmarks/liquid.py wrote with Ruby's Liquid and Jekyll's filters, and tells CPU seconds and output.
# Run as: ruby liquid_ruby.rb workload.json outputs.json  (LIQUID_LIB puts another Liquid in front); each line that it
# reads is a round, for which it answers the seconds.
$LOAD_PATH.unshift ENV["LIQUID_LIB"] if ENV["LIQUID_LIB"]
require "json"
require "jekyll"

class BenchConverter
  def convert(text) = "<p>#{text}</p>\n"
  def smartify(text) = text
end

class BenchSite
  attr_reader :config, :filter_cache, :inclusions, :includes_load_paths, :source, :safe, :highlighter

  def initialize(config)
    @config = config
    @filter_cache = {}
    @inclusions = {}
    @includes_load_paths = []
    @source = "/"
    @safe = false
    @highlighter = "rouge"
  end

  def find_converter_instance(_) = BenchConverter.new
end

class BenchInclude < Jekyll::Tags::OptimizedIncludeTag
  def render(context)
    file = render_variable(context) || @file
    validate_file_name(file)
    context.stack do
      context["include"] = parse_params(context) if @params
      $partials[file] ||= Liquid::Template.parse($sources.fetch(file.delete_prefix("/")), :error_mode => :warn, :line_numbers => true)
      $partials[file].render!(context)
    end
  end
end
Liquid::Template.register_tag("include", BenchInclude)

class Silent < Liquid::Tag
  def render(_context) = ""
end
%w[seo feed_meta gist avatar].each { |name| Liquid::Template.register_tag(name, Silent) }
Liquid::Template.error_mode = :warn

def revive(value)
  case value
  when Hash then value.key?("$time") ? Time.at(value["$time"]) : value.transform_values { |item| revive(item) }
  when Array then value.map { |item| revive(item) }
  else value
  end
end

work = JSON.parse(File.read(ARGV[0]))
$sources = work["includes"]
$partials = {}
site = revive(work["site"])
pages = revive(work["pages"])
pages.each_with_index { |page, index| site["posts"][index] = page if page["collection"] == "posts" && index < site["posts"].size }
fake = BenchSite.new(site)

def cpu = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)

start = cpu
templates = (work["layouts"].values.map { |layout| layout["text"] } + $sources.values).uniq
templates.each { |text| Liquid::Template.parse(text, :error_mode => :warn, :line_numbers => true) }
parse = cpu - start

layouts = work["layouts"].transform_values do |layout|
  [Liquid::Template.parse(layout["text"], :error_mode => :warn, :line_numbers => true), layout["data"]]
end
def answer(value)
  puts JSON.generate(value)
  $stdout.flush
end

outputs = []
answer("version" => Liquid::VERSION, "parse" => parse)
while $stdin.gets
  outputs = []
  start = cpu
  pages.each do |page|
    content = page["content"]
    registers = { :site => fake, :page => page }
    name = page["layout"]
    while name && layouts[name]
      template, data = layouts[name]
      template.instance_assigns.clear
      scope = { "site" => site, "page" => page, "layout" => data, "content" => content,
                "jekyll" => { "environment" => "production", "version" => "4.3.1" } }
      content = template.render!(scope, :registers => registers)
      name = data["layout"]
    end
    outputs << content
  end
  answer(cpu - start)
end
File.write(ARGV[1], JSON.generate(outputs))
