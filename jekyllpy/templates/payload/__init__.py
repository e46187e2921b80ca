"""What templates see: one plain dict for each page, document, static file, collection and for the site."""
