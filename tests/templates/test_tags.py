"""Jekyll's own tags."""

from __future__ import annotations

import pytest

from jekyllpy.errors import LiquidError
from tests.liquid.support import render

GOOD = [
    ("{% link a.md %}", "/b/a/"),
    ("{% link {{ x }} %}", "/b/a/"),
    ("{% link b c.md %}", "/b/b%20c/"),
    ("{% post_url 2020-01-02-x %}", "/b/x/"),
    ("{% include x.html a='1' b=\"2\" c=x %}", '{"a"=>"1", "b"=>"2", "c"=>"a.md"}'),
    ('{% include x.html a=\'it\\\'s\' b="\\"q\\"" %}', '{"a"=>"it\'s", "b"=>"\\"q\\""}'),
    ("{% include {{ file }} a='1' %}", '{"a"=>"1"}'),
    ("{% include {{ file | append: '' }} %}", "{}"),
    ("{% include x.html\n a = '1' %}", '{"a"=>"1"}'),
    ("{% include_relative x.html a='1' %}", '{"a"=>"1"}'),
    (
        "{% highlight nosuch %}\n<x>\n{% endhighlight %}",
        '<figure class="highlight"><pre><code class="language-nosuch" data-lang="nosuch">&lt;x&gt;</code></pre>'
        "</figure>",
    ),
    ("{% highlight ruby %}\n\n{% endhighlight %}|", "|"),  # Liquid 4 prints nothing of a blank block
]
BAD = [
    ("{% link nosuch.md %}", "Could not find document 'nosuch.md'"),
    ("{% post_url 2020-01-01-nosuch %}", 'Could not find post "2020-01-01-nosuch"'),
    ("{% include x.html a='1' b %}", "Invalid syntax for include tag"),
    ("{% include x.html a=h['k'] %}", "Invalid syntax for include tag"),
    ("{% include %}", "Invalid syntax for include tag"),
    ("{% highlight %}x{% endhighlight %}", "Syntax Error in tag 'highlight'"),
    ("{% highlight a b=c= %}x{% endhighlight %}", "Syntax Error in tag 'highlight'"),
]


@pytest.mark.parametrize(("text", "expected"), GOOD)
def test_a_tag_prints(text: str, expected: str) -> None:
    assert render(text, {"x": "a.md", "file": "x.html"}, x_html="{{ include }}") == expected


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_tag_fails(text: str, message: str) -> None:
    with pytest.raises(LiquidError) as caught:
        render(text, {}, x_html="x")
    assert message in caught.value.message
    assert caught.value.line == 1


def test_highlight_takes_the_lines_of_its_converter_and_numbers_lines() -> None:
    text = "{% highlight nosuch linenos %}\na\nb\n{% endhighlight %}"
    found = render(text, {"highlighter_prefix": "\n", "highlighter_suffix": "\n"})
    assert found.startswith('\n<figure class="highlight"><pre><code class="language-nosuch" data-lang="nosuch"><table')
    assert found.endswith("</figure>\n")
    assert '<pre class="lineno">1\n2\n</pre>' in found
