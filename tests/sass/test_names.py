"""A sheet may have the name of what it imports."""

from __future__ import annotations

from tests.space import SiteSpace


def test_a_sheet_imports_one_of_its_own_name(space: SiteSpace) -> None:
    space.write({"assets/x.scss": '---\n---\n@import "x.scss";\n', "_sass/x.scss": ".x { a: b; }\n"})
    space.build()
    assert space.read("assets/x.css") == ".x { a: b; }\n\n/*# sourceMappingURL=x.css.map */"
