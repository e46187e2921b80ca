"""The edits that people, programs and checkouts make, as a table: what each does is its name."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from benchmarks.editor import DAY, FRONT, HOUR, Editor

WORDS = re.compile(r"(?<![\w{%|.:<&/-])[a-z]{4,}(?![\w:}%|.=-])(?![^{}]*[%}]\})")  # none inside a tag
SETTING = re.compile(r"^(\w+)[ \t]*:[ \t]*[^\s&*|>\[{#-][^&*\n]*$", re.MULTILINE)  # with a plain value on its line
NEEDED = ("collections_dir", "destination", "encoding", "markdown", "plugins_dir", "remote_theme", "source", "theme")
BODIES = (
    "plain *text*",
    "{{ page.title }} {{ page.tags | join: ',' }} {{ site.time | date: '%Y' }}",
    "{{ site.time | date: '%d %H:%M' }}",
    "{{ site.posts.first.title }} {{ page.previous.title }} {{ page.next.url }}",
    "{% for post in site.posts limit: 3 %}{{ post.title }} {{ post.excerpt | strip_html }}{% endfor %}",
    "{% for page in site.pages %}{{ page.title }}{{ page.url }} {% endfor %}",
    "{% for tag in site.tags %}{{ tag[0] }}{{ tag[1].size }} {% endfor %}{{ site.categories | size }}",
    "{% for each in site.collections %}{{ each.label }}{{ each.docs | size }} {% endfor %}",
    "{{ site.data.extra0.value }} {{ site.data | size }} {{ site.extra1 }} {{ site.data[page.title] }}",
    "{{ site.documents.last.content | number_of_words }} {{ site.static_files | size }}",
    "{{ site.related_posts.first.title }} {{ site.posts.last.output | size }}",
    "{{ site.posts | map: 'url' | join: ' ' }} {{ site.posts.first | jsonify | size }} {{ page.excerpt | jsonify }}",
    "{{ site.pages | where: 'lang', 'de' | size }} {{ site.html_pages | map: 'title' | join: ' ' }}",
    "{{ site.static_files | map: 'path' | join: ' ' }} {{ site.static_files.last.modified_time }}",
    "{% for group in site.documents | group_by: 'collection' %}{% endfor %}{{ site.documents | map: 'path' }}",
    "{{ site.posts.first }} {{ site.documents | sort: 'title' | map: 'title' | join: ' ' }}",
    "{% assign latest = site.posts | first %}{{ latest.next.title }}{{ latest.previous.content | size }}",
    "{% increment seen %} {% cycle 'odd', 'even' %} {{ page.date | date: '%F' }} {{ page.collection }}",
    "{{ 'a *b*' | markdownify }} {{ '$x: 1; a { b: $x }' | scssify }} {{ page | size }} {{ site.tags | jsonify }}",
    "{% assign found = site.documents | where: 'weight', 3 %}{{ found | map: 'title' | join: ' ' }}",
    "{% if site.extra2 %}{{ site.extra2 | append: site.extra3 }}{% endif %} {{ site[page.lang] }} {{ site.title }}",
    "{% assign s = site %}{{ s.extra3 | default: site.extra1 }} {% for each in site.extra2 %}{{ each }}{% endfor %}",
    "```ruby\nputs 1\n```\n\n[1]: /x\n\n# A heading",
)
PIECES = (
    "<!-- {n} -->",
    "<!-- {{{{ page.title }}}} {{{{ site.extra1 }}}} {n} -->",
    "<!-- {{% if site contains 'extra2' and site.extra3 != 3 %}} {{{{ site.extra3 }}}} {{% endif %}} {n} -->",
    "<!-- {{{{ site.time | date: '%Y' }}}} {{{{ site.posts.size }}}} {n} -->",
    "<!-- {{{{ page.next.title }}}} {{{{ site.data.extra1.value }}}} {n} -->",
)
BROKEN = ("{% if %}", "{% include no-such-file.html %}", "{{ 'x' | date: }} {% endfor %}", "{% for x in %}")


def edit_body(editor: Editor) -> str | None:
    snippet = f"\n\nedit {editor.number(99)}\n\n{editor.random.choice(BODIES)}\n"  # the excerpt ends before
    keep = editor.random.random() < 0.3
    return editor.change(
        editor.any("document"), lambda text: (text if keep else text.partition("\n\nedit ")[0]) + snippet
    )


def edit_word(editor: Editor) -> str | None:
    def change(text: str) -> str:
        front = FRONT.match(text)
        found = list(WORDS.finditer(text, front.end() if front else 0))
        if not found:
            return text
        word = editor.random.choice(found)
        return f"{text[: word.start()]}word{editor.number(9)}{text[word.end() :]}"

    return editor.change(editor.any("document"), change)


def edit_title(editor: Editor) -> str | None:
    return editor.change(editor.any("document"), lambda text: with_key(text, "title", f'"Title {editor.number(99)}"'))


def edit_tags(editor: Editor) -> str | None:
    tags = f"[t{editor.number()}, T{editor.number(2)}]"
    return editor.change(editor.any("document"), lambda text: with_key(text, "tags", tags))


def edit_categories(editor: Editor) -> str | None:
    return editor.change(editor.any("document"), lambda text: with_key(text, "categories", f"c{editor.number(2)}"))


def edit_front_matter(editor: Editor) -> str | None:
    path = editor.any("document")
    layouts = [Path(name).stem for name in editor.walk() if editor.kind(name) == "layout"]
    values = {
        "date": editor.day(),
        "permalink": f"/moved-{editor.number(2)}/",
        "published": editor.random.choice(("true", "false")),
        "layout": editor.random.choice([*layouts, "none", "no-such-layout"]),
        "excerpt": f'"excerpt {editor.number()}"',
        "weight": str(editor.number()),
        "sitemap": editor.random.choice(("true", "false")),
        "redirect_from": f"[/old-{editor.number(2)}/]",
        "last_modified_at": editor.day(),
        "lang": "de",
    }
    key = editor.random.choice(sorted(values))
    return editor.change(path, lambda text: with_key(text, key, values[key]))


def edit_layout(editor: Editor) -> str | None:
    return editor.change(editor.any("layout"), lambda text: text + piece(editor))


def edit_include(editor: Editor) -> str | None:
    return editor.change(editor.any("include"), lambda text: text + piece(editor))


def edit_data(editor: Editor) -> str | None:
    return editor.change(editor.any("data"), lambda text: other_word(editor, text))


def edit_config(editor: Editor) -> str | None:
    values = {
        "title": f"Site {editor.number()}",
        "extra1": str(editor.number()),
        "future": editor.random.choice(("true", "false")),
        "show_drafts": editor.random.choice(("true", "false")),
        "unpublished": editor.random.choice(("true", "false")),
        "limit_posts": editor.random.choice(("0", "0", "3")),
        "permalink": editor.random.choice(("pretty", "/:categories/:title/", "date")),
        "timezone": editor.random.choice(("Etc/UTC", "Asia/Tokyo")),
    }
    key = editor.random.choice(sorted(values))
    return editor.change(editor.source / "_config.yml", lambda text: with_setting(text, key, values[key]))


def edit_setting(editor: Editor) -> str | None:
    """Set or remove what mostly templates see, also what the site's own do."""
    own = SETTING.findall((editor.source / "_config.yml").read_text(encoding="utf-8"))
    key = editor.random.choice(["extra1", "extra2", "extra3", "de", *(key for key in own if key not in NEEDED)])
    value = editor.random.choice(
        ("", "word", f"word {editor.number(9)}", "3", "true", "false", "[a, b]", "{a: 1}", "null")
    )
    return editor.change(editor.source / "_config.yml", lambda text: with_setting(text, key, value))


