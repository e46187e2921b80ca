"""Renders one page or document after the other: Liquid, converters, layouts; what templates see keeps up."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from jekyllpy.errors import JekyllpyError
from jekyllpy.incremental.ledger import Entry
from jekyllpy.incremental.reads import FILES, REBUILT, UNTRACKED, Reads, Recorder, is_settled
from jekyllpy.liquid import Context, Engine, Source
from jekyllpy.liquid.constants import known_of
from jekyllpy.liquid.runtime.piecewise import Piecewise
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import Excerpt
from jekyllpy.model.index import SiteIndex
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page
from jekyllpy.model.rendered import Rendered
from jekyllpy.plugins import protocols
from jekyllpy.plugins.hooks import Draft
from jekyllpy.plugins.registry import Plugins
from jekyllpy.render.bodies import Body
from jekyllpy.render.dates import LateDates
from jekyllpy.render.keeper import Keeper, layout_note, note_of, own_notes, source_of
from jekyllpy.render.leaks import never_kept
from jekyllpy.render.warned import WarningCount, counting_warnings
from jekyllpy.templates.fragments import Fragments
from jekyllpy.templates.payload.document import excerpt_payload
from jekyllpy.templates.payload.site import Payloads
from jekyllpy.templates.payload.tracked import Tracked
from jekyllpy.templates.services import Services
from jekyllpy.values import Lazy, Value, deep_merge

log = logging.getLogger("jekyllpy.render")

Placed = Page | Document


class Text(NamedTuple):
    """Text on its way through the chain, with Ruby's encoding tag."""

    text: str
    us_ascii: bool = False


class LeftOver(NamedTuple):
    """What the page before left in Jekyll's one payload: a body that says `content` or `layout` sees it."""

    content: Value = None
    layout: Value = None


