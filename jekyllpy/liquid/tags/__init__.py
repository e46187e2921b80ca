"""The tags of Liquid itself, one file a family; imported only when a template is compiled."""

from __future__ import annotations

_ROOM = "jekyllpy.liquid.tags"

STANDARD = {
    "if": f"{_ROOM}.conditions:If",
    "unless": f"{_ROOM}.conditions:Unless",
    "case": f"{_ROOM}.conditions:Case",
    "for": f"{_ROOM}.loops:For",
    "break": f"{_ROOM}.loops:Break",
    "continue": f"{_ROOM}.loops:Continue",
    "tablerow": f"{_ROOM}.tables:TableRow",
    "cycle": f"{_ROOM}.counters:Cycle",
    "increment": f"{_ROOM}.counters:Increment",
    "decrement": f"{_ROOM}.counters:Decrement",
    "ifchanged": f"{_ROOM}.counters:IfChanged",
    "assign": f"{_ROOM}.variables:Assign",
    "capture": f"{_ROOM}.variables:Capture",
    "comment": f"{_ROOM}.plain:Comment",
    "raw": f"{_ROOM}.plain:Raw",
    "include": f"{_ROOM}.partials:Include",
}
SINCE_5 = {
    "render": f"{_ROOM}.partials:Render",
    "echo": f"{_ROOM}.plain:Echo",
    "liquid": f"{_ROOM}.plain:Liquid",
    "#": f"{_ROOM}.plain:InlineComment",
}


def standard_tags(version: int) -> dict[str, str]:
    """Return where the tags of a Liquid version are."""
    return STANDARD | SINCE_5 if version >= 5 else dict(STANDARD)
