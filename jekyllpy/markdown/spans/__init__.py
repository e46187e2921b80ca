"""The span rules in kramdown's order, one subject a file; the order is the grammar."""

from __future__ import annotations

from jekyllpy.markdown.options import Options
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.spans import autolinks, code, emphasis, extensions, html, links, math, notes, strike, symbols
from jekyllpy.markdown.spans.quotes import SMART_QUOTES


def span_rules(options: Options) -> tuple[Rule, ...]:
    """Return the chain for one set of options."""
    rules = [
        emphasis.EMPHASIS,
        code.CODE,
        autolinks.AUTOLINK,
        html.HTML,
        notes.MARKER,
        links.LINK,
        SMART_QUOTES,
        math.MATH,
        extensions.EXTENSIONS,
        symbols.ENTITY,
    ]
    if not options.gfm or "no_auto_typographic" not in options.gfm_quirks:
        rules.append(symbols.TYPOGRAPHY)
    if not options.gfm or not options.hard_wrap:
        rules.append(symbols.LINE_BREAK)
    rules += [symbols.ESCAPED_GFM, strike.STRIKETHROUGH] if options.gfm else [symbols.ESCAPED]
    return tuple(rules)
