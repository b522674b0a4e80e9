"""Decisions: which burn, when, and where to; phases ask here and fly the answer."""
