"""Portals and documents: where announcements are found, kept, read and taken apart.

Nothing here knows Dagster or dbt; see docs/architecture.md for the import rules.
"""
