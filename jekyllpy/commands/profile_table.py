"""The tables that `--profile` prints: the phases of a build, and what each template cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jekyllpy.liquid.profile import Profile

ROWS = 50


def profile_table(profile: Profile, timings: Mapping[str, float]) -> str:
    """Lay out the costs, the dearest first, in the columns that Jekyll 4.4 prints."""
    phases = [(phase.upper(), f"{seconds:.4f}") for phase, seconds in timings.items()]
    phases.append(("TOTAL TIME", f"{sum(timings.values()):.4f}"))
    dearest = sorted(profile.costs.items(), key=lambda item: (-item[1].seconds, item[0]))[:ROWS]
    rows = [
        (path, str(cost.count), f"{cost.size / 1024:.2f}K", f"{cost.seconds:.3f}")
        for path, cost in dearest
        if cost.count
    ]
    return "\n".join(
        (
            "Build Process Summary:",
            "",
            *_laid_out(("PHASE", "TIME"), phases),
            "",
            "Site Render Stats:",
            "",
            *_laid_out(("Filename", "Count", "Bytes", "Time"), rows),
            "",
        )
    )


def _laid_out(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    lines = ["-+-".join("-" * width for width in widths)]
    text = [
        " | ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (header, *rows)
    ]
    return [text[0], *lines, *text[1:]]
