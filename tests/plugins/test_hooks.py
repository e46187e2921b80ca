"""Hooks run by priority and fail on wrong names when they are registered."""

from __future__ import annotations

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.model.page import Page
from jekyllpy.plugins.hooks import Event, Hooks


def test_higher_priority_runs_first_then_arrival() -> None:
    ran: list[str] = []
    event: Event[[]] = Event()
    event.add(lambda: ran.append("first"))
    event.add(lambda: ran.append("low"), "low")
    event.add(lambda: ran.append("second"))
    event.add(lambda: ran.append("high"), "high")
    event.add(lambda: ran.append("highest"), 99)
    event()
    assert ran == ["highest", "high", "first", "second", "low"]


def test_names_are_jekylls() -> None:
    hooks = Hooks()
    assert hooks.named("pages", "pre_render") is hooks.pages.pre_render
    assert hooks.named("posts", "post_write") is hooks.posts.post_write
    assert hooks.named("talks", "post_init") is hooks.collection("talks").post_init
    assert hooks.named("clean", "on_obsolete") is hooks.clean.on_obsolete


@pytest.mark.parametrize(
    ("owner", "event"), [("pages", "pre_rendre"), ("site", "post_convert"), ("clean", "post_write")]
)
def test_a_wrong_event_fails_at_registration(owner: str, event: str) -> None:
    with pytest.raises(PluginError, match="Invalid hook"):
        Hooks().named(owner, event)


def test_a_wrong_priority_fails_at_registration() -> None:
    event: Event[[]] = Event()
    with pytest.raises(PluginError, match="unknown hook priority"):
        event.add(lambda: None, "urgent")


def test_a_page_is_heard_of_by_the_hooks_of_pages() -> None:
    hooks = Hooks()
    assert hooks.of(Page("a.md")) == (hooks.pages,)
