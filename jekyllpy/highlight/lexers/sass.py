"""Sass as Rouge 3.30 reads it: what its two manners share, and the indented one. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of, starting_over
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.lexers.indentation import open_block, read_indentation
from jekyllpy.highlight.words.css import ATTRIBUTES, BUILTINS, CONSTANTS

NAME = r"[\w-]+"
VALUES = kinds_of((BUILTINS, Name.Builtin), (CONSTANTS, Name.Constant))
PROPERTIES = kinds_of((ATTRIBUTES, Name.Label))


class SassParts(RougeLexer):
    """The states of both manners; each says itself how a section ends."""

    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "directives": [
            (r"@for\b", Keyword, "for"),
            (r"@(?:debug|warn|if|each|while|else|return|media)", Keyword, "value"),
            (rf"(@mixin|@function)(\s+)({NAME})", by_groups(Keyword, Text, Name.Function), "value"),
            (r"@extend\b", Keyword, "selector"),
            (rf"(@include)(\s+)({NAME})", by_groups(Keyword, Text, Name.Decorator), "value"),
            (rf"@{NAME}|&", Keyword, "selector"),
            (rf"(\${NAME})([ \t]*)(:)", by_groups(Name.Variable, Text, Punctuation), "value"),
        ],
        "value": [
            include("end"),
            (r"[ \t]+", Text),
            (rf"\${NAME}", Name.Variable),
            (r"url\(", String.Other, "url"),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (rf"%{NAME}", Name.Decorator),
            (r"(?:true|false)\b", Name.Builtin.Pseudo),
            (r"(?:and|or|not)\b", Operator.Word),
            (r"#[a-zA-Z0-9]{1,6}", Number.Hex),
            (r"-?\d+(?:%|[a-z]+)?", Number),
            (r"-?\d*\.\d+(?:%|[a-z]+)?", Number.Integer),
            include("strings"),
            include("field"),
            (r"[~^*!&%<>|+=@:,./?-]+", Operator),
            (r"[\[\]()]+", Punctuation),
            (NAME, by_word(VALUES, Name)),
        ],
        "field": [(r"#\{", String.Interpol, "interpolation")],
        "strings": [(r'"', String.Double, "double"), (r"'", String.Single, "single")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("value")],
        "selector": [
            include("end"),
            include("strings"),
            include("field"),
            (r"[ \t]+", Text),
            (r":", Name.Decorator, "pseudo-class"),
            (r"\.", Name.Class, "class"),
            (r"#", Name.Namespace, "id"),
            (r"%", Name.Variable, "placeholder"),
            (NAME, Name.Tag),
            (r"&", Keyword),
            (r"[~^*!&\[\]()<>|+=@:;,./?-]", Operator),
        ],
        "double": [
            (r'"', String.Double, "#pop"),
            include("field"),
            (r'(?:\\.|#(?!\{)|[^\n"#])+', String.Double),
        ],
        "single": [
            (r"'", String.Single, "#pop"),
            include("field"),
            (r"(?:\\.|#(?!\{)|[^\n'#])+", String.Single),
        ],
        "url": [
            (r"\)", String.Other, "#pop"),
            (r"(?:\\.|#(?!\{)|[^\n)#])+", String.Other),
            include("field"),
        ],
        "rest-of-name": [include("field"), default("#pop")],
        "pseudo-class": [(NAME, Name.Decorator), include("rest-of-name")],
        "class": [(NAME, Name.Class), include("rest-of-name")],
        "id": [(NAME, Name.Namespace), include("rest-of-name")],
        "placeholder": [(NAME, Name.Variable), include("rest-of-name")],
        "for": [(r"from|to|through", Operator.Word), include("value")],
        "property": [include("field"), (NAME, by_word(PROPERTIES, Name.Attribute))],
        "attribute": [include("property"), (r"([ \t]*)(:)", by_groups(Text, Punctuation), "value")],
    }


class SassLexer(SassParts):
    """Sass in indented lines."""

    name = "Sass"

    tokens: ClassVar[dict[str, Rules]] = {
        **SassParts.tokens,
        "root": [(r"[ \t]*\n", Text), (r"[ \t]*", read_indentation)],
        "content": [
            (r"//.*", open_block(Comment.Single, "remark")),
            (r"/\*.*?\n", open_block(Comment.Multiline, "long-remark")),
            (r"@import\b", Keyword, "import"),
            include("directives"),
            (rf"={NAME}", Name.Function, "value"),
            (rf"\+{NAME}", Name.Decorator, "value"),
            (r":", Name.Attribute, "old-attribute"),
            (r"(?=[^\[\n]+?:(?:[^a-z]|$))", Text, "attribute"),
            default("selector"),
        ],
        "remark": [(r".*", Comment.Single, "#pop")],
        "long-remark": [(r".*\n", Comment.Multiline, "#pop")],
        "import": [(r"[ \t]+", Text), (r"\S+", String), (r"\n", Text, "#pop")],
        "old-attribute": [include("property"), default(("#pop", "value"))],
        "end": [(r"\n", starting_over(Text))],
    }
