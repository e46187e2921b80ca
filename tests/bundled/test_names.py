"""Every plugin that comes with us can be had by its gem's name, and registers on a bare build."""

from __future__ import annotations

import pytest

from jekyllpy.build import configure
from jekyllpy.bundled import BUNDLED, find_bundled
from jekyllpy.plugins.registry import Plugins
from tests.space import SiteSpace


@pytest.mark.parametrize("name", BUNDLED)
def test_a_plugin_registers_something(name: str, space: SiteSpace) -> None:
    plugins = Plugins(configure(space.source))
    register = find_bundled(name)
    assert register is not None
    register(plugins)
    hooks = (
        plugins.hooks.site.after_init,
        plugins.hooks.pages.post_init,
        plugins.hooks.pages.pre_render,
        plugins.hooks.pages.post_render,
    )
    named = (plugins.tags, plugins.filters, plugins.processors, plugins.commands)
    assert plugins.generators or any(named) or any(hooks)


def test_other_names_are_not_ours() -> None:
    assert find_bundled("jekyll-nothing") is None
