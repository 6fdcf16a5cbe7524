"""Pages as geometry: words, lines and cells by where they stand."""
