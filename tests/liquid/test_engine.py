"""The engine from outside: plugins, partials, the code cache, and what may enter generated code."""

from __future__ import annotations

import ast
import datetime
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

import pytest

from jekyllpy.errors import LiquidSyntaxError, PluginError
from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.compiler.build import python_source
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.templates import register_all
from jekyllpy.values import Value
from tests.liquid.support import services


class Shout(Tag):
    """A plugin's tag in its short form."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Print the markup aloud."""
        return f"{markup.strip().upper()}!{context.variables.get('x')}"


class Box(Tag):
    """A plugin's block in its short form."""

    block: ClassVar[bool] = True

    @staticmethod
    def render(context: Context, markup: str, body: str) -> str:
        """Put the body into brackets."""
        return f"[{body}]"


def greet(context: Context, value: Value, name: Value = "you") -> str:
    return f"{value}, {name} of {context.page}"


def rendered(engine: Engine, text: str, **scope: Any) -> str:
    return engine.parse(Source("p.md", text)).render(scope, Context("p.md"))


def test_a_plugin_adds_tags_and_filters() -> None:
    engine = Engine()
    engine.add_tag("shout", Shout)
    engine.add_tag("box", Box)
    engine.add_filter("greet", greet, needs_context=True)
    assert rendered(engine, "{% for x in a %}{% shout ho %}{% endfor %}", a=[1, 2]) == "HO!1HO!2"
    assert rendered(engine, "{% for x in a %}{% box %}{{ x }}{% break %}{% endbox %}{% endfor %}", a=[1, 2]) == "[1]"
    assert rendered(engine, "{{ 'hi' | greet }}; {{ 'hi' | greet: 'me' }}") == "hi, you of p.md; hi, me of p.md"


def test_the_time_of_the_build_is_asked_for_by_its_format() -> None:
    asked = []

    def written(pattern: str) -> str:
        asked.append(pattern)
        return "2021"

    scope = {"site": {"time": datetime.datetime(2020, 1, 2, tzinfo=datetime.UTC)}}
    text = (
        "{{ site.time | date: '%Y' | append: '!' }}{% assign t = site.time %}{{ t | date: '%y' }}"
        "{{ site.time | date: x }}"
        "{% for site in a %}{{ site.time | date: '%Y' }}{% endfor %}"
    )
    template = Engine().parse(Source("p", text))
    assert template.render(dict(scope), Context("p")) == "2020!202020-01-02 00:00:00 UTC"
    site = services()
    site.written_time = written
    assert template.render(dict(scope), Context("p", site)) == "2021!202020-01-02 00:00:00 UTC"
    assert asked == ["%Y"]


@pytest.mark.parametrize("name", ["a b", "a-b", "é", "", "x)"])
def test_odd_names_are_refused(name: str) -> None:
    engine = Engine()
    with pytest.raises(PluginError):
        engine.add_filter(name, greet)
    with pytest.raises(PluginError):
        engine.add_tag(name, Shout)


def test_a_template_is_parsed_once_and_an_include_looked_for_once() -> None:
    asked = []

    def find(name: str) -> Source:
        asked.append(name)
        return Source(name, "x")

    engine = Engine(load_partial=find)
    assert engine.parse(Source("p", "{% include 'a' %}")) is engine.parse(Source("p", "{% include 'a' %}"))
    assert rendered(engine, "{% for i in (1..3) %}{% include 'a' %}{% endfor %}") == "xxx"
    assert asked == ["a"]
    engine.forget_partials()
    rendered(engine, "{% include 'a' %}")
    assert asked == ["a", "a"]


def test_the_cache_keeps_code_and_warnings(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "{{ a | upcase }}{% for i in (1..2) %}{{ i }}{% endfor %}{{ a b }}"
    first = rendered(Engine(cache_dir=tmp_path), text, a="x")
    files = list(tmp_path.iterdir())
    assert len(files) == 1
    caplog.clear()
    assert rendered(Engine(cache_dir=tmp_path), text, a="x") == first == "X12x"
    assert len(caplog.messages) == 1
    assert rendered(Engine(Options(version=5), cache_dir=tmp_path), text, a="x") == first
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"x" * 40, b"\0" * 400])
def test_a_damaged_cache_is_ignored(tmp_path: Path, damage: bytes) -> None:
    rendered(Engine(cache_dir=tmp_path), "{{ a }}", a=1)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for data in (damage, whole[:-3], whole[:32] + damage):
        file.write_bytes(data)
        assert rendered(Engine(cache_dir=tmp_path), "{{ a }}", a=1) == "1"


def test_a_cache_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert rendered(Engine(cache_dir=blocked), "{{ a }}", a=1) == "1"


