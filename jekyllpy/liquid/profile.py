"""Counts what each template costs: how often it rendered, how much it wrote and how long that took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jekyllpy.liquid.context import Context, Write
from jekyllpy.liquid.runtime.text import printed
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.template import Template


@dataclass(slots=True)
class Cost:
    """What one template cost; its time holds that of what it includes."""

    count: int = 0
    size: int = 0
    seconds: float = 0.0


class Profile:
    """The costs of all templates of a build, by path."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = {}

    def observe(self, template: Template) -> None:
        """Measure a template from now on."""
        template.function = self._measured(template.function, self.costs.setdefault(template.path, Cost()))

    def _measured(
        self, function: Callable[[Context, Write], int | None], cost: Cost
    ) -> Callable[[Context, Write], int | None]:
        def render(context: Context, write: Write) -> int | None:
            def counted(value: Value) -> object:
                text = printed(value)
                cost.size += len(text.encode("utf-8", "surrogatepass"))
                return write(text)

            cost.count += 1
            start = time.perf_counter()
            try:
                return function(context, counted)
            finally:
                cost.seconds += time.perf_counter() - start

        return render
