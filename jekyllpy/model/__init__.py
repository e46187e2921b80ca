"""The nouns of a site: pages, documents, collections, static files, layouts. They read, render and write nothing."""
