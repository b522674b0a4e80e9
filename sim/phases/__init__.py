"""One file a phase, in flight order; each exports ``Spec`` (its TOML table) and ``fly``."""