def test_parser_and_compiler_stay_out_when_all_is_cached(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from jekyllpy.liquid import *\n"
        "from jekyllpy.templates import register_all\n"
        "e = Engine(cache_dir=Path(sys.argv[1])); register_all(e)\n"
        "e.parse(Source('p', '{% for i in (1..2) %}{{ i | plus: 1 }}{% endfor %}')).render({}, Context('p'))\n"
        "print(sorted(name for name in sys.modules if name.startswith(('jekyllpy.liquid.syntax', "
        "'jekyllpy.liquid.compiler', 'jekyllpy.liquid.tags.', 'jekyllpy.templates.tags.include', 'decimal'))))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert "jekyllpy.liquid.compiler" in runs[0]
    assert runs[1].strip() == "[]"


HOSTILE_NAMES = [
    "x'); import os; ('",
    'a"b',
    "a\\",
    "a\nb",
    "__import__",
    "C",
    "V",
    "w",
    "{x}",
    "f_upcase(",
    "'''",
    "\\'",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize(
    "shape",
    ["{{{{ {} }}}}", "{{{{ '{}' }}}}", '{{{{ a["{}"] }}}}', "{{{{ a | {} }}}}", "{{% assign {} = 1 %}}",
     "{{% if a {} b %}}{{% endif %}}", "{{% for {} in a %}}{{% endfor %}}", "{{% capture {} %}}{{% endcapture %}}",
     "{{% increment {} %}}", "{{% cycle {}: 1 %}}",
     "{{% include {} %}}", "{{% tablerow i in a {}:1 %}}{{% endtablerow %}}", "{}",
     "{{{{ b | remove: '{}' | strip_html }}}}", "{{{{ '{}' | split: '{}' | last }}}}", "{{% link {} %}}",
     "{{% include x.html y='{}' {}=b %}}", "{{% highlight {} %}}{{% endhighlight %}}",
     "{{% for i in b.{} %}}{{% endfor %}}",
     "{{% if b contains '{}' or a.x == '{}' %}}{{{{ a.x }}}}{{% endif %}}", "{{{{ a.x | append: a.y | strip_html }}}}",
     "{{% assign z = a.x | split: '{}' %}}{{% case a.x %}}{{% when '{}' %}}{{% endcase %}}", "{{{{ a['{}'] }}}}"],
)  # fmt: skip
@pytest.mark.parametrize("with_constants", [False, True])
def test_nothing_of_a_template_becomes_code(name: str, shape: str, with_constants: bool) -> None:
    """Every string of the template, and of what is constant, is quoted: but for quoted text no trace of it is left."""
    engine = Engine()
    register_all(engine)
    constants = {"a": {"x": name, name: name, "y": 1}} if with_constants else {}
    source = "pass"
    with suppress(LiquidSyntaxError):
        text = shape.format(*[name] * shape.count("{}"))
        source = python_source(Source("p", text), engine.options, engine.registry, constants)
    tree = list(ast.walk(ast.parse(source)))
    called = {node.func.id for node in tree if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    attributes = {node.attr for node in tree if isinstance(node, ast.Attribute)}
    names = {node.id for node in tree if isinstance(node, ast.Name)}
    assert not any(isinstance(node, (ast.Import, ast.ImportFrom, ast.Global)) for node in tree)
    assert all(one in engine.namespace() or re.fullmatch("w[0-9]*", one) for one in called)
    assert all(one in engine.namespace() or OWN_NAME.fullmatch(one) for one in names)
    assert attributes <= OWN_ATTRIBUTES
    lambdas = [node for node in tree if isinstance(node, ast.Lambda)]
    assert all([one.arg for one in node.args.args] == ["C", "text"] for node in lambdas)


OWN_NAME = re.compile("C|V|H|w|_|head|text|__liquid__|[a-z][0-9]+")
OWN_ATTRIBUTES = {
    "variables", "shadows", "head", "get", "append", "join", "index0", "length", "loops", "pop", "pending", "force",
    "column", "columns", "row", "advance",
}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions are not POSIX's here")
def test_a_cache_that_others_can_write_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    assert rendered(Engine(cache_dir=folder), "{{ a }}", a=1) == "1"
    assert list(folder.iterdir()) == []


def test_a_full_cache_loses_its_older_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jekyllpy.liquid.cache._MAX_FILES", 10)
    for n in range(12):
        (tmp_path / f"{n}.liquid").write_bytes(b"")
        os.utime(tmp_path / f"{n}.liquid", (n, n))
    rendered(Engine(cache_dir=tmp_path), "{{ a }}", a=1)
    assert {file.name for file in tmp_path.iterdir()} >= {f"{n}.liquid" for n in range(6, 12)}
    assert len(list(tmp_path.iterdir())) == 7
