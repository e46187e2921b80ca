"""Writing stays inside the destination, touches only what changed, and never follows links."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import OutputError
from jekyllpy.output.manifest import obsolete, read_manifest, remove, write_manifest
from jekyllpy.output.write import Target


def test_writing_makes_folders_and_tells_whether_bytes_changed(tmp_path: Path) -> None:
    target = Target(tmp_path / "out")
    path = PurePosixPath("a/b.html")
    assert target.write(path, b"one")
    assert not target.write(path, b"one")
    assert target.write(path, b"two")
    assert (tmp_path / "out/a/b.html").read_bytes() == b"two"
    assert [file.name for file in (tmp_path / "out/a").iterdir()] == ["b.html"]


def test_a_link_is_replaced_and_its_target_left_alone(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "file").write_bytes(b"theirs")
    out.mkdir()
    (out / "file").symlink_to(outside / "file")
    (out / "folder").symlink_to(outside)
    target = Target(out)
    assert target.write(PurePosixPath("file"), b"ours")
    assert target.write(PurePosixPath("folder/file"), b"ours")
    assert (outside / "file").read_bytes() == b"theirs"
    assert (out / "folder/file").read_bytes() == b"ours"


def test_a_file_gives_way_to_a_folder(tmp_path: Path) -> None:
    target = Target(tmp_path)
    (tmp_path / "a").write_bytes(b"a file")
    assert target.write(PurePosixPath("a/index.html"), b"x")


def test_a_copy_keeps_the_time(tmp_path: Path) -> None:
    source = tmp_path / "s.bin"
    source.write_bytes(b"\0\1")
    os.utime(source, (1_000_000_000, 1_000_000_000))
    target = Target(tmp_path / "out")
    assert target.copy(PurePosixPath("s.bin"), source)
    assert not target.copy(PurePosixPath("s.bin"), source)
    assert (tmp_path / "out/s.bin").stat().st_mtime == 1_000_000_000


def test_another_content_behind_the_same_size_and_time_is_copied(tmp_path: Path) -> None:
    source = tmp_path / "s.txt"
    target = Target(tmp_path / "out")
    for text in ("one", "two"):
        source.write_text(text)
        os.utime(source, (1_000_000_000, 1_000_000_000))
        assert target.copy(PurePosixPath("s.txt"), source)
    assert (tmp_path / "out/s.txt").read_text() == "two"
    assert not target.copy(PurePosixPath("s.txt"), source)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["..", "a", "b", "/", "."]), max_size=5))
def test_no_path_leaves_the_destination(parts: list[str]) -> None:
    root = Path("/out")
    try:
        place = Target(root).place(PurePosixPath(*parts))
    except OutputError:
        return
    assert root in Path(os.path.normpath(place)).parents


def test_only_files_of_the_manifest_are_removed(tmp_path: Path) -> None:
    out, cache = tmp_path / "out", tmp_path / "cache"
    for name in ("old/page.html", "foreign.txt", "kept.html", ".git/config"):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(b"x")
    write_manifest(cache, out, map(PurePosixPath, ["old/page.html", "kept.html", ".git/config"]))
    gone = obsolete(out, read_manifest(cache, out), [PurePosixPath("kept.html")], [".git"])
    assert gone == ["old/page.html"]
    remove(out, gone)
    assert not (out / "old").exists()
    assert (out / "foreign.txt").exists()


def test_a_destination_without_manifest_keeps_its_files_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "thesis.tex").write_bytes(b"x")
    assert obsolete(tmp_path, None, [], []) == []
    assert "they are kept" in caplog.text


@pytest.mark.parametrize("text", ["", "{", "[]", '{"destination": "/elsewhere", "files": ["a"]}', '{"files": 3}'])
def test_a_damaged_manifest_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    assert read_manifest(tmp_path, Path("/out")) is None
