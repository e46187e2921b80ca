"""jekyll-include-cache 0.2: the `include_cached` tag, an include that renders once for equal parameters.

It knows, as the gem does, parameters by their values in the order of their names; not by the names themselves.
"""

from __future__ import annotations

from collections.abc import Hashable

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.context import Context
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.services import services
from jekyllpy.templates.tags.calls import include
from jekyllpy.templates.tags.include import Include
from jekyllpy.values import Value, force


class IncludeCached(Include):
    """`{% include_cached name.html key="text" %}`."""

    def emit(self, code: Emitter) -> None:
        """Write what the call gives; a break inside stays inside."""
        name = code.captured(self.name_body)[0] if self.name_body else repr(self.file)
        parameters = "None"
        if self.parameters is not None:
            pairs = ", ".join(f"{key!r}: {code.value(value)}" for key, value in self.parameters.items())
            parameters = f"{{{pairs}}}"
        code.write_value(f"{code.tag_function(self.name)}(C, {name}, {parameters})")

    @staticmethod
    def render(context: Context, name: str, parameters: dict[str, Value] | None) -> str:
        """Return the text of the first render with the same values.

        Which page that is no other page's reads can tell, so every build renders all pages with this tag.
        """
        site = services(context)
        if site.note_untracked is not None:
            site.note_untracked()
        known = site.rendered
        key = (name, None if parameters is None else values_key(parameters))
        if key not in known:
            written: list[Value] = []
            include(context, written.append, name, parameters)
            known[key] = (context.join(written), parameters)  # the parameters stay alive, so that their ids stay theirs
        return str(known[key][0])


def values_key(parameters: dict[str, Value]) -> tuple[Hashable, ...]:
    """Tell parameters apart by their values: text and numbers by what they say, objects by which they are."""
    return tuple(_key(force(parameters[name])) for name in sorted(parameters))


def _key(value: Value) -> Hashable:
    if isinstance(value, list | tuple):
        return tuple(_key(each) for each in value)
    try:
        hash(value)
    except TypeError:
        return (dict, id(value))
    return (type(value), value)


def register(plugins: Plugins) -> None:
    """Register the tag."""
    plugins.add_tag("include_cached", IncludeCached)
