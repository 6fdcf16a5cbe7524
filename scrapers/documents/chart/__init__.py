"""Pictures of bar charts: names and figures."""
