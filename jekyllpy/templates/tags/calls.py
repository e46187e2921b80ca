"""What the compiled forms of Jekyll's tags call while a page renders; knows no markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.config.stack import rules_for
from jekyllpy.errors import TagError
from jekyllpy.liquid.context import Context, Write
from jekyllpy.liquid.runtime.partials import Run, run, run_with
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.templates.filters.urls import relative_url
from jekyllpy.templates.services import services
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.template import Template
    from jekyllpy.templates.fragments import Fragments

_NAME = re.compile(r"^[\w/.\-()+~#@]+$", re.A | re.M)
_CLIMBS = re.compile(r"[./]{2,}")
_LINE_ENDS = re.compile(r"\A[\n\r]+|[\n\r]+\Z")


def include(context: Context, write: Write, name: str, parameters: dict[str, Value] | None) -> int | None:
    """Render an include of the site or its theme."""
    engine = context.engine
    template = engine.partial(name) if engine and name in engine.partials else _looked_for(context, name)
    if template is None:
        raise TagError(
            f"Could not locate the included file '{name}' in any of the include folders",
            hint="it must exist there, and a link must not lead out of the source",
        )
    fragments: Fragments | None = context.services.fragments
    how = run if fragments is None else fragments.run
    if parameters is None:  # an outer include's stay visible
        return how(context, write, template)
    return run_with(context, write, template, "include", parameters, how=how)


def _looked_for(context: Context, name: str) -> Template | None:
    """Find an include of which nobody asked before."""
    _check(name, "include")
    services(context)  # a site is at hand
    return context.engine.partial(name) if context.engine else None


def include_relative(context: Context, write: Write, name: str, parameters: dict[str, Value] | None) -> int | None:
    """Render a file that lies beside the page."""
    _check(name, "include_relative")
    template = context.engine.relative(context.page, name) if context.engine else None
    if template is None:
        raise TagError(f"Could not locate the included file '{name}' beside {context.page}")
    how = _how(context)
    if parameters is None:
        return how(context, write, template)
    return run_with(context, write, template, "include", parameters, how=how)


def _how(context: Context) -> Run:
    """Return what renders includes: a site may take them again."""
    fragments = services(context).fragments
    return run if fragments is None else fragments.run


def _check(name: str, tag: str) -> None:
    """Refuse names that climb out of the folder or hold odd characters."""
    if not name or _CLIMBS.search(name) or not _NAME.search(name):
        raise TagError(
            f"Invalid syntax for {tag} tag. File contains invalid characters or sequences: {name}",
            hint=f"{{% {tag} file.ext param='value' param2='value' %}}",
        )


def link(context: Context, path: str) -> Value:
    """Return the URL of a source file."""
    url = services(context).find_url(path)
    if url is None:
        raise TagError(
            f"Could not find document '{path}' in tag 'link'.", hint="the document must exist and the path be correct"
        )
    return _written(context, url)


def post_url(context: Context, name: str) -> Value:
    """Return the URL of a post."""
    url = services(context).find_post_url(name)
    if url is None:
        raise TagError(
            f"Could not find post \"{name}\" in tag 'post_url'.", hint="the post must exist and the name be correct"
        )
    return _written(context, url)


def _written(context: Context, url: str) -> Value:
    """Write a URL below the base URL, where the version of Jekyll does so."""
    has_base = rules_for(services(context).jekyll_version).links_with_baseurl
    return relative_url(context, url) if has_base else url


def highlight(context: Context, body: str, language: str, options: dict[str, Any]) -> str:
    """Return highlighted code in a figure."""
    code = _LINE_ENDS.sub("", body)
    shown = _spans(context, code, language, options).removesuffix("\n")
    attributes = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    before, after = (to_s(context.variables.get(f"highlighter_{end}")) for end in ("prefix", "suffix"))
    return f'{before}<figure class="highlight"><pre><code {attributes}>{shown}</code></pre></figure>{after}'


def _spans(context: Context, code: str, language: str, options: dict[str, Any]) -> str:
    """Return the spans of code, with line numbers if they are wanted."""
    from jekyllpy.highlight import highlight as spans_of
    from jekyllpy.highlight import mark_lines, with_line_numbers
    from jekyllpy.highlight.escape import escape

    if services(context).highlighter != "rouge":
        return escape(code).strip(" \t\n\v\f\r\0")
    spans = spans_of(code, language)
    if spans is None:
        spans = escape(code)
    marked = _marked(context, options.get("mark_lines"))
    if options.get("linenos"):
        return with_line_numbers(spans, gutter="gutter", code="code", marked=marked)
    return mark_lines(spans, marked) if marked else spans


def _marked(context: Context, value: Any) -> list[int]:
    """Read the numbers of the lines to mark; before Jekyll 4.4 there are none."""
    if value is None or not rules_for(services(context).jekyll_version).marks_lines:
        return []
    if not isinstance(value, list):
        raise TagError(
            "Syntax Error for mark_lines declaration. Expected a double-quoted list of integers.",
            hint='for example: {% highlight ruby mark_lines="1 2" %}',
        )
    return [int(number) for number in value]


def no_render(*_: Any) -> None:
    """Fail as Jekyll does for Liquid 5's render, for which it offers no files."""
    raise TagError("This liquid context does not allow includes.", hint="use include")


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "jekyll_include": include,
    "jekyll_include_relative": include_relative,
    "jekyll_link": link,
    "jekyll_post_url": post_url,
    "jekyll_highlight": highlight,
    "RENDER": no_render,
}
