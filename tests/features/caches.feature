Feature: What a build leaves behind
  As an owner of a folder
  I want a build to touch only what is its own
  In order to trust it with my files

  Scenario: Nothing is kept for the next build
    Given I have an "index.md" page that contains "hello"
    When I run jekyll build --disable-disk-cache
    Then I should get a zero exit status
    And the "_site/index.html" file should exist
    And the .jekyll-cache directory should not exist

  Scenario: Nothing is kept in safe mode
    Given I have an "index.md" page that contains "hello"
    When I run jekyll build --safe
    Then the .jekyll-cache directory should not exist

  Scenario: A cache of another name
    Given I have an "index.md" page that contains "hello"
    And I have a configuration file with "cache_dir" set to ".kept"
    When I run jekyll build
    Then the .kept directory should exist
    And the ".kept/jekyllpy/.gitignore" file should exist

  Scenario: What is no longer made is removed, with its folder
    Given I have an "index.md" page that contains "hello"
    And I have an old directory
    And I have an "old/page.md" page that contains "old"
    When I run jekyll build
    Then the "_site/old/page.html" file should exist
    When I delete the file "old/page.md"
    And I run jekyll build
    Then the _site/old directory should not exist
    And the "_site/index.html" file should exist

  Scenario: What is to be kept stays
    Given I have an "index.md" page that contains "hello"
    And I have an "old.md" page that contains "old"
    And I have a configuration file with "keep_files" set to "[old.html]"
    When I run jekyll build
    And I delete the file "old.md"
    And I run jekyll build
    Then the "_site/old.html" file should exist

  Scenario: What somebody else wrote stays
    Given I have an "index.md" page that contains "hello"
    And I have a _site directory
    And I have a "_site/letter.txt" file that contains "mine"
    When I run jekyll build
    Then I should get a zero exit status
    And I should see "_site holds files that no earlier build here wrote" in the build output
    And I should see exactly "mine" in "_site/letter.txt"

  Scenario: A build that fails leaves the old site
    Given I have an "index.md" page that contains "hello"
    When I run jekyll build
    And I have an "index.md" page that contains "{% unheard %}"
    And I run jekyll build
    Then I should get a non-zero exit status
    And I should see "hello" in "_site/index.html"

  Scenario: Every build tells every warning
    Given I have an "a.md" page with layout "nowhere" that contains "a"
    And I have an "b.md" page that contains "b"
    When I run jekyll build --quiet
    And I change "b.md" to contain "more"
    And I run jekyll build
    Then I should get a zero exit status
    And I should see "Layout 'nowhere' requested in a.md does not exist" in the build output
    When I run jekyll build --strict
    Then I should get a non-zero exit status
