"""Reconciliation inside a document. `reconcile` is where it begins."""
