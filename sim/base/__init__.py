"""What every room stands on: array types, compilation and its cache, errors, the base of TOML tables."""
