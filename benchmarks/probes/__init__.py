"""What `benchmarks.before` times, in trees with one programming interface and with another."""