def edit_sass(editor: Editor) -> str | None:
    rule = f"\n.x{editor.number()} {{ color: red; }}\n"
    return editor.change(editor.any("sheet"), lambda text: text + rule)


def edit_static_file(editor: Editor) -> str | None:
    path = editor.random.choice((editor.any("static"), editor.source / f"files/st{editor.number(3)}.txt"))
    return None if path is None else editor.write(path, str(editor.random.random()).encode())


def add_post(editor: Editor) -> str | None:
    folder = editor.random.choice(("_posts", "_posts", "_posts/below", "below/_posts"))
    path = editor.source / folder / f"{editor.day()[:10]}-new-{editor.number()}.md"
    return editor.write(path, new_text(editor).encode())


def add_draft(editor: Editor) -> str | None:
    return editor.write(editor.source / f"_drafts/draft-{editor.number(2)}.md", new_text(editor).encode())


def add_document(editor: Editor) -> str | None:
    home = editor.random.choice(editor.homes[2:])
    suffix = editor.random.choice((".md", ".html"))
    return editor.write(editor.source / home / f"new-{editor.number()}{suffix}", new_text(editor).encode())


def add_static_file_in_the_way(editor: Editor) -> str | None:
    path = editor.any("document")
    return None if path is None else editor.write(path.with_name(f"{path.stem}.txt"), b"static")


