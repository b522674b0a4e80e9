"""The data of each panel, made once from a run and drawn by the pictures and by the page alike."""
