"""Campaigns: a flight a million times with its uncertain numbers spread, and the statistics of where it ends."""
