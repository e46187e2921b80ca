"""The dialect is mistune's: rules, renderers, hooks and plugins are added as there."""

from __future__ import annotations

import re
from typing import Any

from mistune.plugins.formatting import insert, mark
from mistune.plugins.ruby import ruby
from mistune.plugins.url import url

from jekyllpy.markdown import Options
from jekyllpy.markdown.dialect import KramdownMarkdown


def make(*plugins: Any) -> KramdownMarkdown:
    return KramdownMarkdown(Options.from_config({}), plugins)


def test_a_span_rule_is_added() -> None:
    def parse(_inline: Any, found: re.Match[str], state: Any) -> int:
        state.append_token({"type": "mention", "raw": found[1]})
        return found.end()

    markdown = make()
    markdown.inline.register("mention", r"@(\w+)", parse, before="link")
    assert markdown.renderer is not None
    markdown.renderer.register("mention", lambda _renderer, text: f"<i>{text}</i>")
    assert markdown.convert("a @bob *and @eve*, `@no`").startswith("<p>a <i>bob</i> <em>and <i>eve</i></em>, <code")


def test_a_block_rule_is_added() -> None:
    def parse(_block: Any, found: re.Match[str], state: Any) -> int:
        state.append_token({"type": "note", "raw": found[1]})
        return found.end()

    markdown = make()
    markdown.block.register("note", r"^!!! (.*)\n", parse, before="paragraph")
    assert markdown.renderer is not None
    markdown.renderer.register("note", lambda _renderer, text: f"<aside>{text}</aside>\n")
    assert markdown.convert("!!! look\n\n- a\n") == "<aside>look</aside>\n\n<ul>\n  <li>a</li>\n</ul>\n"


def test_mistune_s_mark_and_insert_work() -> None:
    assert make(mark, insert).convert("a ==b== ^^c^^") == "<p>a <mark>b</mark> <ins>c</ins></p>\n"


def test_mistune_s_ruby_works() -> None:
    assert "<rt>かんじ</rt></ruby>" in make(ruby).convert("[漢字(かんじ)]")


def test_mistune_s_url_works() -> None:
    assert make(url).convert("a http://b.c d") == '<p>a <a href="http://b.c">http://b.c</a> d</p>\n'


def test_hooks_run() -> None:
    seen = []
    markdown = make()
    markdown.before_parse_hooks.append(lambda _markdown, state: seen.append(len(state.src)))
    markdown.before_render_hooks.append(lambda _markdown, state: seen.append(len(state.tokens)))
    markdown.after_render_hooks.append(lambda _markdown, result, _state: f"{result}!")
    assert markdown.convert("a") == "<p>a</p>\n!"
    assert seen == [2, 1]


def test_it_is_called_as_mistune_is() -> None:
    assert make()("*a*") == "<p><em>a</em></p>\n"
