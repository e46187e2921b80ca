"""What was read in parts: whoever asks which of them read a key hears of all that do, whatever took their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.incremental.reads import Asked, Reads

KEYS = st.frozensets(st.sampled_from("abcdef"), max_size=3)


class Piece:
    """A part that read some keys."""

    def __init__(self, notes: frozenset[str]) -> None:
        self.text = ""
        self.notes = notes
        self.asked: frozenset[Asked] = frozenset()
        self.inputs: dict[str, object] = {}


def reads_of(parts: list[frozenset[str]]) -> Reads:
    reads = Reads()
    reads.parts += map(Piece, parts)
    return reads


@given(st.lists(KEYS, max_size=4), st.lists(KEYS, max_size=3), st.lists(st.tuples(st.integers(0, 6), KEYS), max_size=6))
def test_parts_that_take_the_place_of_others_are_found(
    first: list[frozenset[str]], rest: list[frozenset[str]], puts: list[tuple[int, frozenset[str]]]
) -> None:
    body, of_body = reads_of(first), list(first)
    known = set().union(*first)
    for place, keys in puts:
        page = reads_of(rest)
        page.add(body, stays=True)
        assert page.all() <= known | page.added()[0]
        for key in "abcdef":
            exact = {at for at, part in enumerate(page.parts) if key in part.notes}
            assert exact <= set(page.parts_of({key})) <= set(range(len(page.parts)))
        if place < len(page.parts):
            assert page.replace(place, Piece(keys)) == keys - [*of_body, *rest][place]
        if place < len(of_body):
            of_body[place] = keys
            known |= keys
        assert [part.notes for part in body.parts] == of_body
