"""Stretches of flight flown from data: what guidance has decided, a phase hands over here."""
