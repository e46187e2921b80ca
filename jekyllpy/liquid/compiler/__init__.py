"""From nodes to Python source and code objects: loaded only when a template is not in the code cache."""
