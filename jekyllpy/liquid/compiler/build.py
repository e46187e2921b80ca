"""Compiles one template: parser, emitter and Python's own compiler in a row."""

from __future__ import annotations

from types import CodeType

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.compiled import Compiled, Reads, pack_offsets
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.compiler.reads import binds_of, reads_of
from jekyllpy.liquid.constants import Constants
from jekyllpy.liquid.options import Options, Source
from jekyllpy.liquid.registry import Registry
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.strict import StrictParser

FILE_NAME = "<liquid>"


def compile_template(source: Source, options: Options, registry: Registry, constants: Constants) -> Compiled:
    """Compile a template; what is too tangled even for Python is a syntax error as well."""
    parser = Parser(Source(source.path, source.text), options, registry.node_classes())
    body = parser.document()
    emitter = Emitter(options, registry.filters, {} if options.strict_variables else constants)
    try:
        code = _python(emitter.document(body))
    except (RecursionError, MemoryError, SyntaxError, OverflowError) as error:
        raise LiquidSyntaxError("template is nested too deep", path=source.path, line=1) from error
    offsets = pack_offsets(emitter.offsets)
    warnings = tuple((warned.message, warned.line, warned.column) for warned in parser.warnings)
    return Compiled(code, offsets, warnings, binds_of(body), tuple(sorted(emitter.taken)))


def read_reads(source: Source, options: Options, registry: Registry) -> Reads:
    """Tell what a template can read; few ask, so it is not worked out for those that are only rendered."""
    return reads_of(Parser(source, options, registry.node_classes()).document(), registry.filters)


def compile_expression(text: str, variable: str, kind: str, options: Options, registry: Registry) -> Compiled:
    """Compile a condition, strictly, or an output into `evaluate(C, item)`."""
    parser = Parser(Source("", ""), options, {})
    emitter = Emitter(options, registry.filters)
    emitter.line("def evaluate(C, item):")
    with emitter.loop({variable: "item"}):
        emitter.line("V = C.variables")
        if kind == "condition":
            source = emitter.condition(StrictParser(text, options.version).condition())
        else:
            source = emitter.value(parser.filtered(text))
        emitter.line(f"return {source}")
    code = _python(emitter.module())
    return Compiled(code, pack_offsets(emitter.offsets), ())


def python_source(source: Source, options: Options, registry: Registry, constants: Constants | None = None) -> str:
    """Return the Python of a template, for tests and the curious."""
    body = Parser(source, options, registry.node_classes()).document()
    return Emitter(options, registry.filters, constants or {}).document(body)


def _python(text: str) -> CodeType:
    """Compile generated Python."""
    return compile(text, FILE_NAME, "exec", dont_inherit=True, optimize=1)
