"""Reads config files, lays them over the defaults and options over them, and makes the `Config`."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.old_names import with_new_names
from jekyllpy.config.places import place_error
from jekyllpy.config.stack import Rules, Stack, own_map, read_stack, rules_of
from jekyllpy.config.target import choose_target
from jekyllpy.config.times import now_of, zone_of
from jekyllpy.config.view import Config
from jekyllpy.errors import ConfigError, DataError
from jekyllpy.permalinks.styles import post_template
from jekyllpy.values import Value, deep_merge, is_true
from jekyllpy.yaml_data import Dialect
from jekyllpy.yaml_data import load as load_yaml

log = logging.getLogger("jekyllpy.config")

TOML_PLACE = r" \(at line (\d+), column (\d+)\)"
FOLDERS = ("collections_dir", "cache_dir", "layouts_dir", "data_dir", "includes_dir")
NAMES = ("_config.yml", "_config.yaml", "_config.toml")


def load_config(
    source: Path,
    destination: Path | None = None,
    *,
    files: Sequence[str] | None = None,
    options: Mapping[str, Value] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Config:
    """Load the configuration of the site at `source`.

    `files` are config files relative to the current folder (default: the site's own), later over earlier; `options`
    lie over all files. A file may name another `source`. Raises `ConfigError`. Precedence as in Jekyll 4.3
    `Configuration`.
    """
    environ = os.environ if environ is None else environ
    found = _config_files(_folder(source), files)
    try:
        return _load(source, destination, found, options or {}, environ)
    except ConfigError as error:
        place_error(error, [str(path) for path in found])
        raise


def _load(
    source: Path, destination: Path | None, found: list[Path], options: Mapping[str, Value], environ: Mapping[str, str]
) -> Config:
    layers = _layers(found, options, Stack().yaml)
    own: dict[str, Value] = {}
    for layer in layers:
        own = deep_merge(own, own_map(layer.get("jekyllpy")))
        source = Path(str(layer.get("source") or source))
    source = _folder(source)
    target = choose_target(own, own_map(options.get("jekyllpy")), source)
    stack = read_stack(own, target.name)
    if stack.yaml != Stack().yaml:  # the files themselves are to be read in the dialect that they ask for
        layers = _layers(found, options, stack.yaml)
    data = _merged(layers, rules_of(stack))
    config = _finish(data, source, _destination(source, destination, data), stack, environ)
    config.files = tuple(str(path) for path in found)
    config.target_reason = target.reason
    return config


def _layers(files: list[Path], options: Mapping[str, Value], dialect: Dialect) -> list[Mapping[str, Value]]:
    """Return what the files say, and on top of it the options."""
    return [*(read_config_file(path, dialect) for path in files), options]


def _folder(source: Path) -> Path:
    source = Path(os.path.normpath(source.absolute()))
    if not source.is_dir():
        raise ConfigError(f"the source folder '{source}' does not exist", hint="pass --source DIR")
    return source


def _merged(layers: Iterable[Mapping[str, Value]], rules: Rules) -> dict[str, Value]:
    """Lay files and options over the defaults of a version; only files may use old names, as in Jekyll 3.10."""
    *files, options = layers
    data = {key: _copied(value) for key, value in DEFAULTS.items() if key not in rules.lacks}
    data = deep_merge(data, rules.defaults)
    data["exclude"] = [] if rules.adds_default_excludes else list(rules.default_excludes)
    for file in files:
        data = deep_merge(data, file)
    data = deep_merge(with_new_names(data) if rules.reads_old_settings else data, options)
    data.pop("jekyllpy", None)
    return data


def _copied(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return list(value) if isinstance(value, list) else value


def _config_files(source: Path, files: Sequence[str] | None) -> list[Path]:
    if files:
        named = [Path(name) for name in files if name]
        for path in named:
            if not path.is_file():
                raise ConfigError(f"The configuration file '{path}' could not be found.", hint="check --config")
        return named
    present = [source / name for name in NAMES if (source / name).is_file()]
    return present[:1]


def read_config_file(path: Path, dialect: Dialect = "safe_yaml") -> dict[str, Value]:
    """Read one YAML or TOML config file; an empty one is an empty map."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"not valid UTF-8 at byte {error.start}", path=str(path), hint="save it as UTF-8") from error
    if path.suffix.lower() == ".toml":
        return _read_toml(text, path)
    value = _read_yaml(text, path, dialect)
    if value is None or value is False:
        return {}
    if not isinstance(value, dict):
        raise ConfigError("expected a map of settings", path=str(path), line=1, column=1)
    return {str(key): item for key, item in value.items()}


def _read_yaml(text: str, path: Path, dialect: Dialect) -> Value:
    try:
        return load_yaml(text, path=str(path), dialect=dialect)
    except DataError as error:
        raise ConfigError(
            error.message, path=error.path, line=error.line, column=error.column, hint=error.hint
        ) from error


def _read_toml(text: str, path: Path) -> dict[str, Value]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(TOML_PLACE, str(error))
        line, column = (int(found[1]), int(found[2])) if found else (None, None)
        raise ConfigError(re.sub(TOML_PLACE, "", str(error)), path=str(path), line=line, column=column) from error


def _destination(source: Path, destination: Path | None, data: Mapping[str, Value]) -> Path:
    chosen = destination or Path(str(data.get("destination") or "_site"))
    target = Path(os.path.normpath(chosen.absolute()))
    if target == source or target in source.parents:
        raise ConfigError("Destination directory cannot be or contain the Source directory.")
    return target


def _finish(
    data: dict[str, Value], source: Path, destination: Path, stack: Stack, environ: Mapping[str, str]
) -> Config:
    rules, environment = rules_of(stack), environ.get("JEKYLL_ENV") or "development"
    names_theme = "theme" in data
    asks_for_safety = is_true(data.get("safe"))
    if stack.target == "github-pages":
        from jekyllpy.config.github_pages import effective

        data = effective(data, rules.default_excludes, environ)
    for key in ("plugins", "include", "exclude"):
        if not isinstance(data.get(key), list):
            raise ConfigError(f"'{key}' should be set as an array, but was: {data.get(key)!r}.")
    more = rules.default_excludes if rules.adds_default_excludes else ()
    data["exclude"] = _unique([*data["exclude"], *more, *rules.extra_excludes])
    data["collections"] = _collections(data)
    for key in FOLDERS:  # a folder below the source may be given by its full path
        if isinstance(data.get(key), str) and Path(data[key]).is_relative_to(source):
            data[key] = Path(data[key]).relative_to(source).as_posix()
    data["source"], data["destination"] = str(source), str(destination)
    zone = zone_of(data, environ)
    return Config(
        data,
        source=source,
        destination=destination,
        stack=stack,
        environment=environment,
        zone=zone,
        now=now_of(data, zone, environ),
        asks_for_safety=asks_for_safety,
        names_theme=names_theme,
    )


def _unique(items: list[Value]) -> list[Value]:
    return list(dict.fromkeys(items))


def _collections(data: Mapping[str, Value]) -> dict[str, Value]:
    named = data.get("collections")
    if isinstance(named, list):
        named = {str(label): {} for label in named}
    if named is None:
        named = {}
    if not isinstance(named, dict):
        raise ConfigError(f"'collections' should be a map or an array, but was: {named!r}")
    for label in named:
        if not isinstance(label, str):
            raise ConfigError(f"'collections': the label {label!r} is no text", hint="put it in quotes")
    merged = deep_merge({"posts": {}}, named)
    posts = dict(merged["posts"] or {})
    posts["output"] = True
    style = data.get("permalink")
    if style and not posts.get("permalink"):
        posts["permalink"] = post_template(str(style))
    merged["posts"] = posts
    return merged