def delete_document(editor: Editor) -> str | None:
    return editor.remove(editor.any("document"))


def rename_document(editor: Editor) -> str | None:
    path = editor.any("document")
    return None if path is None else editor.move(path, path.with_name(f"{path.stem}-{editor.number()}{path.suffix}"))


def move_document(editor: Editor) -> str | None:
    path = editor.any("document", editor.random.choice(("", "_")))
    folder = editor.random.choice([*editor.homes, "below", "_posts/below"])
    return None if path is None else editor.move(path, editor.source / folder / path.name)


def rename_draft(editor: Editor) -> str | None:
    path = editor.any("document", "_drafts/")
    return None if path is None else editor.move(path, editor.source / "_posts" / f"{editor.day()[:10]}-{path.name}")


def add_include(editor: Editor) -> str | None:
    path = editor.any("document")
    include = editor.source / editor.folders["include"] / f"extra-{editor.number(2)}.html"
    editor.write(include, f"extra {{{{ include.x }}}} {piece(editor)}".encode())
    call = f"\n\nedit {{% include {include.name} x=page.title %}}\n"
    return editor.change(path, lambda text: text.partition("\n\nedit ")[0] + call)


def add_data(editor: Editor) -> str | None:
    suffix, text = editor.random.choice(((".yml", "value: {}"), (".json", '{{"value": {}}}'), (".csv", "value\n{}\n")))
    path = editor.source / editor.folders["data"] / f"extra{editor.number(1)}{suffix}"
    return editor.write(path, text.format(editor.number()).encode())


def delete_shared(editor: Editor) -> str | None:
    return editor.remove(editor.any(editor.random.choice(("include", "data", "layout", "sheet"))))


def rename_shared(editor: Editor) -> str | None:
    path = editor.any(editor.random.choice(("include", "data", "layout")))
    return None if path is None else editor.move(path, path.with_name(f"{path.stem}-{editor.number()}{path.suffix}"))


def delete_static_file(editor: Editor) -> str | None:
    return editor.remove(editor.any("static"))


def revert(editor: Editor) -> str | None:
    kind = editor.random.choice((*6 * ("document",), "include", "layout", "data", "config", "sheet"))
    path = editor.any(kind)
    before = path and editor.original / editor.name(path)
    return editor.write(path, before.read_bytes()) if path and before and before.is_file() else None


def revert_with_its_time(editor: Editor) -> str | None:
    path = editor.any("document")
    before = path and editor.original / editor.name(path)
    if path is None or before is None or not before.is_file():
        return None
    editor.remember(path)
    shutil.copy2(before, path)
    return editor.name(path)


def bring_back(editor: Editor) -> str | None:
    gone = [
        path
        for path in sorted(editor.original.rglob("*"))
        if path.is_file() and not (editor.source / path.relative_to(editor.original)).exists()
    ]
    if not gone:
        return None
    path = editor.random.choice(gone)
    return editor.write(editor.source / path.relative_to(editor.original), path.read_bytes())


def touch(editor: Editor) -> str | None:
    path = editor.any(editor.random.choice(("document", "static", "include", "config")))
    if path is not None:
        os.utime(path, (editor.now - editor.number(99), editor.now - editor.number(99)))
    return None if path is None else editor.name(path)


def write_the_same(editor: Editor) -> str | None:
    path = editor.any(editor.random.choice(("document", "layout", "data", "config")))
    return None if path is None else editor.write(path, path.read_bytes())


def change_behind_the_same_stat(editor: Editor) -> str | None:
    path = editor.any("document")
    if path is None:
        return None
    before = path.stat()
    name = editor.change(path, lambda text: re.sub(r"[0-9](?=[^0-9]*\Z)", str(editor.number(9)), text, count=1))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return name


def save_by_renaming(editor: Editor) -> str | None:
    path = editor.any("document")
    if path is None:
        return None
    editor.remember(path)
    fresh = path.with_name(f".{path.name}.fresh")
    fresh.write_bytes(path.read_bytes() + b"\n\nedit saved\n")
    fresh.replace(path)
    return editor.name(path)


