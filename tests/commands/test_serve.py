"""`serve` and `build --watch` as processes of their own: their lines, their options, their end."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from jekyllpy.build import configure
from jekyllpy.commands.main import main
from jekyllpy.commands.serve_settings import ServeSettings, check, without_effect
from jekyllpy.errors import ConfigError
from tests.commands.serving import ROOT, Serving
from tests.server.talking import Socket, get


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the source of a site that prints what it is served under."""
    source = tmp_path / "site"
    source.mkdir()
    (source / "_config.yml").write_text("url: https://example.org\nbaseurl: /blog\n")
    (source / "index.md").write_text("---\n---\n{{ '/a' | absolute_url }} {{ site.serving }}\n")
    return source


def test_serve_says_what_jekyll_says_and_puts_its_own_address_into_the_site(site: Path) -> None:
    with Serving(site, "--port", "0") as serving:
        assert f"http://localhost:{serving.port}/blog/a true".encode() in get(serving.port, "/blog/").body
        (site / "index.md").write_text("---\n---\nagain\n")
        serving.wait_for("...done in")
        serving.wait_for("  ")
        assert b"again" in get(serving.port, "/blog/").body
        assert serving.stop() == 0
    lines = [re.sub(r"[\d.]+ seconds|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|:\d+/", "#", line) for line in serving.lines]
    assert lines == [
        f"Configuration file: {site}/_config.yml",
        f"            Source: {site}",
        f"       Destination: {site}/_site",
        " Incremental build: disabled. Enable with --incremental",
        "      Generating... ",
        "                    done in #.",
        f" Auto-regeneration: enabled for '{site}'",
        "    Server address: http://127.0.0.1#blog/",
        "  Server running... press ctrl-c to stop.",
        "      Regenerating: 1 file(s) changed at #",
        "                    index.md",
        "                    ...done in #.",
        "                    ",
    ]


