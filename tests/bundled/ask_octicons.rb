# Answers the tags of tests/cases/bundled_octicons.json with jekyll-octicons and octicons (on the load path, by -I) over
# the two icons below: `ruby -I ... ask_octicons.rb < bundled_octicons.json`. Nil is a failure. Liquid has to be 4.0.4.
require "json"
require "jekyll"
require "jekyll-octicons"

def heights(drawn)
  drawn.transform_values { |width, path| { "width" => width, "path" => "<path d=\"#{path}\"></path>" } }
end

Octicons.send(:remove_const, :OCTICON_SYMBOLS)
Octicons::OCTICON_SYMBOLS = {
  "dot" => { "heights" => heights("16" => [8, "M1 1z"], "24" => [12, "M2 2z"]) },
  "a-b" => { "heights" => heights("12" => [12, "M3"], "48" => [50, "M4"]) },
}.freeze

answers = JSON.parse($stdin.read)["cases"].to_h do |one|
  page = { "icon" => "dot", "h" => 20, "o" => { "x" => "dot" } }
  template = Liquid::Template.parse(one["text"])
  [one["text"], template.render!({ "page" => page, "site" => { "icon" => "a-b" } })]
rescue StandardError
  [one["text"], nil]
end
puts JSON.pretty_generate(Octicons::VERSION => answers)
