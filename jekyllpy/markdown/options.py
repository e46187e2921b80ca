"""Every kramdown option that Jekyll passes on, typed once; knows names and defaults, not what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from jekyllpy.errors import ConfigError, DataError

LinkDef: TypeAlias = tuple[str, str | None]

SYMBOL_NAMES = ("hellip", "mdash", "ndash", "laquo", "raquo", "laquo_space", "raquo_space")


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Options(NamedTuple):
    """What may be set under `kramdown:`; the defaults are those that Jekyll hands to kramdown."""

    input: str = "GFM"
    auto_ids: bool = True
    auto_id_stripping: bool = False
    auto_id_prefix: str = ""
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    link_defs: Mapping[str, LinkDef] = _NOTHING
    footnote_nr: int = 1
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_prefix: str = ""
    entity_output: str = "as_char"
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    smart_quotes: tuple[str, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    typographic_symbols: Mapping[str, str] = _NOTHING
    remove_block_html_tags: bool = True
    remove_span_html_tags: bool = False
    remove_line_breaks_for_cjk: bool = False
    header_offset: int = 0
    syntax_highlighter: str | None = "rouge"
    syntax_highlighter_opts: Mapping[str, Any] = _NOTHING
    math_engine: str | None = "mathjax"
    forbidden_inline_options: tuple[str, ...] = ("template",)
    hard_wrap: bool = False
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)

    @property
    def gfm(self) -> bool:
        """Whether the GFM parser reads the text."""
        return self.input.lower() == "gfm"

    @classmethod
    def from_config(cls, mapping: Mapping[str, Any], highlighter: str | None = "rouge") -> Options:
        """Read Jekyll's merged `kramdown:` map; the site's highlighter and its options fill what is not set there."""
        known = {key: read_setting(key, value) for key, value in mapping.items() if key in READ and _is_set(key, value)}
        known.setdefault("syntax_highlighter", highlighter or "rouge")
        highlighting = dict(known.get("syntax_highlighter_opts", {}))
        if not highlighting.get("default_lang"):
            highlighting["default_lang"] = "plaintext"
        guess = mapping.get("guess_lang")
        highlighting["guess_lang"] = True if guess is None else guess
        return cls(**{**known, "syntax_highlighter_opts": highlighting})

    def set(self, mapping: Mapping[str, Any]) -> Options:
        """Return these options with the known keys of a mapping set; what is unknown or impossible is left out."""
        known: dict[str, Any] = {}
        for key, value in mapping.items():
            if key in READ:
                with suppress(ValueError):
                    known[key] = READ[key](value)
        return self._replace(**known) if known else self


# What Jekyll's own configuration sets: nil in the site's leaves these alone.
_HAVE_DEFAULTS = frozenset(
    (
        "auto_ids",
        "toc_levels",
        "entity_output",
        "smart_quotes",
        "input",
        "hard_wrap",
        "footnote_nr",
        "syntax_highlighter",
    )
)


def _is_set(key: str, value: Any) -> bool:
    """Tell whether a value of the configuration says something."""
    return (value is not None or key not in _HAVE_DEFAULTS) and not (key == "syntax_highlighter" and value is False)


def read_boolean(value: Any) -> bool:
    """Read a truth as kramdown does: only `false` and nothing are false."""
    return value is not None and str(value).strip().lower() not in ("false", "")


def read_text(value: Any) -> str:
    """Read a string; None is the empty one."""
    return "" if value is None else str(value)


def read_number(value: Any) -> int:
    """Read an integer."""
    return int(str(value).strip())


def read_setting(key: str, value: Any) -> Any:
    """Read a value of the configuration; an impossible one is the author's error."""
    try:
        return READ[key](value)
    except ValueError as error:
        raise ConfigError(f"kramdown.{key} is {value!r}, which kramdown does not know.") from error


def read_name_or_none(value: Any) -> str | None:
    """Read a symbol; nil, empty and false turn the feature off."""
    name = read_text(value).strip().removeprefix(":")
    return None if name in ("", "nil", "none", "false", "False") else name


def read_name(value: Any) -> str:
    """Read a symbol that has to be there."""
    return read_text(value).strip().removeprefix(":")


def read_names(value: Any) -> tuple[str, ...]:
    """Read a list of names, given as a list or as a text with commas."""
    if value is None:
        return ()
    items = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return tuple(str(item).strip().removeprefix(":") for item in items if str(item).strip())


def read_quotes(value: Any) -> tuple[str, ...]:
    """Read the names of the four quotes."""
    names = read_names(value)
    if len(names) != 4:
        raise ValueError(value)
    return names


def read_input(value: Any) -> str:
    """Read the name of the parser, as its class is written or in lower case for kramdown's own."""
    if value not in ("GFM", "kramdown", "Kramdown"):
        raise ValueError(value)
    return str(value)


def read_levels(value: Any) -> tuple[int, ...]:
    """Read heading levels: `2..3`, `2,3`, a list or one number."""
    if isinstance(value, (list, tuple)):
        return tuple(read_number(item) for item in value)
    text = read_text(value)
    if ".." in text:
        first, _, last = text.partition("..")
        return tuple(range(read_number(first), read_number(last.lstrip(".")) + 1))
    return tuple(read_number(item) for item in text.split(",") if item.strip())


def read_mapping(value: Any) -> Mapping[str, Any]:
    """Read a map, given as such or, in a text's own options, as YAML; anything else is empty."""
    if isinstance(value, str):
        value = _load_yaml(value)
    return {str(key): item for key, item in value.items()} if isinstance(value, Mapping) else {}


def _load_yaml(text: str) -> Any:
    from jekyllpy.yaml_data import load  # few texts set a map

    try:
        return load(text, path="options", dialect="psych")
    except DataError as error:
        raise ValueError(text) from error


def read_symbols(value: Any) -> Mapping[str, str]:
    """Read the replacements of typographic symbols."""
    return {key: read_text(item) for key, item in read_mapping(value).items() if key in SYMBOL_NAMES}


def read_link_defs(value: Any) -> Mapping[str, LinkDef]:
    """Read link definitions given from outside: `{id: [url, title]}`."""
    definitions: dict[str, LinkDef] = {}
    for key, item in read_mapping(value).items():
        url, title = [*item, None, None][:2] if isinstance(item, (list, tuple)) else (item, None)
        definitions[key] = (read_text(url), None if title is None else str(title))
    return definitions


_BY_TYPE: dict[str, Callable[[Any], Any]] = {
    "bool": read_boolean,
    "int": read_number,
    "str": read_text,
    "str | None": read_name_or_none,
    "tuple[int, ...]": read_levels,
    "tuple[str, ...]": read_names,
    "Mapping[str, Any]": read_mapping,
    "Mapping[str, str]": read_symbols,
    "Mapping[str, LinkDef]": read_link_defs,
}

READ: dict[str, Callable[[Any], Any]] = {
    name: _BY_TYPE[kind.__forward_arg__] for name, kind in Options.__annotations__.items()
}
READ["entity_output"] = read_name
READ["smart_quotes"] = read_quotes
READ["input"] = read_input
