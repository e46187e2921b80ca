"""The plugin interface: hooks, converters, generators, and the registry that a build passes along."""