class Renderer:
    """Renders a sealed site; holds what is shared by all pages of one build."""

    def __init__(
        self, index: SiteIndex, plugins: Plugins, engine: Engine, services: Services, recorder: Recorder
    ) -> None:
        self.index = index
        self.errors: list[JekyllpyError] = []
        self._plugins = plugins
        self._engine = engine
        self.services = services
        self._layouts = index.site.layouts
        config = index.site.config
        self._jekyll: dict[str, Value] = {"version": config.stack.jekyll, "environment": config.environment}
        facts = config.theme_facts
        shows_theme = facts is not None and config.rules.theme_brings_settings
        self._theme = facts.payload(shows_root=config.environment == "development") if facts and shows_theme else None
        if config.has_jekyll_data and facts is not None:
            self._theme = config.find(str(config.theme))  # the settings of the theme's name
        self._left = LeftOver()
        self.recorder = recorder
        self.payloads = Payloads(index, self._render_excerpt, self.recorder)
        self.dates = LateDates(index.documents, self.payloads)
        self.keeper: Keeper | None = None
        self.reads: dict[str, Reads] | None = None
        """What each source read that was rendered in this process, where somebody wants to know."""
        self.bodies: dict[str, Body] = {}
        """The pages of which parts can be put in anew."""
        self.brought: list[Page] = []
        """The pages that converters made in a build that is gone on from."""
        self._piecewise = Piecewise()
        self.never_kept: set[int] = set()
        """What every build renders, by the objects' ids."""
        self._open_excerpts: list[str] = []
        """The excerpts that are being made, each for the one before it: who asks for one of them gets nothing."""
        self.shows_progress = False
        """Whether an excerpt shows how far others are: the first to read it settles it for all of a build."""
        self.warned = WarningCount()

    def keep_reads(self) -> None:
        """Remember what each source reads, for builds that go on from this one."""
        self.reads = {}
        for name, function in self._piecewise.functions().items():
            self._engine.add_function(name, function)
        self._engine.call_instead("split", self._piecewise.split)
        if self.services.fragments is not None:
            self.services.fragments.patience = sys.maxsize

    def name_constants(self, fragments: Fragments) -> None:
        """Tell which variables of every page are one and the same."""
        fragments.add_constant("jekyll", self._jekyll)
        if self._theme is not None:
            fragments.add_constant("theme", self._theme)

    def render_all(self) -> Iterator[Rendered]:
        """Render documents by collection, then pages, those that come about meanwhile included."""
        self._plugins.hooks.site.pre_render(self.index.site, self.payloads.site)
        if self._plugins.is_all_ours:  # another's hooks may change settings from page to page
            self._engine.constants = {**self.payloads.constants(), "jekyll": known_of(self._jekyll)}
        if self.keeper is not None:
            self.never_kept = never_kept([*self.index.documents, *self.index.site.pages], self.keeper.leaks)
        with counting_warnings(self.warned):
            for document in self.index.documents:
                yield from self._render_collecting(document)
            for page in self.index.site.pages:  # grows while it is walked
                yield from self._render_collecting(page)
        self._plugins.hooks.site.post_render(self.index.site, self.payloads.site)

    def _render_collecting(self, placed: Placed) -> Iterator[Rendered]:
        try:
            yield self.render(placed)
        except JekyllpyError as error:
            self.errors.append(error)

    def render(self, placed: Placed) -> Rendered:
        """Keep one page or document if it is current, else render it."""
        payload, scope = self._prepared(placed)
        keeper = self.keeper
        if keeper is None or id(placed) in self.never_kept:
            return self._render(placed, payload, scope)
        own = keeper.own(placed)
        entry = keeper.kept(placed, own)
        if entry is not None:
            return self._keep(placed, payload, entry)
        return self._record(placed, payload, scope, keeper, own)

    def render_again(self, placed: Placed, body: Body | None = None) -> Rendered:
        """Render one page or document, current or not; `body` is what its own Liquid makes, where that is known."""
        payload, scope = self._prepared(placed)
        if self.keeper is None:
            return self._render(placed, payload, scope)
        return self._record(placed, payload, scope, self.keeper, self.keeper.own(placed), body)

    def _prepared(self, placed: Placed) -> tuple[Tracked, dict[str, Value]]:
        """Return what templates see of a page or document, and all that its own see, after its `pre_render` hooks."""
        payload = self.payload_of(placed)
        scope = self._scope(placed, payload, self._left)
        for events in self._plugins.hooks.of(placed):
            events.pre_render(placed, scope)
        return payload, scope

    def _record(
        self,
        placed: Placed,
        payload: Tracked,
        scope: dict[str, Value],
        keeper: Keeper,
        own: str,
        body: Body | None = None,
    ) -> Rendered:
        warned = self.warned.count
        with self.recorder.recording() as reads:
            rendered = self._render(placed, payload, scope, body)
        if warned == self.warned.count:  # a page with a warning is rendered again, so that every build tells it
            known = keeper.made.get(source_of(placed)) if body is not None else None
            keeper.record(placed, own, rendered, reads, known.reads if known is not None else {})
            if self.reads is not None:
                self.reads[source_of(placed)] = reads
                reads.forget(own_notes(placed))
        else:
            keeper.made.pop(source_of(placed), None)
        return rendered

    def _keep(self, placed: Placed, payload: Tracked, entry: Entry) -> Rendered:
        """Let later pages see what became of a page that is not rendered again."""
        payload["content"] = entry.content
        if isinstance(placed, Document):
            payload["output"] = Lazy(lambda: self._output_of(placed, entry))
            if placed.takes_layout and placed.layout in self._layouts:
                self.dates.give(placed)
        writes = placed.writes if isinstance(placed, Document) else True
        return Rendered(source_of(placed), placed.source_path, placed.destination, entry.content, None, writes)

    def _output_of(self, placed: Document, entry: Entry) -> str:
        if entry.stat:
            file = self.index.site.config.destination / placed.destination
            return file.read_bytes().decode("utf-8", "surrogatepass")
        return self._finished(placed, entry.content)

    def _finished(self, placed: Document, content: str) -> str:
        """Put the converted content of a document that is not written into its layouts, as a render does."""
        if not placed.takes_layout:
            return content
        with self._aside(placed) as scope:
            draft = Draft(self._in_layouts(placed, content, scope, Context(placed.source_path, self.services)))
            for events in self._plugins.hooks.of(placed):
                events.post_render(placed, draft)
            return draft.text

    @contextmanager
    def _aside(self, placed: Placed) -> Iterator[dict[str, Value]]:
        """Give a page or document a scope while another one renders, whose related posts come back afterwards."""
        site = self.payloads.site
        related = site.plain()["related_posts"]
        try:
            yield self._scope(placed, self.payload_of(placed), LeftOver())
        finally:
            site["related_posts"] = related

    def _render(
        self, placed: Placed, payload: dict[str, Value], scope: dict[str, Value], body: Body | None = None
    ) -> Rendered:
        """Render one page or document. Jekyll 4.3 `Renderer#run`."""
        log.debug("Rendering: %s", placed.path)
        self._piecewise.page = source_of(placed)
        hooks = self._plugins.hooks.of(placed)
        context = Context(placed.source_path, self.services)
        draft = Draft(self._convert(placed, self._text(placed, scope, context, body)))
        for events in hooks:
            events.post_convert(placed, draft)
        payload["content"] = draft.text
        output = self._in_layouts(placed, draft.text, scope, context) if placed.takes_layout else draft.text
        self._left = LeftOver(scope["content"], scope["layout"])
        final = Draft(output)
        for events in hooks:
            events.post_render(placed, final)
        if isinstance(placed, Document):
            payload["output"] = final.text
        self._piecewise.page = ""  # its long texts are let go
        writes = placed.writes if isinstance(placed, Document) else True
        return Rendered(source_of(placed), placed.source_path, placed.destination, draft.text, final.text, writes)

    def forget(self, *, of_files: bool) -> None:
        """Forget what was kept for one build: texts that hang on the site, or on files that style sheets import."""
        self.services.rendered.clear()
        if of_files:
            self.services.memo.clear()
            self._engine.chains.clear()

    def forget_includes(self) -> None:
        """Find includes anew when they are asked for."""
        self._engine.partials.clear()
        if self.keeper is not None:
            self.keeper.includes.forget()

    def new_context(self) -> Context:
        """Return a context that belongs to no page."""
        context = Context("", self.services)
        context.engine = self._engine
        return context

    def show_as_read(self, placed: Placed, payload: Tracked) -> None:
        """Show templates a page or document as it is before its turn."""
        if isinstance(placed, Document):
            payload["content"] = placed.content if placed.has_content else None
            payload["output"] = None
        else:
            payload["content"] = placed.content

    def payload_of(self, placed: Placed) -> Tracked:
        """Return what templates see of a page or document."""
        return self.payloads.page(placed) if isinstance(placed, Page) else self.payloads.document(placed)

    def _scope(self, placed: Placed, payload: Tracked, left: LeftOver) -> dict[str, Value]:
        """What a template of this page sees; a page sees itself as it was, a document sees itself change."""
        site = self.payloads.site
        site["related_posts"] = None if isinstance(placed, Page) else self.payloads.related_posts(placed)
        wrapping = self._plugins.converters(placed.suffix)[0].wrapping
        own = self._layouts.get(placed.layout or "")
        return {
            "site": site,
            "page": payload.plain() if isinstance(placed, Page) else payload,
            "layout": deep_merge(own.data, left.layout or {}) if own else left.layout,
            "content": left.content,
            "paginator": placed.paginator if isinstance(placed, Page) else None,
            "jekyll": self._jekyll,
            "theme": self._theme,
            "highlighter_prefix": wrapping,
            "highlighter_suffix": wrapping,
        }

    def _liquid(self, placed: Placed, content: str, scope: dict[str, Value], context: Context) -> Text:
        template = self._engine.parse(Source(placed.source_path, content, placed.line))
        self.recorder.reads.askers.append(template)
        text, us_ascii = template.render_tagged(scope, context)
        return Text(text, us_ascii)

    def _text(self, placed: Placed, scope: dict[str, Value], context: Context, body: Body | None) -> Text:
        """Return what the Liquid of a page or document makes; if somebody goes on from it, remember of which parts."""
        if not placed.has_liquid:
            return Text(placed.content)
        if body is not None:
            self.recorder.reads.add(body.reads, stays=True)
            return Text(*body.again(context, scope))
        if self.reads is None:
            return self._liquid(placed, placed.content, scope, context)
        before = list(map(id, scope.values()))
        with self.recorder.recording() as reads:
            text = self._liquid(placed, placed.content, scope, context)
        is_body = bool(reads.parts) and before == list(map(id, scope.values()))  # else it left a counter
        if is_body:
            self.bodies[source_of(placed)] = Body(context, reads)
        else:
            self.bodies.pop(source_of(placed), None)
        self.recorder.reads.add(reads, stays=is_body)
        return text

    def _convert(self, placed: Placed, text: Text) -> str:
        page = placed if isinstance(placed, Page) else None
        for converter in self._plugins.converters(placed.suffix):
            source = protocols.Source(text.text, placed.source_path, page, us_ascii=text.us_ascii)
            converted = converter.convert(source)
            text = Text(converted.text)
            if converted.reads_files:
                self.recorder.note(FILES)
            for made in converted.pages:
                self.recorder.note(REBUILT)
                self._bring(made)
        return text.text

    def _bring(self, made: Page) -> None:
        """Add a page that a converter made, or let the one that it made before be like it."""
        known = [page for page in self.brought if source_of(page) == source_of(made)]
        if len(known) == 1:
            known[0].content, known[0].data = made.content, made.data
            self.payloads.refresh(known[0])
        else:
            self.index.site.pages.append(made)
            self.payloads.add_page(made)

    def _in_layouts(self, placed: Placed, content: str, scope: dict[str, Value], context: Context) -> str:
        name = placed.layout
        scope["layout"] = None
        if name is not None:
            self.recorder.note(layout_note(name))
        layout = self._layouts.get(name or "")
        if layout is None:
            if name is not None and name != "false":
                log.warning("Build Warning: Layout '%s' requested in %s does not exist.", name, placed.path)
            return content
        used: set[str] = set()
        while layout is not None and layout.name not in used:
            used.add(layout.name)
            content = self._in_layout(layout, content, scope, context)
            if isinstance(placed, Document):
                self.dates.give(placed)
            if layout.parent is not None:
                self.recorder.note(layout_note(layout.parent))
            layout = self._layouts.get(layout.parent or "")
        return content

    def _in_layout(self, layout: Layout, content: str, scope: dict[str, Value], context: Context) -> str:
        scope["content"] = content
        scope["layout"] = deep_merge(layout.data, scope["layout"] or {})
        template = self._engine.parse(Source(layout.path, layout.content, layout.line))
        self.recorder.reads.askers.append(template)
        return template.render(scope, context)

    def _render_excerpt(self, placed: Placed, excerpt: Excerpt) -> str:
        """Render an excerpt in a scope of its own. Jekyll 4.3 `Excerpt#output`."""
        with self._aside(placed) as scope:
            if isinstance(placed, Document):
                scope["page"] = excerpt_payload(placed, self.payloads.document(placed), excerpt)
            self.payloads.site["related_posts"] = None
            has_liquid = placed.may_hold_liquid(excerpt.content)
            context = Context(placed.source_path, self.services)
            if not has_liquid:
                return self._convert(placed, Text(excerpt.content))
            self._open_excerpts.append(f"{note_of(placed)}#excerpt")
            try:
                with self.recorder.recording() as reads:
                    text = self._convert(placed, self._liquid(placed, excerpt.content, scope, context))
                keys = reads.all()
                is_of_its_own = all(map(is_settled, keys)) and keys.isdisjoint(self._open_excerpts)
            finally:
                self._open_excerpts.pop()
        self.recorder.take(keys, reads.all_asked())
        if not is_of_its_own:
            self.shows_progress = True
            self.recorder.note(UNTRACKED)
        return text
