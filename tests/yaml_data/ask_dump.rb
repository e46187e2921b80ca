# Answers each YAML text on its input with what Psych's dump makes of its value, TZ being UTC.
require "date"
require "json"
require "yaml"

texts = JSON.parse($stdin.read)
puts JSON.generate(texts.to_h { |text| [text, YAML.dump(YAML.safe_load(text, permitted_classes: [Date, Time]))] })
