"""Campaigns: a flight a million times, its uncertain numbers spread, and the statistics of its ends."""
