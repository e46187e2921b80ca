Gem::Specification.new do |spec|
  spec.name = "THEME_NAME"
  spec.version = "0.1.0"
  spec.authors = ["AUTHOR"]
  spec.email = ["EMAIL"]
  spec.summary = "A theme for Jekyll sites."
  spec.homepage = "https://example.org/THEME_NAME"
  spec.license = "MIT"

  folders = /\A(_data|_includes|_layouts|_sass|assets)\/|\A(LICENSE|README|_config\.yml)/i
  spec.files = `git ls-files -z`.split("\x0").select { |name| name.match?(folders) }

  spec.add_runtime_dependency "jekyll", ">= 4.0"
end
