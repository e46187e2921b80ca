"""What an engine knows by name: filters with their arity, tags by class or by the place of their class."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jekyllpy.errors import PluginError
from jekyllpy.hashing import blake2b

if TYPE_CHECKING:
    from jekyllpy.liquid.syntax.nodes import Node

_VARARGS = 0x04


class FilterEntry(NamedTuple):
    """A filter's function and what the compiler must know of it; counts include the input."""

    function: Callable[..., Any]
    minimum: int
    maximum: int | None
    needs_context: bool = False
    needs_variables: bool = False
    pure: bool = False
    costly: bool = False


class Registry:
    """The filters, tags and functions of one engine."""

    def __init__(self) -> None:
        self.filters: dict[str, FilterEntry] = {}
        self.tags: dict[str, type[Any] | str] = {}
        self.functions: dict[str, Any] = {}

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
        """Register a filter; its arity is that of its signature, without the context.

        One that is `pure` gives the same for the same arguments all through a build; when it is `costly` as well,
        what it gives for a text is kept.
        """
        if not (name.isidentifier() and name.isascii()):
            raise PluginError(f"filter name is {name!r}, expected letters, digits and underscores")
        minimum, maximum = _arity(function)
        taken = 1 if needs_context else 0
        self.filters[name] = FilterEntry(
            function,
            minimum - taken,
            maximum - taken if maximum is not None else None,
            needs_context,
            needs_context if needs_variables is None else needs_variables,
            pure,
            costly,
        )

    def add_tag(self, name: str, tag: type[Any] | str) -> None:
        """Register a tag's class, or `module:Class`, which is imported when a template is compiled."""
        if not (name == "#" or (name.isascii() and name.replace("_", "a").isalnum())):
            raise PluginError(f"tag name is {name!r}, expected letters, digits and underscores")
        self.tags[name] = tag

    def node_class(self, name: str) -> type[Node]:
        """Return the class of a tag."""
        tag = self.tags[name]
        if isinstance(tag, str):
            module, _, attribute = tag.partition(":")
            tag = self.tags[name] = getattr(import_module(module), attribute)
        return tag

    def node_classes(self) -> Mapping[str, Callable[[str, str, int], Node]]:
        """Return all tags; the class of each is imported when it is asked for."""
        return NodeClasses(self)

    def namespace(self) -> dict[str, Any]:
        """Return the names that compiled code may use."""
        names = {f"f_{name}": entry.function for name, entry in self.filters.items()}
        return names | self.functions

    def key(self) -> str:
        """Digest what of the registry decides the compiled code."""
        told = [(name, *entry[1:], entry.function.__module__) for name, entry in sorted(self.filters.items())]
        named = [
            (name, tag if isinstance(tag, str) else f"{tag.__module__}:{tag.__qualname__}")
            for name, tag in sorted(self.tags.items())
        ]
        modules = sorted({place.partition(":")[0] for _, place in named})
        stamps = [_stamp(module) for module in modules if not module.startswith("jekyllpy.liquid.")]
        return blake2b(repr((told, named, stamps)).encode(), digest_size=16).hexdigest()


class NodeClasses(Mapping[str, "Callable[[str, str, int], Node]"]):
    """The classes of tags by name."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._known: dict[str, Callable[[str, str, int], Node]] = {}

    def get(self, name: str, default: Any = None) -> Any:
        """Return a class; most names that are asked for and not known are the ends of blocks."""
        return self[name] if name in self._registry.tags else default

    def __getitem__(self, name: str) -> Callable[[str, str, int], Node]:
        if name not in self._known:
            self._known[name] = self._registry.node_class(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._registry.tags)

    def __len__(self) -> int:
        return len(self._registry.tags)


def _stamp(module: str) -> tuple[int, int]:
    """Return what changes with a module's file, which is not imported for that."""
    loaded = sys.modules.get(module)
    named = getattr(loaded, "__file__", None) if loaded else None
    path = Path(named) if named else Path(__file__).parents[2].joinpath(*module.split(".")).with_suffix(".py")
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size


def _arity(function: Callable[..., Any]) -> tuple[int, int | None]:
    """Count the positional parameters of a function: at least, at most."""
    code = getattr(function, "__code__", None)
    if code is None:
        return _slow_arity(function)
    bound = 1 if hasattr(function, "__self__") else 0
    count = code.co_argcount - bound
    optional = len(getattr(function, "__defaults__", None) or ())
    return count - optional, None if code.co_flags & _VARARGS else count


def _slow_arity(function: Callable[..., Any]) -> tuple[int, int | None]:
    """Count the parameters of what is callable but no plain function."""
    from inspect import Parameter, signature

    found = signature(function).parameters.values()
    if any(one.kind is Parameter.VAR_POSITIONAL for one in found):
        return sum(one.default is Parameter.empty for one in found) - 1, None
    return sum(one.default is Parameter.empty for one in found), len(found)
