"""Laws that hold for whatever is written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.liquid.runtime.clip import clipped, clipped_in, squeezed
from jekyllpy.liquid.runtime.digits import integer_of, text_of
from jekyllpy.liquid.runtime.numbers import float_text
from jekyllpy.liquid.runtime.text import inspect, printed, to_s

ENGINE = Engine()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
PIECES = st.lists(
    st.sampled_from(
        ["{%", "%}", "{{", "}}", " ", "if", "for", "i", "in", "a", "'x'", "|", "upcase", "endif", "endfor", "==", "-",
         "{% if a %}", "{% endif %}", "{{ a }}", "(1..3)", "[", "]", ".", ":", ",", "capture", "endcapture", "\n", "é",
         "raw", "1"]
    ),
    max_size=14,
)  # fmt: skip
ELEMENTS = ["head", "header", "p", "h1", "li", "div", "p"]


@given(st.text().filter(lambda text: "{{" not in text and "{%" not in text))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_plain_text_stays(text: str) -> None:
    assert ENGINE.parse(Source("p", text)).render({}, Context("p")) == text


@given(PIECES)
@settings(deadline=None, derandomize=True, max_examples=300)
def test_whatever_is_written_renders_or_fails_as_a_template_does(pieces: list[str]) -> None:
    found: LiquidError | str
    try:
        found = ENGINE.parse(Source("p", "".join(pieces))).render({"a": [1, 2]}, Context("p"))
    except LiquidError as error:
        found = error
    assert isinstance(found, str) or (found.path == "p" and found.line is not None)


@given(VALUES)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_every_value_prints_and_equals_itself(value: Any) -> None:
    scope = {"x": value, "y": value}
    text = ENGINE.parse(Source("p", "{{ x }}{% if x == y %}={% endif %}")).render(scope, Context("p"))
    assert text == printed(value) + "="
    assert isinstance(inspect(value) + to_s(value), str)


@given(st.integers())
@settings(deadline=None, derandomize=True, max_examples=60)
def test_integers_come_back(number: int) -> None:
    assert integer_of(text_of(number)) == number
    assert integer_of(text_of(number**200)) == number**200


@given(st.floats(allow_nan=False, allow_infinity=False))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_floats_come_back(number: float) -> None:
    assert float(float_text(number)) == number


@given(
    st.lists(
        st.sampled_from(
            [" ", "  ", "<p", "</p>", "<header>", "</head>", "x", "<", ">", "</li>", "<li>", "<div a>", "</h1>"]
        )
    )
)
@settings(deadline=None, derandomize=True, max_examples=400)
def test_clipping_at_once_is_clipping_one_by_one(pieces: list[str]) -> None:
    text, context = "".join(pieces), Context("p")
    assert clipped(text, ELEMENTS) == one_by_one(text)
    assert clipped_in(context, text, ELEMENTS) == one_by_one(text)
    text = squeezed(context, text)
    assert clipped_in(context, text, ELEMENTS) == one_by_one(text)


def one_by_one(text: str) -> str:
    for name in ELEMENTS:
        for wanted, by in ((f" <{name}", f"<{name}"), (f" </{name}>", f"</{name}>"), (f"</{name}> ", f"</{name}>")):
            text = text.replace(wanted, by)
    return text


FLOATS = [
    (3333333333333333.5, "3333333333333333.5"), (1e15, "1.0e+15"), (1234567890123456.0, "1.234567890123456e+15"),
    (999999999999999.9, "999999999999999.9"), (1e14, "100000000000000.0"), (0.0001, "0.0001"), (0.000099, "9.9e-05"),
    (1e16, "1.0e+16"), (12345678901234567.0, "1.2345678901234568e+16"), (-0.0, "-0.0"), (1e23, "1.0e+23"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "text"), FLOATS)
def test_floats_print_as_in_ruby(number: float, text: str) -> None:
    assert float_text(number) == text