def test_a_busy_port_means_the_next_one_and_is_said(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Serving(site, "--port", str(port)) as serving:
            assert port < serving.port < port + 10
            assert any(f"Port {port} is in use" in line for line in serving.lines)


def test_a_site_that_is_broken_from_the_start_is_served_when_it_is_mended(site: Path) -> None:
    (site / "index.md").write_text("---\n---\n{% nonsense %}\n")
    with Serving(site, "--port", "0") as serving:
        assert get(serving.port, "/blog/").status == 404
        with Socket(serving.port) as page:
            assert [page.message()["command"] for _ in range(2)] == ["hello", "faults"]
        (site / "index.md").write_text("---\n---\nmended\n")
        serving.wait_for("...done in")
        assert b"mended" in get(serving.port, "/blog/").body


def test_what_is_ignored_is_built_without_a_reload(site: Path) -> None:
    with (
        Serving(site, "--port", "0", "--livereload-ignore", "*.txt,drafts/*") as serving,
        Socket(serving.port, "/__jekyllpy/livereload?page=/blog/") as page,
    ):
        assert page.message()["command"] == "hello"
        (site / "a.txt").write_text("ignored")
        serving.wait_for("...done in")
        assert get(serving.port, "/blog/a.txt").body == b"ignored"
        (site / "b.json").write_text("{}")
        assert page.message()["path"] == "/blog/b.json"


def test_build_watch_builds_again_until_it_is_interrupted(site: Path) -> None:
    with Serving(site, "--watch", command="build", until="Auto-regeneration:") as building:
        (site / "index.md").write_text("---\n---\nagain\n")
        building.wait_for("...done in")
        assert "again" in (site / "_site/index.html").read_text()
        assert building.stop() == 0


def test_polling_is_forced(site: Path) -> None:
    with Serving(site, "--watch", "--force_polling", command="build", until="Auto-regeneration:") as building:
        (site / "index.md").write_text("---\n---\nagain\n")
        building.wait_for("...done in")
        assert "again" in (site / "_site/index.html").read_text()


def test_the_initial_build_can_be_skipped(site: Path) -> None:
    (site / "_site").mkdir()
    (site / "_site/index.html").write_text("old")
    with Serving(site, "--port", "0", "--skip-initial-build", "--no-livereload", "--no-watch") as serving:
        assert get(serving.port, "/blog/").body == b"old"
    assert any("Build Warning: Skipping the initial build." in line for line in serving.lines)
    assert any("Auto-regeneration: disabled. Use --watch to enable." in line for line in serving.lines)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_detached_server_goes_on_without_watching(site: Path) -> None:
    command = [sys.executable, "-m", "jekyllpy", "serve", "-s", str(site), "-d", str(site / "_site"), "--port", "0"]
    done = subprocess.run([*command, "--detach"], capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    pid = re.search(r"pid '(\d+)'", done.stdout)
    port = re.search(r"Server address: \S+:(\d+)/", done.stdout)
    assert pid is not None
    assert port is not None
    try:
        assert "disabled when running server detached" in done.stdout
        assert get(int(port[1]), "/blog/").status == 200
    finally:
        os.kill(int(pid[1]), signal.SIGTERM)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")
def test_a_certificate_means_https(site: Path) -> None:
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1"]
    make += [
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        str(site / "key.pem"),
        "-out",
        str(site / "cert.pem"),
    ]
    subprocess.run(make, check=True, capture_output=True)
    with Serving(site, "--port", "0", "--ssl-cert", "cert.pem", "--ssl-key", "key.pem") as serving:
        assert serving.address.startswith("https://127.0.0.1:")
        trust = ssl.create_default_context(cafile=str(site / "cert.pem"))
        address = f"https://localhost:{serving.port}/blog/"
        with urllib.request.urlopen(address, context=trust) as answer:
            assert f"https://localhost:{serving.port}/blog/a".encode() in answer.read()
        with socket.create_connection(("127.0.0.1", serving.port)) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        with urllib.request.urlopen(address, context=trust) as answer:
            assert answer.status == 200


def settings_of(site: Path, **options: object) -> ServeSettings:
    return ServeSettings(configure(site, options=json.loads(json.dumps(options))))


def test_options_that_need_or_exclude_each_other(site: Path) -> None:
    with pytest.raises(ConfigError, match="need each other"):
        check(settings_of(site, ssl_cert="a"))
    both = {"ssl_cert": "index.md", "ssl_key": "index.md"}
    with pytest.raises(ConfigError, match="LiveReload does not support SSL"):
        check(settings_of(site, **both, livereload=True))
    check(settings_of(site, **both))
    assert without_effect(settings_of(site, livereload_port=1)) == ["--livereload-port"]
    assert without_effect(settings_of(site, livereload=False, livereload_ignore=["*"])) == ["--livereload-ignore"]
    assert without_effect(settings_of(site, livereload=True, livereload_port=1, livereload_ignore=["*"])) == []


@pytest.mark.parametrize("port", ["abc", -1, 70000, True, [1]])
def test_a_port_that_is_none_is_refused(site: Path, port: object) -> None:
    with pytest.raises(ConfigError, match="port"):
        assert settings_of(site, port=port).port


@pytest.mark.parametrize("options", [["--port", "abc"], ["--livereload-min-delay", "soon"], ["--nonsense"]])
def test_wrong_usage_exits_with_jekylls_status(options: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_status:
        main(["serve", *options])
    assert exit_status.value.code == 1


def test_a_certificate_that_is_missing_exits_with_1(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "-s", str(site), "--ssl-cert", "no.pem", "--ssl-key", "no.pem", "--port", "0"]) == 1
    assert "no.pem" in capsys.readouterr().err
    assert main(["serve", "-s", str(site), "--ssl-cert", "index.md", "--ssl-key", "index.md", "--port", "0"]) == 1
    assert "certificate" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_the_site_is_opened_in_a_browser(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}"\n')
    browser.chmod(0o755)
    os.mkfifo(opened)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    with Serving(site, "--port", "0", "--open-url", "--host", "0.0.0.0") as serving:
        assert opened.read_text() == f"http://localhost:{serving.port}/blog/"
        assert any("lets everybody on the network see the site" in line for line in serving.lines)
