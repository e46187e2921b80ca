# Answers tests/cases/ruby_sass.json on its input: each sheet in four styles. It needs the gem sass 3.7.4.
require "date"
require "json"
gem "sass", "3.7.4"
require "sass"

STYLES = %i[nested expanded compact compressed].freeze
$stderr.reopen(File::NULL)

def answers(sheets, syntax)
  sheets.to_h do |text, _|
    [text, STYLES.to_h { |style| [style, Sass.compile(text, syntax: syntax, style: style, cache: false)] }]
  end
end

told = JSON.parse($stdin.read)
puts JSON.generate(%w[scss sass].to_h { |syntax| [syntax, answers(told[syntax], syntax.to_sym)] })
