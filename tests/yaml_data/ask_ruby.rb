# Answers the questions of tests/cases/yaml_data.json: reads {zone, texts} as JSON and writes, for each text, what Psych
# and (if that gem can be loaded) safe_yaml make of it, as the text that tests/yaml_data/recorded.py writes too.
require "date"
require "json"
require "psych"

begin
  require "safe_yaml/load"
  SafeYAML::OPTIONS[:suppress_warnings] = true
rescue LoadError
  nil
end

def shown(value)
  case value
  when nil then "nil"
  when String then JSON.generate(value)
  when Time then "time #{value.utc? ? "utc" : (value.zone ? "local" : "fixed")} #{value.inspect}"
  when Date then "date #{value}"
  when Array then "[#{value.map { |item| shown(item) }.join(", ")}]"
  when Hash then "{#{value.map { |key, item| "#{shown(key)}: #{shown(item)}" }.join(", ")}}"
  else value.to_s
  end
end

def answer
  shown(yield)
rescue StandardError, SystemStackError
  nil
end

asked = JSON.parse($stdin.read)
ENV["TZ"] = asked["zone"]
classes = [Date, Time]
answers = asked["texts"].map do |text|
  psych = answer { Psych.safe_load(text, permitted_classes: classes, aliases: true) }
  defined?(SafeYAML) ? [psych, answer { SafeYAML.load(text) }] : [psych]
end
puts JSON.generate(answers)
