"""The engine: parses templates, finds partials, and knows the tags and filters of one build."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.cache import CodeCache
from jekyllpy.liquid.compiled import ANY, Compiled, Reads
from jekyllpy.liquid.constants import Constants, digest_of
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters import COSTLY, standard_filters
from jekyllpy.liquid.filters.dates import date
from jekyllpy.liquid.options import Options, Source
from jekyllpy.liquid.registry import Registry
from jekyllpy.liquid.runtime.names import runtime_names
from jekyllpy.liquid.tags import standard_tags
from jekyllpy.liquid.template import Template
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.profile import Profile

_LOG = logging.getLogger("jekyllpy.liquid")


def nothing(*_: str) -> None:
    """Find no partial."""


class Engine:
    """Parses and keeps templates for one build; tags and filters are added before the first is parsed."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        load_partial: Callable[[str], Source | None] = nothing,
        load_relative: Callable[[str, str], Source | None] = nothing,
        cache_dir: Path | None = None,
    ) -> None:
        self.options = options or Options()
        self.registry = Registry()
        self.profile: Profile | None = None
        """Where the costs of templates are counted, when somebody asks."""
        self._load_partial = load_partial
        self._load_relative = load_relative
        self._cache_dir = cache_dir
        self._cache: CodeCache | None = None
        self._names: dict[str, Any] | None = None
        self._templates: dict[tuple[str, str, int], Template] = {}
        self._constants: Constants = {}
        self.active: list[Context] = []
        """The renders that run now, each inside the one before."""
        self.partials: dict[str, Template | None] = {}
        self.chains: dict[str, dict[str, Value]] = {}
        """What costly filters gave for texts, by what was done to them."""
        self.written_dates: dict[tuple[Any, ...], str] = {}
        self._expressions: dict[tuple[str, str, str], Callable[[Context, Value], Value]] = {}
        for name, function in standard_filters(self.options.version).items():
            self.registry.add_filter(name, function, pure=True, costly=name in COSTLY)
        self.registry.add_filter("date", date, needs_context=True, needs_variables=False)
        for name, tag in standard_tags(self.options.version).items():
            self.registry.add_tag(name, tag)

    def add_tag(self, name: str, tag: type[Any] | str) -> None:
        """Register a tag's class, or `module:Class` to import it only when a template must be compiled."""
        self.registry.add_tag(name, tag)
        self._names = None

    def add_filter(
        self,
        name: str,
        function: Callable[..., Any],
        *,
        needs_context: bool = False,
        needs_variables: bool | None = None,
        pure: bool = False,
        costly: bool = False,
    ) -> None:
        """Register a filter; with `needs_context` its first argument is the `Context`.

        A filter that never looks at `context.variables` says `needs_variables=False`: loops around it run faster. One
        that is `pure` gives the same for the same arguments all through a build; what a `costly` one gives is kept.
        """
        self.registry.add_filter(
            name,
            function,
            needs_context=needs_context,
            needs_variables=needs_variables,
            pure=pure,
            costly=costly,
        )
        self._names = None

    def add_function(self, name: str, function: Callable[..., Any]) -> None:
        """Give compiled code a function by name, for tags that write their own Python."""
        self.registry.functions[name] = function
        self._names = None

    def call_instead(self, name: str, function: Callable[..., Any]) -> None:
        """Call another function that gives the same wherever a template uses a filter, if that is Liquid's own."""
        if self.registry.filters[name].function.__module__.startswith("jekyllpy.liquid."):
            self.add_function(f"f_{name}", function)

    @property
    def constants(self) -> Constants:
        """What is known to stay the same all through the build, by the variable that holds it."""
        return self._constants

    @constants.setter
    def constants(self, constants: Constants) -> None:
        """Let code that is compiled from now on hold these values; what was compiled before is forgotten."""
        constants = {} if self.options.strict_variables else constants
        if digest_of(constants) == digest_of(self._constants):
            return
        self._constants = constants
        self._cache = None
        self._templates.clear()
        self.partials.clear()
        for context in self.active:
            context.is_stale = True

    def parse(self, source: Source) -> Template:
        """Return the template of a source; the same path and text give the same template."""
        key = (source.path, source.text, source.line)
        found = self._templates.get(key)
        if found is None:
            compiled = self.compiled(source)
            found = self._templates[key] = Template(source, compiled, self)
            if self.profile is not None:
                self.profile.observe(found)
        return found

    def compiled(self, source: Source) -> Compiled:
        """Return the code of a source; where it sets a variable that holds constants, there are none from now on.

        Renders that are under way go on with what they have, and are then done again (`Template.render_tagged`).
        """
        compiled = self._compiled(source)
        names = compiled.binds
        if self._constants and (ANY in names or not self._constants.keys().isdisjoint(names)):
            self.constants = {}
            return self._compiled(source)
        return compiled

    def reads(self, source: Source) -> Reads:
        """Tell what the template of a source can read."""
        from jekyllpy.liquid.compiler.build import read_reads

        return read_reads(source, self.options, self.registry)

    def partial(self, name: str) -> Template | None:
        """Return the include of a name; each is looked for once."""
        if name in self.partials:
            return self.partials[name]
        source = self._load_partial(name)
        found = self.partials[name] = self.parse(source) if source else None
        return found

    def relative(self, page: str, name: str) -> Template | None:
        """Return the template beside a page, looked for each time."""
        source = self._load_relative(page, name)
        return self.parse(source) if source else None

    def expression(self, text: str, variable: str, kind: str) -> Callable[[Context, Value], Value]:
        """Compile a strict condition (`kind` "condition") or an output ("value") over one variable; kept."""
        key = (text, variable, kind)
        if key not in self._expressions:
            compiled = self._load(f"{kind}\0{variable}\0{text}", lambda: self._expression(text, variable, kind))
            namespace: dict[str, Any] = {"__builtins__": self.namespace()}
            exec(compiled.code, namespace)
            self._expressions[key] = namespace["evaluate"]
        return self._expressions[key]

    def _expression(self, text: str, variable: str, kind: str) -> Compiled:
        """Compile an expression."""
        from jekyllpy.liquid.compiler.build import compile_expression

        return compile_expression(text, variable, kind, self.options, self.registry)

    def forget_partials(self) -> None:
        """Look for includes again, for a build in which files have changed."""
        self.partials.clear()

    def namespace(self) -> dict[str, Any]:
        """Return the names that compiled code may use."""
        if self._names is None:
            names = runtime_names(self.options.strict_variables) | self.registry.namespace()
            names["NAMES"] = frozenset(self.registry.filters)
            for name, tag in self.registry.tags.items():
                if not isinstance(tag, str) and getattr(tag, "render", None):
                    names[f"tag_{name}"] = tag.render
            self._names = names
        return self._names

    def _compiled(self, source: Source) -> Compiled:
        """Return the code of a source, and tell again what its parser forgave."""
        compiled = self._load(source.text, lambda: self._compile(source))
        for message, line, column in compiled.warnings:
            _LOG.warning("%s:%d:%d: %s", source.path, line + source.line - 1, column, message)
        return compiled

    def _compile(self, source: Source) -> Compiled:
        """Compile a source."""
        from jekyllpy.liquid.compiler.build import compile_template

        try:
            return compile_template(source, self.options, self.registry, self._constants)
        except LiquidSyntaxError as error:
            error.line = (error.line or 1) + source.line - 1
            raise

    def _load(self, text: str, make: Callable[[], Compiled]) -> Compiled:
        """Return the code of a text from the cache, or make and keep it."""
        if self._cache is None and self._cache_dir is not None:
            known = digest_of(self._constants)
            self._cache = CodeCache(self._cache_dir, f"{self.options.key}:{self.registry.key()}:{known}")
        compiled = self._cache.load(text) if self._cache else None
        if compiled is None:
            compiled = make()
            if self._cache:
                self._cache.store(text, compiled)
        return compiled
