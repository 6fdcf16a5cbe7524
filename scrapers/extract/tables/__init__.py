"""Tables of a document → records. `reader` is where it begins."""
