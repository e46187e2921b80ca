Feature: What is published, and where
  As an author
  I want to say what readers see
  In order to keep unfinished things to myself

  Background:
    Given I have a _posts directory
    And I have a _drafts directory
    And I have the following posts:
      | title    | date       | published | content  |
      | Ready    | 2024-02-03 | true      | is ready |
      | Held     | 2024-02-04 | false     | is held  |
      | Tomorrow | 2999-01-01 | true      | to come  |
    And I have the following draft:
      | title  | content     |
      | Sketch | is a sketch |
    And I have an "index.html" page that contains "{% for post in site.posts %}{{ post.title }};{% endfor %}"

  Scenario: By default only what is ready
    When I run jekyll build
    Then I should get a zero exit status
    And I should see exactly "Ready;" in "_site/index.html"
    And I should see "Skipping: _posts/2999-01-01-tomorrow.markdown has a future date" in the build output

  Scenario: The future, on demand
    When I run jekyll build --future
    Then I should see exactly "Tomorrow;Ready;" in "_site/index.html"
    And the "_site/2999/01/01/tomorrow.html" file should exist

  Scenario: The unpublished, on demand
    When I run jekyll build --unpublished
    Then I should see exactly "Held;Ready;" in "_site/index.html"

  Scenario: Drafts, on demand
    When I run jekyll build --drafts
    Then I should see exactly "Sketch;Ready;" in "_site/index.html"

  Scenario: The newest only
    When I run jekyll build --future --limit_posts 1
    Then I should see exactly "Tomorrow;" in "_site/index.html"

  Scenario: The list of what is left out
    When I run jekyll list
    Then I should get a zero exit status
    And I should see "drafts: 1\n  _drafts/sketch.markdown" in the build output
    And I should see "_posts/2999-01-01-tomorrow.markdown: dated 2999-01-01 00:00" in the build output
    And I should see "_posts/2024-02-04-held.markdown: published: false" in the build output

  Scenario: One list
    When I run jekyll list drafts
    Then I should see "drafts: 1" in the build output
    And I should not see "unpublished" in the build output

  Scenario: A permalink with words from the post
    Given I have a configuration file with "permalink" set to "/:year/:short_month/:slug/"
    When I run jekyll build
    Then I should see "is ready" in "_site/2024/Feb/ready/index.html"

  Scenario: A placeholder that does not exist
    Given I have a configuration file with "permalink" set to "/:yaer/:slug/"
    When I run jekyll build
    Then I should get a non-zero exit status
    And I should see "_posts/2024-02-03-ready.markdown: error:" in the build output
    And I should see "yaer" in the build output
    And the "_site/index.html" file should not exist
