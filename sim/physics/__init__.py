"""Formulas on numbers and arrays: nothing here knows of a flight, a craft or a file."""