def pass_time(editor: Editor) -> str | None:
    editor.now += editor.random.choice((1, 1, HOUR, DAY, 3 * DAY, 400 * DAY))
    return f"{editor.now}, {edit_word(editor)}"


def break_template(editor: Editor) -> str | None:
    path = editor.any(editor.random.choice(("document", "document", "layout", "include")))
    return editor.spoil(path, lambda text: text + editor.random.choice(BROKEN))


def break_front_matter(editor: Editor) -> str | None:
    return editor.spoil(editor.any("document"), lambda text: text.replace("---\n", '---\ntitle: "open\n', 1))


def break_something_else(editor: Editor) -> str | None:
    path = editor.any(editor.random.choice(("config", "data", "sheet")))
    return editor.spoil(path, lambda text: text + '\n"open: [\n{')


def rest(_: Editor) -> str | None:
    return "nothing"


Edit: TypeAlias = Callable[[Editor], str | None]

TABLE: tuple[tuple[Edit, int], ...] = (
    (edit_body, 20),
    (edit_word, 16),
    (edit_title, 14),
    (revert, 12),
    (edit_tags, 4),
    (edit_categories, 2),
    (edit_front_matter, 6),
    (edit_layout, 2),
    (edit_include, 3),
    (edit_data, 3),
    (edit_config, 2),
    (edit_setting, 4),
    (edit_sass, 2),
    (edit_static_file, 2),
    (add_post, 3),
    (add_draft, 1),
    (add_document, 2),
    (add_static_file_in_the_way, 1),
    (add_include, 2),
    (add_data, 2),
    (delete_document, 2),
    (delete_shared, 1),
    (delete_static_file, 1),
    (rename_document, 2),
    (rename_shared, 1),
    (rename_draft, 1),
    (move_document, 2),
    (bring_back, 4),
    (revert_with_its_time, 2),
    (touch, 2),
    (write_the_same, 2),
    (change_behind_the_same_stat, 2),
    (save_by_renaming, 2),
    (pass_time, 5),
    (break_template, 1),
    (break_front_matter, 1),
    (break_something_else, 1),
    (rest, 3),
)
EDITS = tuple(edit for edit, _ in TABLE)
WEIGHTS = tuple(weight for _, weight in TABLE)


def make_edits(editor: Editor) -> list[str]:
    """Make one edit or a burst of them; return what was done."""
    done = [editor.mend()] if editor.is_broken and editor.random.random() < 0.5 else []
    for _ in range(editor.random.choice((*6 * (1,), 2, 6))):
        (edit,) = editor.random.choices(EDITS, WEIGHTS)
        what = edit(editor)
        if what is not None:
            done.append(f"{edit.__name__}: {what}")
    return done


# -- texts


def with_key(text: str, key: str, value: str) -> str:
    """Give a front matter another value, or one more key."""
    front = FRONT.match(text)
    if front is None:
        return text
    line = f"{key}: {value}\n"
    old = re.compile(rf"^{key}[ \t]*:.*\n(?:[ \t]+.*\n|-.*\n)*", re.MULTILINE)
    inner, count = old.subn(lambda _: line, front[1], count=1)
    return text[: front.start(1)] + (inner if count else front[1] + line) + text[front.end(1) :]


def with_setting(text: str, key: str, value: str) -> str:
    """Give a setting another value, or add it; without a value it goes."""
    line = f"{key}: {value}" if value else ""
    changed, count = re.subn(rf"^{key}[ \t]*:.*$", line, text, count=1, flags=re.MULTILINE)
    return changed if count else f"{text}\n{line}\n"


def other_word(editor: Editor, text: str) -> str:
    """Exchange one word of a text; in a text without any, add a line."""
    found = list(WORDS.finditer(text))
    if not found:
        return text + f"\nextra{editor.number()}: {editor.number()}\n"
    word = editor.random.choice(found)
    return f"{text[: word.start()]}word{editor.number(9)}{text[word.end() :]}"


def piece(editor: Editor) -> str:
    """Return something small for the end of a template."""
    return "\n" + editor.random.choice(PIECES).format(n=editor.number(9))


def new_text(editor: Editor) -> str:
    """Return a new document."""
    first = editor.random.choice((*9 * ("hello *you*",), editor.random.choice(BODIES)))  # the excerpt
    return (
        f"---\ntitle: New {editor.number(99)}\ntags: [t{editor.number()}]\ndate: {editor.day()}\n---\n"
        f"{first}\n\nmore\n\nedit 0\n\n{editor.random.choice(BODIES)}\n"
    )
