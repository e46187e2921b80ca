# Renders templates with Jekyll's tags and filters on the installed Liquid, or on the one whose lib LIQUID_LIB names.
# Reads one JSON object a line (template, mode), with data and includes from the table that ARGV[0] names;
# writes one JSON object a line: output, or error.
$LOAD_PATH.unshift ENV["LIQUID_LIB"] if ENV["LIQUID_LIB"]
ENV["TZ"] = "America/Los_Angeles"
require "json"
require "jekyll"
Jekyll.logger.log_level = :error

class AnswerConverter
  def convert(text) = "<md>#{text}</md>"
  def smartify(text) = "<sm>#{text}</sm>"
end

class AnswerSite
  attr_reader :config, :filter_cache, :inclusions, :includes_load_paths, :source, :safe, :highlighter

  def initialize
    @config = { "url" => "https://ex.org", "baseurl" => "/b", "incremental" => false }
    @filter_cache = {}
    @inclusions = {}
    @includes_load_paths = []
    @source = "/nosuch"
    @safe = false
    @highlighter = "none"
  end

  def find_converter_instance(_) = AnswerConverter.new
end

class AnswerInclude < Jekyll::Tags::OptimizedIncludeTag
  def render(context)
    file = render_variable(context) || @file
    validate_file_name(file)
    raise IOError, file unless $table["includes"].key?(file)

    context.stack do
      context["include"] = parse_params(context) if @params
      Liquid::Template.parse($table["includes"][file]).render!(context)
    end
  end
end
Liquid::Template.register_tag("include", AnswerInclude)

def revive(value)
  case value
  when Array then value.map { |item| revive(item) }
  when Hash
    return Date.parse(value["$date"]) if value.key?("$date")
    return value["$symbol"].to_sym if value.key?("$symbol")
    return Range.new(*value["$range"]) if value.key?("$range")
    return value.transform_values { |item| revive(item) } unless value.key?("$time")

    time = Time.parse(value["$time"])
    value["$time"].end_with?("Z") ? time.utc : time.localtime
  else value
  end
end

$table = JSON.parse(File.read(ARGV[0]))
site = AnswerSite.new
STDIN.each_line do |line|
  asked = JSON.parse(line)
  Liquid::Template.error_mode = asked["mode"].to_sym
  answer =
    begin
      template = Liquid::Template.parse(asked["template"])
      registers = { :site => site, :page => { "path" => "page.md" } }
      { "output" => template.render!(revive($table["data"]), :registers => registers) }
    rescue StandardError, SystemStackError => e
      { "error" => e.class.name }
    end
  puts JSON.generate(answer)
end
