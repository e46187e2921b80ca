Feature: Plugins in Python
  As an author of plugins
  I want to change a site at each step of its build
  In order to add what templates alone can't say

  Scenario: Add a page before the site is read
    Given I have a "ext.py" file with content:
      """
      def register(plugins):
          def add(site):
              site.pages.append(site.generated_page("foo.html", content="mytinypage"))

          plugins.hooks.site.after_reset.add(add)
      """
    When I run jekyll build --plugin ext.py:register
    Then I should get a zero exit status
    And I should see exactly "mytinypage" in "_site/foo.html"

  Scenario: Give the site's templates a value
    Given I have an "index.html" page that contains "{{ site.injected }}!"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          plugins.hooks.site.pre_render.add(lambda site, payload: payload.update(injected="myparam"))
      """
    When I run jekyll build --plugin ext.py:register
    Then I should get a zero exit status
    And I should see "myparam!" in "_site/index.html"

  Scenario: Take a page out after reading
    Given I have a "page1.html" page that contains "page1"
    And I have a "page2.html" page that contains "page2"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          @plugins.hooks.site.post_read.add
          def drop(site):
              site.pages[:] = [page for page in site.pages if page.name != "page1.html"]
      """
    When I run jekyll build --plugin ext.py:register
    Then I should get a zero exit status
    And the "_site/page1.html" file should not exist
    And I should see "page2" in "_site/page2.html"

  Scenario: Work with the files after they are written
    Given I have a "page1.html" page that contains "page1"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          @plugins.hooks.site.post_write.add
          def copy(site):
              root = site.config.destination
              first = root / site.pages[0].destination
              (root / "firstpage.html").write_text(first.read_text())
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "page1" in "_site/firstpage.html"

  Scenario: Move a page when it is read
    Given I have a "page1.html" page that contains "page1"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          plugins.hooks.pages.post_init.add(lambda page: page.move("/renamed.html"))
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "page1" in "_site/renamed.html"

  Scenario: Give one page a value and not another
    Given I have a "page1.html" page that contains "{{ page.myparam }}"
    And I have a "page2.html" page that contains "{{ page.myparam }}"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          @plugins.hooks.named("pages", "pre_render").add
          def tell(page, payload):
              if page.name == "page1.html":
                  payload["page"]["myparam"] = "special"
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "special" in "_site/page1.html"
    And I should not see "special" in "_site/page2.html"

  Scenario: Change the converted text before the layout
    Given I have a _layouts directory
    And I have a page layout that contains "<h3>Page heading</h3> {{ content }}"
    And I have a "page.md" page with layout "page" that contains "### Heading"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          @plugins.hooks.pages.post_convert.add
          def lower(page, draft):
              draft.text = draft.text.replace("h3", "h4")
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "<h3>Page heading</h3>" in "_site/page.html"
    And I should see "<h4 id=\"heading\">Heading</h4>" in "_site/page.html"

  Scenario: Change the output before it is written
    Given I have an "index.html" page that contains "WRAP ME"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          @plugins.hooks.pages.post_render.add
          def wrap(page, draft):
              draft.text = f"{{{{{draft.text.strip()}}}}}"
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see exactly "{{WRAP ME}}" in "_site/index.html"

  Scenario: Priorities decide the order, then who came first
    Given I have an "index.html" page that contains "WRAP ME"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          def adding(number):
              def add(page, draft):
                  draft.text = f"{number} {draft.text}"
              return add

          rendered = plugins.hooks.pages.post_render
          rendered.add(adding(1), priority="normal")
          rendered.add(adding(2), priority="high")
          rendered.add(adding(3))
          rendered.add(adding(4), priority="low")
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "4 3 1 2 WRAP ME" in "_site/index.html"

  Scenario: Hear of a collection's documents and of all documents
    Given I have a "_config.yml" file with content:
      """
      collections: {memes: {output: true}, other: {output: true}}
      """
    And I have a _memes directory
    And I have a "_memes/doc1.md" page with text "a" that contains "### one"
    And I have a _other directory
    And I have a "_other/doc2.md" page with text "b" that contains "### two"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          def lower(document, draft):
              draft.text = draft.text.replace("h3", "h4")

          def sign(document, draft):
              draft.text += document.data["text"]

          plugins.hooks.collection("memes").post_convert.add(lower)
          plugins.hooks.documents.post_render.add(sign)
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "<h4 id=\"one\">one</h4>\na" in "_site/memes/doc1.html"
    And I should see "<h3 id=\"two\">two</h3>\nb" in "_site/other/doc2.html"

  Scenario: One function hears of several owners
    Given I have a _posts directory
    And I have the following post:
      | title  | date       | layout | content |
      | entry1 | 2015-03-14 | none   | entry   |
    And I have a "page.html" page that contains "page"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          def sign(placed, draft):
              draft.text += "mine"

          for owner in ("pages", "posts"):
              plugins.hooks.named(owner, "post_render").add(sign)
      """
    When I run jekyll build --plugin ext.py:register
    Then I should see "mine" in "_site/page.html"
    And I should see "mine" in "_site/2015/03/14/entry1.html"

  Scenario: Hear of what is cleaned away
    Given I have an "index.html" page that contains "a"
    And I have an "old.html" page that contains "b"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          plugins.hooks.clean.on_obsolete.add(lambda names: print("gone:", *names))
      """
    When I run jekyll build
    And I delete the file "old.html"
    And I run jekyll build --plugin ext.py:register
    Then I should see "gone: old.html" in the build output

  Scenario: A wrong name fails when it is registered
    Given I have a "ext.py" file with content:
      """
      def register(plugins):
          plugins.hooks.named("pages", "pre_rendering")
      """
    When I run jekyll build --plugin ext.py:register
    Then I should get a non-zero exit status
    And I should see "Invalid hook. pages supports only the following hooks: post_init, pre_render" in the build output

  Scenario: A mistake in a plugin is named
    Given I have an "index.html" page that contains "a"
    And I have a "ext.py" file with content:
      """
      def register(plugins):
          plugins.hooks.pages.pre_render.add(lambda page, payload: 1 / 0)
      """
    When I run jekyll build --plugin ext.py:register
    Then I should get a non-zero exit status
    And I should see "failed: ZeroDivisionError: division by zero" in the build output

  Scenario: A generator, a converter, a tag, a filter and a command
    Given I have a "index.up" page that contains "{{ 'abc' | backwards }} {% stamp %} {{ site.made }}"
    And I have a "ext.py" file with content:
      """
      from jekyllpy.plugins.protocols import PRIORITIES, Converted
      from jekyllpy.liquid.syntax.tag import Tag


      class Upper:
          priority = PRIORITIES["normal"]
          wrapping = ""

          def matches(self, suffix):
              return suffix == ".up"

          def output_suffix(self, suffix):
              return ".html"

          def convert(self, source):
              return Converted(source.text.upper())


      class Made:
          priority = PRIORITIES["low"]

          def generate(self, site):
              site.config.data["made"] = len(site.pages)


      class Stamp(Tag):
          @staticmethod
          def render(context, markup):
              return "stamped" + markup.strip()


      class Count:
          name = "count"
          about = "Count config keys"

          def add_options(self, parser):
              parser.add_argument("what")

          def run(self, arguments, config):
              print(arguments.what, config.data["title"])
              return 0


      def register(plugins):
          plugins.add_converter(Upper())
          plugins.add_generator(Made())
          plugins.add_command(Count())
          plugins.add_filter("backwards", lambda text: text[::-1])
          plugins.add_tag("stamp", Stamp)
      """
    And I have a configuration file with "title" set to "Home"
    When I run jekyll build --plugin ext.py:register
    Then I should get a zero exit status
    And I should see exactly "CBA STAMPED 1" in "_site/index.html"
    When I run jekyll count things --plugin ext.py:register
    Then I should get a zero exit status
    And I should see "things Home" in the build output
