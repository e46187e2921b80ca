Feature: Commands
  As somebody with a new idea
  I want to begin, look and clean up by short commands
  In order to spend my time on the site

  Scenario: A new site builds, and has what an academic needs
    When I run jekyll new home page
    Then I should get a zero exit status
    And I should see "New jekyll site installed in .*home page" in the build output
    When I run jekyll build --source "home page" --destination out --strict
    Then I should get a zero exit status
    And I should see "Curriculum vitae" in "out/cv/index.html"
    And the "out/talks/2024-09-05-what-we-measured/index.html" file should exist
    And the "out/publications/index.html" file should exist
    And the "out/teaching/2025-statistics/index.html" file should exist
    And the "out/portfolio/plots-that-print/index.html" file should exist
    And the "out/assets/css/main.css" file should exist
    And the "out/feed.xml" file should exist
    And the "out/sitemap.xml" file should exist

  Scenario: A new site does not go over old files
    Given I have a home directory
    And I have a "home/index.md" file that contains "mine"
    When I run jekyll new home
    Then I should get a non-zero exit status
    And I should see "Conflict: .*home exists and is not empty" in the build output
    And I should see exactly "mine" in "home/index.md"
    When I run jekyll new home --blank --force
    Then I should get a zero exit status
    And I should not see "mine" in "home/index.md"

  Scenario: A new theme is a theme
    Given I have an _themes directory
    When I run jekyll new-theme _themes/plain --code-of-conduct
    Then I should get a zero exit status
    And the "_themes/plain/plain.gemspec" file should exist
    And the "_themes/plain/CODE_OF_CONDUCT.md" file should exist
    And the _themes/plain/_includes directory should exist
    Given I have a configuration file with "theme" set to "plain"
    And I have an "index.md" page with layout "page" that contains "hello"
    When I run jekyll build
    Then I should get a zero exit status
    And I should see "<p>hello</p>" in "_site/index.html"
    And I should see "max-width" in "_site/assets/main.css"

  Scenario: A theme of that name is there already
    Given I have a plain directory
    When I run jekyll new-theme plain
    Then I should get a non-zero exit status
    And I should see "plain already exists" in the build output

  Scenario: Clean
    Given I have an "index.md" page that contains "hello"
    When I run jekyll build
    Then the _site directory should exist
    And the .jekyll-cache directory should exist
    When I run jekyll clean
    Then I should get a zero exit status
    And I should see "Cleaner: Removing .*_site..." in the build output
    And the _site directory should not exist
    And the .jekyll-cache directory should not exist
    When I run jekyll clean
    Then I should see "Cleaner: Nothing to do for .*_site." in the build output

  Scenario: Clean keeps what nobody built
    Given I have a site directory
    And I have a "site/index.md" page that contains "hello"
    And I have an out directory
    And I have an "out/letter.txt" file that contains "mine"
    When I run jekyll build -s site -d out
    And I run jekyll clean -s site -d out
    Then I should see exactly "mine" in "out/letter.txt"
    And the "out/index.html" file should not exist

  Scenario: A healthy site
    Given I have an "index.md" page that contains "hello"
    And I have a configuration file with "url" set to "https://example.org"
    When I run jekyll doctor
    Then I should get a zero exit status
    And I should see "Your test results are in. Everything looks fine." in the build output

  Scenario: A site with troubles
    Given I have an "index.md" page with permalink "/a.html" that contains "hello"
    And I have an "b.md" page with permalink "/a.html" that contains "hello"
    And I have an "c.md" page with permalink "/A.html" that contains "hello"
    And I have a configuration file with "colections" set to "[a]"
    When I run jekyll doctor
    Then I should get a non-zero exit status
    And I should see "Conflict: The following destination is shared by multiple files" in the build output
    And I should see "The following URLs only differ by case" in the build output
    And I should see "You didn't set an URL in the config file" in the build output
    And I should see "'colections' in the configuration is nearly 'collections'" in the build output

  Scenario: Plugins that we have, and those that we lack
    Given I have a configuration file with "plugins" set to "[jekyll-feed, jekyll-unheard-of]"
    And I have a "Gemfile" file that contains "gem 'jekyll-scholar'"
    And I have a _plugins directory
    And I have a "_plugins/shout.rb" file that contains "Liquid::Template.register_tag('shout', Shout)"
    When I run jekyll doctor
    Then I should see "jekyll-feed, configuration: built in" in the build output
    And I should see "jekyll-unheard-of, configuration: missing" in the build output
    And I should see "jekyll-scholar, Gemfile: missing" in the build output
    And I should see "shout.rb, _plugins: never run \(it has tag shout\)" in the build output

  Scenario: Where a setting comes from
    Given I have a configuration file with "title" set to "Home"
    When I run jekyll doctor --print-config --baseurl /sub
    Then I should get a zero exit status
    And I should see "^title: \"Home\"  # .*_config.yml:1$" in the build output
    And I should see "^baseurl: \"/sub\"  # command line$" in the build output
    And I should see "^markdown: \"kramdown\"  # default$" in the build output

  Scenario: Help
    When I run jekyll help
    Then I should get a zero exit status
    And I should see "new-theme" in the build output
    When I run jekyll help build
    Then I should get a zero exit status
    And I should see "--limit_posts" in the build output
    When I run jekyll help unheard
    Then I should get a non-zero exit status
    And I should see "Hmm... we don't know what the 'unheard' command is." in the build output

  Scenario: A command that does not exist
    When I run jekyll unheard
    Then I should get a non-zero exit status
    And I should see "'jekyllpy unheard' could not be found" in the build output

  Scenario: Global flags before the command
    Given I have a site directory
    And I have a "site/index.md" page that contains "hello"
    When I run jekyll --source site --quiet build
    Then I should get a zero exit status
    And I should not see "Generating" in the build output
    And the "_site/index.html" file should exist

  Scenario: Warnings that count as failures
    Given I have an "index.md" page with layout "nowhere" that contains "hello"
    When I run jekyll build
    Then I should get a zero exit status
    And I should see "Build Warning: Layout 'nowhere' requested in index.md does not exist." in the build output
    When I run jekyll clean
    And I run jekyll build --strict
    Then I should get a non-zero exit status

  Scenario: The result as JSON
    Given I have an "index.md" page that contains "{{ page.nothing }}"
    When I run jekyll build --json
    Then I should get a zero exit status
    And I should see "\"rendered\": \[\s+\"index.md\"" in the build output
    Given I have an "index.md" page that contains "{% unheard %}"
    When I run jekyll build --json
    Then I should get a non-zero exit status
    And I should see "\"path\": \"index.md\",\s+\"line\": 5" in the build output

  Scenario: What the build spent its time on
    Given I have an _layouts directory
    And I have a page layout that contains "<i>{{ content }}</i>"
    And I have an "index.md" page with layout "page" that contains "hello"
    When I run jekyll build --profile
    Then I should see "Filename +\| Count \| +Bytes \| +Time" in the build output
    And I should see "_layouts/page.html +\| +1 \|" in the build output
