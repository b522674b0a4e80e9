"""Messages of the CCSDS about orbits and attitudes as text: written and read, one file a message."""
