"""The law: after any history of edits the output equals that of a clean build, byte for byte."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from jekyllpy.build import build, configure
from jekyllpy.errors import BuildFailed
from jekyllpy.resident import Resident
from tests.sites import record
from tests.space import NOW

SITE = Path(__file__).parents[1] / "sites" / "academicpages" / "source"
EXTRA = {
    "_pages/lists.html": "---\npermalink: /lists/\n---\n{% for p in site.pages %}{{ p.title }}{{ p.url }}|{% endfor %}"
    "{% for t in site.tags %}{{ t[0] }}{{ t[1].size }}{% endfor %}"
    "{{ site.static_files | size }}{{ site.related_posts | size }}",
    "_pages/late.md": "---\npermalink: /late/\n---\n{{ site.posts.first.excerpt }}"
    "{{ site.posts.last.content | size }}{{ content }}",
    "_pages/settings.html": "---\npermalink: /settings/\nkey: extra1\n---\n{{ site.extra0 | default: site.title }}"
    "{% if site.extra1 > 1 %}{{ site.title }}{% endif %}{{ site[page.key] }}",
    "_pages/clock.html": "---\npermalink: /clock/\n---\n{{ site.time | date: '%Y' }} {{ site.data | size }}",
}
numbers = st.integers(0, 5)
HISTORIES = settings(
    max_examples=2,
    stateful_step_count=16,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


class Edits(RuleBasedStateMachine):
    """Edits a site; after each the kept site and a clean one are compared."""

    def __init__(self) -> None:
        super().__init__()
        self.work = Path(tempfile.mkdtemp(prefix="jekyllpy-law-"))
        self.source = self.work / "source"
        shutil.copytree(SITE, self.source)
        for name, text in EXTRA.items():
            (self.source / name).write_text(text, encoding="utf-8")
        self.now = NOW
        self.was_broken = False
        self.kept = {key: os.environ.get(key) for key in ("TZ", "SOURCE_DATE_EPOCH", "XDG_CACHE_HOME", "JEKYLL_ENV")}
        os.environ.update(TZ="UTC", XDG_CACHE_HOME=str(self.work / "cache"), JEKYLL_ENV="production")

    def teardown(self) -> None:
        shutil.rmtree(self.work)
        for key, value in self.kept.items():
            os.environ.pop(key, None)
            if value is not None:
                os.environ[key] = value

    def files(self, *patterns: str) -> list[Path]:
        return sorted(path for pattern in patterns for path in self.source.glob(pattern) if path.is_file())

    @rule(which=numbers, what=numbers)
    def edit_a_body(self, which: int, what: int) -> None:
        documents = self.files("_*/*.md", "_pages/*")
        path = documents[which * 3 % len(documents)]
        path.write_text(path.read_text(encoding="utf-8") + f"\n\nedit *{what}*\n", encoding="utf-8")

    @rule(which=numbers, what=numbers)
    def edit_front_matter(self, which: int, what: int) -> None:
        documents = self.files("_*/*.md")
        path = documents[which * 2 % len(documents)]
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("---\n", f"---\ntags: [t{what}]\nsubtitle: s{what}\n", 1), encoding="utf-8")

    @rule(which=numbers, what=numbers)
    def edit_what_pages_share(self, which: int, what: int) -> None:
        shared = self.files("_layouts/*", "_includes/*", "_sass/*")
        path = shared[which * 3 % len(shared)]
        mark = f"/* {what} */" if path.suffix == ".scss" else f"<!-- {what} -->"
        path.write_text(path.read_text(encoding="utf-8") + mark, encoding="utf-8")

    @rule(what=numbers)
    def edit_data(self, what: int) -> None:
        (self.source / "_data" / f"extra{what % 2}.yml").write_text(f"value: {what}\n", encoding="utf-8")

    @rule(what=numbers)
    def edit_a_setting(self, what: int) -> None:
        path, key = self.source / "_config.yml", ("extra0", "extra1", "title")[what % 3]
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{key}:")]
        path.write_text("\n".join([*lines, f"{key}: {what}" if what < 4 else "", ""]), encoding="utf-8")

    @rule(what=numbers)
    def add_a_post(self, what: int) -> None:
        text = f"---\ntitle: New {what}\n---\nhead {{{{ page.previous.title }}}}\n\nrest\n"
        (self.source / f"_posts/2024-0{what + 1}-02-new.md").write_text(text, encoding="utf-8")

    @rule(which=numbers)
    def delete_a_document(self, which: int) -> None:
        documents = self.files("_posts/*", "_talks/*", "_pages/l*")
        if len(documents) > 3:
            documents[which % len(documents)].unlink()

    @rule(which=numbers, what=numbers)
    def rename_a_document(self, which: int, what: int) -> None:
        documents = self.files("_talks/*", "_publications/*", "_posts/*")
        path = documents[which % len(documents)]
        path.rename(path.with_name(f"{path.stem}-{what}{path.suffix}"))

    @rule(what=numbers)
    def change_a_static_file(self, what: int) -> None:
        path = self.source / f"files/note{what % 3}.txt"
        if what > 3 and path.exists():
            path.unlink()
        else:
            path.write_text(str(what), encoding="utf-8")

    @rule(which=numbers, folder=st.sampled_from(["_posts", "_talks", "_pages", "_drafts", "below"]))
    def move_a_document(self, which: int, folder: str) -> None:
        documents = self.files("_talks/*", "_publications/*", "_posts/*", "_pages/t*", "below/*")
        path = documents[which * 2 % len(documents)]
        (self.source / folder).mkdir(exist_ok=True)
        path.rename(self.source / folder / path.name)

    @rule(which=numbers, what=numbers)
    def delete_or_rename_what_pages_share(self, which: int, what: int) -> None:
        shared = self.files("_includes/*", "_data/*", "_layouts/*")
        path = shared[which * 5 % len(shared)]
        if what > 2:
            path.unlink()
        else:
            path.rename(path.with_name(f"{path.stem}-{what}{path.suffix}"))

    @rule(which=numbers)
    def change_behind_the_same_stat(self, which: int) -> None:
        documents = self.files("_*/*.md", "_pages/*")
        path = documents[which * 3 % len(documents)]
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("a", "e", 1), encoding="utf-8")

    @rule(which=numbers)
    def break_a_file(self, which: int) -> None:
        path = self.files("_layouts/*", "_includes/*", "_pages/*")[which * 4]
        path.write_text(path.read_text(encoding="utf-8") + "{% endfor %}", encoding="utf-8")

    @rule(which=numbers)
    def revert_one_file(self, which: int) -> None:
        names = sorted(path.relative_to(SITE) for path in SITE.rglob("*") if path.is_file())
        self.revert(names[which * 7 % len(names)])

    @rule()
    def revert_all_files(self) -> None:
        for path in self.files("*/*", "*"):
            if ".jekyll-cache" not in path.parts and not (SITE / path.relative_to(self.source)).exists():
                path.unlink()
        for path in SITE.rglob("*"):
            if path.is_file():
                self.revert(path.relative_to(SITE))

    def revert(self, name: Path) -> None:
        (self.source / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(SITE / name, self.source / name)

    @rule(which=numbers, what=numbers)
    def make_many_edits_at_once(self, which: int, what: int) -> None:
        self.rename_a_document(which=which, what=what)
        self.edit_a_body(which=what, what=which)
        self.edit_data(what=what)
        self.edit_what_pages_share(which=which, what=what)
        self.add_a_post(what=what)
        self.change_a_static_file(what=what)
        self.delete_a_document(which=what)

    @rule(days=st.sampled_from([0, 1, 400]))
    def wait(self, days: int) -> None:
        self.now += 86400 * days + 1

    @invariant()
    def the_output_is_that_of_a_clean_build(self) -> None:
        os.environ["SOURCE_DATE_EPOCH"] = str(self.now)
        for path in self.source.rglob("*"):
            os.utime(path, (NOW, NOW))
        clean = self.work / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        before = record.tree(self.work / "site")
        failed = [self.build(clean, disable_disk_cache=True), self.build(self.work / "site")]
        assert failed[0] == failed[1]
        assert record.tree(self.work / "site") == (before if failed[0] else record.tree(clean))
        if failed[0] and self.was_broken:
            self.revert_all_files()
        self.was_broken = failed[0]

    def build(self, destination: Path, **options: bool) -> bool:
        try:
            build(configure(self.source, destination, options=options))
        except BuildFailed:
            return True
        return False


class ResidentEdits(Edits):
    """The same edits to a site that stays in the process and is told which files changed."""

    def __init__(self) -> None:
        super().__init__()
        self.resident = Resident()
        self.known: dict[str, bytes] | None = None

    def build(self, destination: Path, **options: bool) -> bool:
        if options:
            return super().build(destination, **options)
        files = {str(path): path.read_bytes() for path in self.source.rglob("*") if path.is_file()}
        files = {path: text for path, text in files.items() if "/.jekyll-cache/" not in path}
        known, self.known = self.known, files
        paths = None
        if known is not None:
            paths = sorted(path for path in files.keys() | known.keys() if files.get(path) != known.get(path))
        try:
            self.resident.build(lambda: configure(self.source, destination), paths)
            self.resident.settle()
        except BuildFailed:
            return True
        return False


@pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")
class TestResidentLaw(ResidentEdits.TestCase):  # type: ignore[misc, valid-type]
    settings = HISTORIES


@pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")
class TestLaw(Edits.TestCase):  # type: ignore[misc, valid-type]
    settings = HISTORIES
