"""`Plugins`: what a build's plugins registered; two builds share nothing."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Any

from jekyllpy.config.view import Config
from jekyllpy.model.site import Site
from jekyllpy.plugins.hooks import Hooks
from jekyllpy.plugins.naming import naming
from jekyllpy.plugins.protocols import Command, Converter, Generator, MarkdownProcessor

Filter = Callable[..., Any]


def _plain(function: Filter) -> Filter:
    """Make a function of a built-in type or of one of its methods, which say nothing of their arguments."""

    def call(value: Any, *arguments: Any) -> Any:
        return function(value, *arguments)

    return call


class Plugins:
    """The registry that every `register(plugins)` function fills."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.hooks = Hooks()
        self.tags: dict[str, type] = {}
        self.filters: dict[str, tuple[Filter, bool]] = {}
        self.commands: dict[str, Command] = {}
        self.processors: dict[str, Callable[[Config], MarkdownProcessor]] = {}
        self.names: list[str] = []
        self.is_all_ours = True  # whether every plugin is one of those that come with us, whose reads are known
        self.heeds_texts = False
        """Whether a plugin works on documents' texts or files before anything is rendered; on pages any may."""
        self._converters: list[Converter] = []
        self._generators: list[Generator] = []
        self._by_suffix: dict[str, tuple[Converter, ...]] = {}

    def add_converter(self, converter: Converter) -> None:
        """Add a converter; higher priority converts first."""
        self._converters.append(converter)
        self._converters.sort(key=lambda each: -each.priority)
        self._by_suffix.clear()

    def add_markdown(self, name: str, make: Callable[[Config], MarkdownProcessor]) -> None:
        """Add a Markdown processor, made when a site chooses it as its `markdown:`."""
        self.processors[name] = make

    def add_generator(self, generator: Generator) -> None:
        """Add a generator; higher priority generates first."""
        self._generators.append(generator)
        self._generators.sort(key=lambda each: -each.priority)

    def add_tag(self, name: str, tag: type) -> None:
        """Add a Liquid tag: a class with `parse` and `emit`."""
        self.tags[name] = tag

    def add_filter(self, name: str, function: Filter, *, needs_context: bool = False) -> None:
        """Add a Liquid filter: a function of the input and its arguments."""
        if isinstance(function, type) or not hasattr(function, "__module__"):
            function = _plain(function)
        self.filters[name] = (function, needs_context)

    def add_command(self, command: Command) -> None:
        """Add a command of the program."""
        self.commands[command.name] = command

    def generate(self, site: Site) -> None:
        """Run the generators; a mistake in one of them is a `PluginError` that names it."""
        for generator in self._generators:
            with naming(generator):
                generator.generate(site)

    def may_heed(self, names: Set[str]) -> bool:
        """Tell whether a generator may look at any of some front matter keys of documents."""
        heeded = [getattr(generator, "heeds", None) for generator in self._generators]
        return not all(known is not None and known.isdisjoint(names) for known in heeded)

    @property
    def generators(self) -> tuple[Generator, ...]:
        """The generators in the order they run."""
        return tuple(self._generators)

    def converters(self, suffix: str) -> tuple[Converter, ...]:
        """Return the converters of a source suffix in the order they convert."""
        if suffix not in self._by_suffix:
            self._by_suffix[suffix] = tuple(each for each in self._converters if each.matches(suffix))
        return self._by_suffix[suffix]

    def converted_suffix(self, suffix: str) -> str:
        """Return the suffix of the output of a source suffix. Jekyll 4.3 `Renderer#converter_output_ext`."""
        suffixes = [found for each in self.converters(suffix) if (found := each.output_suffix(suffix)) is not None]
        if not suffixes:
            return suffix
        return suffixes[0] if len(suffixes) == 1 else suffixes[-2]
