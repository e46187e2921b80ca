"""Which lexer reads which of Rouge's tags: one of our own, else the nearest of Pygments. Imports them late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType

from pygments.lexer import Lexer
from pygments.token import Text, Whitespace

from jekyllpy.highlight.spans import Found

# tag of Rouge: module of this folder, class in it
OWN: dict[str, tuple[str, str]] = {
    "abap": ("abap", "AbapLexer"),
    "actionscript": ("actionscript", "ActionscriptLexer"),
    "ada": ("ada", "AdaLexer"),
    "apache": ("apache", "ApacheLexer"),
    "apex": ("apex", "ApexLexer"),
    "applescript": ("applescript", "ApplescriptLexer"),
    "armasm": ("armasm", "ArmasmLexer"),
    "awk": ("awk", "AwkLexer"),
    "batchfile": ("batchfile", "BatchfileLexer"),
    "bibtex": ("bibtex", "BibtexLexer"),
    "brainfuck": ("brainfuck", "BrainfuckLexer"),
    "brightscript": ("brightscript", "BrightscriptLexer"),
    "c": ("c", "CLexer"),
    "clojure": ("clojure", "ClojureLexer"),
    "cmake": ("cmake", "CmakeLexer"),
    "coffeescript": ("coffeescript", "CoffeescriptLexer"),
    "common_lisp": ("common_lisp", "CommonLispLexer"),
    "conf": ("conf", "ConfLexer"),
    "console": ("console", "ConsoleLexer"),
    "coq": ("coq", "CoqLexer"),
    "cpp": ("cpp", "CppLexer"),
    "crystal": ("crystal", "CrystalLexer"),
    "csharp": ("csharp", "CsharpLexer"),
    "css": ("css", "CssLexer"),
    "cuda": ("cuda", "CudaLexer"),
    "cypher": ("cypher", "CypherLexer"),
    "cython": ("cython", "CythonLexer"),
    "d": ("d", "DLexer"),
    "dart": ("dart", "DartLexer"),
    "diff": ("diff", "DiffLexer"),
    "docker": ("docker", "DockerLexer"),
    "dot": ("dot", "DotLexer"),
    "eex": ("eex", "EexLexer"),
    "eiffel": ("eiffel", "EiffelLexer"),
    "elixir": ("elixir", "ElixirLexer"),
    "elm": ("elm", "ElmLexer"),
    "email": ("email", "EmailLexer"),
    "erb": ("erb", "ErbLexer"),
    "erlang": ("erlang", "ErlangLexer"),
    "fluent": ("fluent", "FluentLexer"),
    "fortran": ("fortran", "FortranLexer"),
    "fsharp": ("fsharp", "FsharpLexer"),
    "gdscript": ("gdscript", "GdscriptLexer"),
    "gherkin": ("gherkin", "GherkinLexer"),
    "glsl": ("glsl", "GlslLexer"),
    "go": ("go", "GoLexer"),
    "gradle": ("groovy", "GradleLexer"),
    "graphql": ("graphql", "GraphqlLexer"),
    "groovy": ("groovy", "GroovyLexer"),
    "haml": ("haml", "HamlLexer"),
    "handlebars": ("handlebars", "HandlebarsLexer"),
    "haskell": ("haskell", "HaskellLexer"),
    "hcl": ("hcl", "HclLexer"),
    "hlsl": ("glsl", "HlslLexer"),
    "hocon": ("hocon", "HoconLexer"),
    "hql": ("hql", "HqlLexer"),
    "html": ("html", "HtmlLexer"),
    "http": ("http", "HttpLexer"),
    "hylang": ("hylang", "HylangLexer"),
    "idris": ("idris", "IdrisLexer"),
    "ini": ("ini", "IniLexer"),
    "io": ("io", "IoLexer"),
    "irb": ("irb", "IrbLexer"),
    "irb_output": ("irb", "IrbOutputLexer"),
    "java": ("java", "JavaLexer"),
    "javascript": ("javascript", "JavascriptLexer"),
    "jinja": ("jinja", "JinjaLexer"),
    "json": ("json", "JsonLexer"),
    "json-doc": ("json", "JsonDocLexer"),
    "jsonnet": ("jsonnet", "JsonnetLexer"),
    "jsx": ("jsx", "JsxLexer"),
    "julia": ("julia", "JuliaLexer"),
    "kotlin": ("kotlin", "KotlinLexer"),
    "lean": ("lean", "LeanLexer"),
    "liquid": ("liquid", "LiquidLexer"),
    "literate_coffeescript": ("literate", "LiterateCoffeescriptLexer"),
    "literate_haskell": ("literate", "LiterateHaskellLexer"),
    "llvm": ("llvm", "LlvmLexer"),
    "lua": ("lua", "LuaLexer"),
    "make": ("make", "MakeLexer"),
    "markdown": ("markdown", "MarkdownLexer"),
    "mathematica": ("mathematica", "MathematicaLexer"),
    "matlab": ("matlab", "MatlabLexer"),
    "meson": ("meson", "MesonLexer"),
    "nasm": ("nasm", "NasmLexer"),
    "nginx": ("nginx", "NginxLexer"),
    "nim": ("nim", "NimLexer"),
    "nix": ("nix", "NixLexer"),
    "objective_c": ("objective_c", "ObjectiveCLexer"),
    "objective_cpp": ("objective_c", "ObjectiveCppLexer"),
    "ocaml": ("ocaml", "OcamlLexer"),
    "pascal": ("pascal", "PascalLexer"),
    "perl": ("perl", "PerlLexer"),
    "php": ("php", "PhpLexer"),
    "plist": ("plist", "PlistLexer"),
    "postscript": ("postscript", "PostscriptLexer"),
    "powershell": ("powershell", "PowershellLexer"),
    "prolog": ("prolog", "PrologLexer"),
    "prometheus": ("prometheus", "PrometheusLexer"),
    "properties": ("properties", "PropertiesLexer"),
    "protobuf": ("protobuf", "ProtobufLexer"),
    "puppet": ("puppet", "PuppetLexer"),
    "python": ("python", "PythonLexer"),
    "qml": ("qml", "QmlLexer"),
    "r": ("r", "RLexer"),
    "racket": ("racket", "RacketLexer"),
    "reasonml": ("reasonml", "ReasonmlLexer"),
    "rego": ("rego", "RegoLexer"),
    "rescript": ("rescript", "RescriptLexer"),
    "robot_framework": ("robot_framework", "RobotFrameworkLexer"),
    "ruby": ("ruby", "RubyLexer"),
    "rust": ("rust", "RustLexer"),
    "sas": ("sas", "SasLexer"),
    "sass": ("sass", "SassLexer"),
    "scala": ("scala", "ScalaLexer"),
    "scheme": ("scheme", "SchemeLexer"),
    "scss": ("scss", "ScssLexer"),
    "shell": ("shell", "ShellLexer"),
    "slim": ("slim", "SlimLexer"),
    "smalltalk": ("smalltalk", "SmalltalkLexer"),
    "smarty": ("smarty", "SmartyLexer"),
    "sml": ("sml", "SmlLexer"),
    "solidity": ("solidity", "SolidityLexer"),
    "sparql": ("sparql", "SparqlLexer"),
    "sql": ("sql", "SqlLexer"),
    "ssh": ("ssh", "SshLexer"),
    "stata": ("stata", "StataLexer"),
    "swift": ("swift", "SwiftLexer"),
    "systemd": ("systemd", "SystemdLexer"),
    "tap": ("tap", "TapLexer"),
    "tcl": ("tcl", "TclLexer"),
    "terraform": ("hcl", "TerraformLexer"),
    "tex": ("tex", "TexLexer"),
    "toml": ("toml", "TomlLexer"),
    "tsx": ("jsx", "TsxLexer"),
    "turtle": ("turtle", "TurtleLexer"),
    "twig": ("jinja", "TwigLexer"),
    "typescript": ("typescript", "TypescriptLexer"),
    "vala": ("vala", "ValaLexer"),
    "vb": ("vb", "VbLexer"),
    "vcl": ("vcl", "VclLexer"),
    "velocity": ("velocity", "VelocityLexer"),
    "verilog": ("verilog", "VerilogLexer"),
    "vhdl": ("vhdl", "VhdlLexer"),
    "viml": ("viml", "VimlLexer"),
    "vue": ("vue", "VueLexer"),
    "xml": ("xml", "XmlLexer"),
    "yaml": ("yaml", "YamlLexer"),
    "zig": ("zig", "ZigLexer"),
}

# tag of Rouge: name that Pygments gives the language, where it isn't the same
NEAREST = {
    "common_lisp": "common-lisp",
    "conf": "text",
    "docker": "docker",
    "escape": "text",
    "ghc-core": "text",
    "jinja": "jinja",
    "objective_c": "objective-c",
    "objective_cpp": "objective-c++",
    "tex": "tex",
    "vb": "vb.net",
    "viml": "vim",
}


def read_code(tag: str, code: str, options: Mapping[str, str] = MappingProxyType({})) -> Iterator[Found]:
    """Yield the tokens of a piece of code; what Pygments calls white space is plain text here."""
    lexer = make_lexer(tag, options)
    tokens = lexer.get_tokens_unprocessed(code)
    if tag in OWN:
        return tokens
    return ((at, Text if kind is Whitespace else kind, text) for at, kind, text in tokens)


def make_lexer(tag: str, options: Mapping[str, str]) -> Lexer:
    """Return the lexer for a tag of Rouge; those without options are made once."""
    return find_class(tag)(**options) if options else make_plain(tag)


@lru_cache(maxsize=64)
def make_plain(tag: str) -> Lexer:
    """Return a tag's lexer without options."""
    return find_class(tag)()


def find_class(tag: str) -> type[Lexer]:
    """Return our lexer class for a tag, else Pygments' of that name, else plain text."""
    if tag in OWN:
        module, name = OWN[tag]
        found: type[Lexer] = getattr(import_module(f"{__name__}.{module}"), name)
        return found
    return find_in_pygments(NEAREST.get(tag, tag))


def find_in_pygments(name: str) -> type[Lexer]:
    """Return the lexer class that Pygments has under a name; plain text when it has none."""
    from pygments.lexers import find_lexer_class_by_name  # its table of languages takes a while to load
    from pygments.lexers.special import TextLexer
    from pygments.util import ClassNotFound

    try:
        return find_lexer_class_by_name(name)
    except ClassNotFound:
        return TextLexer
