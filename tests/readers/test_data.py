"""Data files as they are read."""

from __future__ import annotations

from tests.space import SiteSpace

MARK = b"\xef\xbb\xbf"


def test_a_byte_order_mark_stays_in_tables_only(space: SiteSpace) -> None:
    """Ruby's CSV keeps it before the first name; YAML and JSON know it."""
    space.write({"_data/a.csv": MARK + b"k,b\nx,1\n", "_data/t.tsv": MARK + b"k\tb\nx\t1\n"})
    space.write({"_data/j.json": MARK + b'{"k": 1}', "_data/y.yml": MARK + b"k: 1"})
    space.write({"index.html": "---\n---\n{% for d in site.data %}{{ d[0] }} {{ d[1] | jsonify }} {% endfor %}"})
    space.build()
    shown = space.read("index.html")
    assert 'a [{"\ufeffk":"x","b":"1"}]' in shown
    assert 't [{"\ufeffk":"x","b":"1"}]' in shown
    assert 'j {"k":1} ' in shown
    assert 'y {"k":1} ' in shown
