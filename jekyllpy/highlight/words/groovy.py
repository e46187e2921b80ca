"""Words that the Groovy lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
as assert break case catch continue default do else finally for goto if in instanceof new return switch this
throw try while
""")

DECLARATIONS = read_words("""
abstract const enum extends final implements native private protected public static strictfp super synchronized
throws transient volatile
""")

TYPES = read_words("""
boolean byte char def double float int long short void
""")

GRADLE_KEYWORDS = read_words("""
allprojects artifacts buildscript configuration dependencies publishing repositories sourceSets subprojects
""")

GRADLE_TYPES = read_words("""
ArtifactResolutionQuery ComponentSelection ComponentSelectionRules Configuration ConventionProperty
ExtensionAware ExtraPropertiesExtension Gradle IncrementalTaskInputs IvyArtifact IvyArtifactSet
IvyModuleDescriptorSpec IvyPublication JavaToolChain MavenArtifact MavenArtifactSet MavenPom MavenPublication
PluginDependenciesSpec PluginDependencySpec Project PublishingExtension ResolutionStrategy ResourceHandler
Script Settings SourceSet SourceSetOutput Task TextResourceFactory
""")
