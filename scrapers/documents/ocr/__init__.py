"""Pages that are pictures, read by two engines."""
