# Answers what tests/cases/markdown_options.json asks: each text under each set of options.
# kramdown 2.4.0, kramdown-parser-gfm 1.1.0, Rouge 3.30.0, stringex 2.8.5.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

table = JSON.parse(STDIN.read)
answers = table["options"].map do |options|
  options = options.transform_keys(&:to_sym)
  table["texts"].transform_values { |text| Kramdown::Document.new(text, options).to_html }
end
puts JSON.generate(answers)
