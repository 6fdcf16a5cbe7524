"""Tables that lost their lines, rebuilt from text."""
