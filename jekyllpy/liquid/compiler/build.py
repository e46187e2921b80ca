"""Compiles one template: parser, emitter and Python's own compiler in a row."""

from __future__ import annotations

from types import CodeType

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.compiled import Compiled
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.options import Options, Source
from jekyllpy.liquid.registry import Registry
from jekyllpy.liquid.syntax.parser import Parser

FILE_NAME = "<liquid>"


def compile_template(source: Source, options: Options, registry: Registry) -> Compiled:
    """Compile a template; what is too tangled even for Python is a syntax error as well."""
    parser = Parser(Source(source.path, source.text), options, registry.node_classes())
    body = parser.document()
    emitter = Emitter(options, registry.filters)
    try:
        code = _python(emitter.document(body))
    except (RecursionError, MemoryError, SyntaxError, OverflowError) as error:
        raise LiquidSyntaxError("template is nested too deep", path=source.path, line=1) from error
    places = tuple(parser.place(offset) for offset in emitter.offsets)
    warnings = tuple((warned.message, warned.line, warned.column) for warned in parser.warnings)
    return Compiled(code, places, warnings, ())


def python_source(source: Source, options: Options, registry: Registry) -> str:
    """Return the Python of a template, for tests and the curious."""
    body = Parser(source, options, registry.node_classes()).document()
    return Emitter(options, registry.filters).document(body)


def _python(text: str) -> CodeType:
    """Compile generated Python."""
    return compile(text, FILE_NAME, "exec", dont_inherit=True, optimize=1)
