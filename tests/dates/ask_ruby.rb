# Answers the questions of tests/cases/dates.json: reads {zone, now, instants, formats, texts} as JSON, writes what Ruby gives.
require "date"
require "json"
require "time"

asked = JSON.parse($stdin.read)
ENV["TZ"] = asked["zone"]

def instant(of)
  numbers = of["at"]
  return Date.new(*numbers) if of["kind"] == "date"

  numbers = numbers[0, 5] + [numbers[5] + Rational(numbers[6] || 0, 1_000_000)]
  case of["kind"]
  when "utc" then Time.utc(*numbers)
  when "local" then Time.local(*numbers)
  else Time.new(*numbers, of["kind"])
  end
end

def answer
  yield
rescue ArgumentError, RangeError
  nil
end

now = Time.local(*asked["now"])
instants = asked["instants"].map { |of| instant(of) }
puts JSON.generate(
  "strftime" => asked["formats"].map { |format| instants.map { |at| answer { at.strftime(format) } } },
  "text" => instants.map { |at| [at.to_s, at.inspect, at.xmlschema, at.rfc822] },
  "parse" => asked["texts"].map { |text| answer { at = Time.parse(text, now); [at.inspect, at.strftime("%Z")] } }
)
