"""Hooks by owner and event, with Jekyll's names and priorities; a wrong name fails when it is registered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec

from jekyllpy.errors import PluginError
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.naming import naming
from jekyllpy.values import Value

P = ParamSpec("P")
Payload = dict[str, Value]

PRIORITIES = {"low": 10, "normal": 20, "high": 30}


class Event(Generic[P]):
    """One event; its hooks run by falling priority, then in the order they came."""

    def __init__(self) -> None:
        self._hooks: list[tuple[int, Callable[P, None]]] = []

    def add(self, hook: Callable[P, None], priority: str | int = "normal") -> None:
        """Add a hook; `priority` is low, normal, high or a number."""
        if isinstance(priority, str) and priority not in PRIORITIES:
            known = ", ".join(PRIORITIES)
            raise PluginError(f"unknown hook priority {priority!r}", hint=f"one of {known}, or a number")
        number = priority if isinstance(priority, int) else PRIORITIES[priority]
        self._hooks.append((number, hook))
        self._hooks.sort(key=lambda entry: -entry[0])

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        for _, hook in self._hooks:
            with naming(hook):
                hook(*args, **kwargs)

    def __bool__(self) -> bool:
        return bool(self._hooks)


class SiteEvents:
    """What happens to a site as a whole."""

    def __init__(self) -> None:
        self.after_init: Event[[Site]] = Event()
        self.after_reset: Event[[Site]] = Event()
        self.post_read: Event[[Site]] = Event()
        self.pre_render: Event[[Site, Payload]] = Event()
        self.post_render: Event[[Site, Payload]] = Event()
        self.post_write: Event[[Site]] = Event()


class PageEvents:
    """What happens to a page or document; `post_convert` and `post_render` may change the text by returning it."""

    def __init__(self) -> None:
        self.post_init: Event[[Page | Document]] = Event()
        self.pre_render: Event[[Page | Document, Payload]] = Event()
        self.post_convert: Event[[Page | Document, Draft]] = Event()
        self.post_render: Event[[Page | Document, Draft]] = Event()
        self.post_write: Event[[Page | Document]] = Event()


class CleanEvents:
    """What happens before obsolete outputs are removed."""

    def __init__(self) -> None:
        self.on_obsolete: Event[[list[str]]] = Event()


class Draft:
    """The text of a page on its way to the output; hooks may set it."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class Hooks:
    """All events of a build; `documents` hears of every collection, a collection's label of its own documents."""

    def __init__(self) -> None:
        self.site = SiteEvents()
        self.pages = PageEvents()
        self.documents = PageEvents()
        self.clean = CleanEvents()
        self._collections: dict[str, PageEvents] = {}

    @property
    def posts(self) -> PageEvents:
        """The events of posts."""
        return self.collection("posts")

    def collection(self, label: str) -> PageEvents:
        """Return the events of a collection's documents."""
        return self._collections.setdefault(label, PageEvents())

    def of(self, placed: Page | Document) -> tuple[PageEvents, ...]:
        """Return whose hooks hear of a page or document, in Jekyll's order."""
        if isinstance(placed, Page):
            return (self.pages,)
        known = self._collections.get(placed.collection)
        return (known, self.documents) if known else (self.documents,)

    def named(self, owner: str, event: str) -> Event[...]:
        """Find an event by Jekyll's names; an unknown event is a `PluginError`."""
        fixed = {"site": self.site, "pages": self.pages, "documents": self.documents, "clean": self.clean}
        group = fixed.get(owner) or self.collection(owner)
        found = vars(group).get(event)
        if not isinstance(found, Event):
            events = ", ".join(vars(group))
            raise PluginError(f"Invalid hook. {owner} supports only the following hooks: {events}")
        return found
