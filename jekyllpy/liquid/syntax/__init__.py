"""From template text to nodes: loaded only when a template is not in the code cache."""
