"""What a text says about a moment: the parts that a scan finds; knows neither text nor calendar."""

from __future__ import annotations


class Parts:
    """What a text says about a moment; what it does not say is None."""

    year: int | None = None
    yday: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    fraction: str | None = None
    zone: str | None = None
    short_year: bool = True
    before_christ: bool = False

    @property
    def says_nothing(self) -> bool:
        """Tell whether no part that makes a moment was found."""
        moment = (self.year, self.yday, self.month, self.day, self.hour, self.minute, self.second, self.fraction)
        return all(part is None for part in moment)
