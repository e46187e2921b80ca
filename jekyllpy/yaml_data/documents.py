"""Turns the parser's events into one value: limits, warnings and errors with their place; ruamel.yaml comes in here."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from jekyllpy.errors import DataError
from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint, Document
from jekyllpy.yaml_data.structures import Places

LOG = logging.getLogger(__name__)


class Builder(Protocol):
    """What a dialect does with the events of one document; a mark is line and column, both from 0."""

    def scalar(self, event: Any, mark: Any) -> None: ...

    def alias(self, event: Any, mark: Any) -> None: ...

    def start_mapping(self, event: Any, mark: Any) -> None: ...

    def start_sequence(self, event: Any, mark: Any) -> None: ...

    def end(self, event: Any, mark: Any) -> None: ...

    def result(self) -> Value: ...


METHODS = {
    "ScalarEvent": "scalar",
    "AliasEvent": "alias",
    "MappingStartEvent": "start_mapping",
    "SequenceStartEvent": "start_sequence",
    "MappingEndEvent": "end",
    "SequenceEndEvent": "end",
}


def build(document: Document, dialect: str, *, places: Places | None) -> Value:
    """Build the value of the first document; the keys' places are noted in `places` if it is given."""
    parse, yaml_error = parser()
    try:
        return feed(parse, document, dialect, places)
    except yaml_error as error:
        if not is_old_libyamls(error, document.text):
            raise explain(complaint_of(error), document) from error
        complaint = complaint_of(error)
    try:
        return feed(pure_parser, document, dialect, places)
    except yaml_error as error:
        raise explain(complaint_of(error) if "':'" in complaint.problem else complaint, document) from error


def explain(complaint: Complaint, document: Document) -> DataError:
    """Make the error that the author sees; its guesses are loaded with the first mistake."""
    from jekyllpy.yaml_data.mistakes import explain as explain_mistake

    return explain_mistake(complaint, document)


def is_old_libyamls(error: Exception, text: str) -> bool:
    """Tell an error of libyaml 0.1, inside ruamel.yaml.clib, that the newer one under Ruby does not make.

    It stops at a colon or a question mark inside a plain scalar in brackets, as in `[http://example.org, why?]`.
    """
    message = str(error)
    return "found unexpected ':'" in message or ("expected ','" in message and "?" in text)


def feed(parse: Callable[[str], Any], document: Document, dialect: str, places: Places | None) -> Value:
    """Feed a builder with the events of the first document."""
    twice: list[tuple[Value, int, int]] = []
    builder = builder_of(dialect)(zone=document.zone, places=places, line=document.line, twice=twice)
    steps: dict[type, Callable[[Any, Any], None]] = {}
    mark = None
    try:
        for event in events(parse(document.text.removeprefix("\ufeff"))):
            kind = type(event)
            step = steps.get(kind)
            if step is None:
                name = METHODS.get(kind.__name__)
                step = steps[kind] = getattr(builder, name) if name else ignore
            mark = event.start_mark
            step(event, mark)
    except Complaint as complaint:
        raise explain(complaint.at(mark), document) from None
    for key, line, column in twice:
        LOG.warning("%s:%d:%d: the key %s is set twice, the last one wins", document.path, line, column, key)
    return builder.result()


def builder_of(dialect: str) -> Callable[..., Builder]:
    """Load the one dialect that a build speaks."""
    if dialect == "psych":
        from jekyllpy.yaml_data.psych import PsychBuilder

        return PsychBuilder
    from jekyllpy.yaml_data.safe_yaml import SafeYamlBuilder

    return SafeYamlBuilder


def ignore(event: Any, mark: Any) -> None:
    """Pass over what says nothing about values."""


@lru_cache(maxsize=1)
def parser() -> tuple[Callable[[str], Any], type[Exception]]:
    """Load ruamel.yaml when the first text is read: its C parser, or the pure one where that is missing."""
    from ruamel.yaml.error import YAMLError

    try:
        from _ruamel_yaml import CParser  # type: ignore[import-not-found]
    except ImportError:
        return pure_parser, YAMLError
    return CParser, YAMLError


def pure_parser(text: str) -> Any:
    """Make ruamel.yaml's parser in Python; it stumbles over directives, which say nothing about values."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.get_constructor_parser(re.sub(r"\A(?:%.*\n)+", lambda found: "\n" * found[0].count("\n"), text))
    return yaml.parser


def events(source: Any) -> Iterator[Any]:
    """Give the events of the first document; what follows it is not even parsed."""
    while source.check_event():
        event = source.get_event()
        if type(event).__name__ == "DocumentEndEvent":
            return
        yield event


SHOWN_WHERE_IT_OPENS = ("quoted scalar", "flow sequence", "flow mapping", "simple key")


def complaint_of(error: Any) -> Complaint:
    """Read what the parser complains about; what is never closed is shown where it opens."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    if opening is not None and any(word in context for word in SHOWN_WHERE_IT_OPENS):
        mark = opening
    return Complaint(problem, context).at(mark)
