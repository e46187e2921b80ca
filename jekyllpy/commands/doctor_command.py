"""`jekyllpy doctor`: looks for mistakes in a site, says which plugins it lacks, and where settings come from."""

from __future__ import annotations

import argparse
import json

from jekyllpy.build import read
from jekyllpy.commands.checks import Finding, examine
from jekyllpy.commands.configuring import configured, origins_of, show_files
from jekyllpy.commands.console import Console
from jekyllpy.commands.plugin_report import Asked, asked_plugins
from jekyllpy.config.origins import Origin
from jekyllpy.errors import BuildFailed


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `doctor`."""
    parser.add_argument(
        "--print-config", action="store_true", default=False, help="print each setting and where it comes from"
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Examine the site; 1 when it is not healthy."""
    config = configured(arguments, console)
    if arguments.print_config:
        return _print_config(origins_of(config, arguments), as_json=arguments.json)
    if not arguments.json:
        show_files(config, console)
    asked = list(asked_plugins(config))
    site = read(config)
    findings = examine(site)
    if arguments.json:
        errors = [str(error) for error in site.errors]
        print(json.dumps(_report(findings, asked, errors), indent=2, ensure_ascii=False))
    else:
        _show(findings, asked, console)
        if site.errors:
            console.error(BuildFailed(site.errors))
    healthy = not site.errors and all(finding.is_note for finding in findings)
    if healthy and not arguments.json:
        console.topic("Your test results", "are in. Everything looks fine.")
    return 0 if healthy else 1


def _show(findings: list[Finding], asked: list[Asked], console: Console) -> None:
    for finding in findings:
        console.warn(finding.message)
    for each in asked:
        note = f" ({each.note})" if each.note else ""
        console.topic("Plugin:", f"{each.name}, {each.where}: {each.verdict}{note}")


def _report(findings: list[Finding], asked: list[Asked], errors: list[str]) -> dict[str, object]:
    return {
        "errors": errors,
        "warnings": [finding.message for finding in findings if not finding.is_note],
        "notes": [finding.message for finding in findings if finding.is_note],
        "plugins": [
            {"name": each.name, "where": each.where, "verdict": each.verdict, "note": each.note} for each in asked
        ],
    }


def _print_config(origins: list[Origin], *, as_json: bool) -> int:
    if as_json:
        rows = [{"key": each.key, "value": each.value, "from": each.place} for each in origins]
        print(json.dumps(rows, indent=2, ensure_ascii=False, default=str))
        return 0
    for each in origins:
        value = json.dumps(each.value, ensure_ascii=False, default=str)
        print(f"{each.key}: {value}  # {each.place}")
    return 0
