"""What templates cost."""

from __future__ import annotations

from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.liquid.profile import Profile


def test_values_that_are_no_text_are_counted_as_what_they_print() -> None:
    profile = Profile()
    template = Engine().parse(Source("p", "é{{ n }}{{ nil }}{{ a }}"))
    profile.observe(template)
    assert template.render({"n": 12, "a": [1, "x"]}, Context("p")) == "é121x"
    cost = profile.costs["p"]
    assert (cost.count, cost.size) == (1, 6)
