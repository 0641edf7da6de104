"""Targets of a fuzzer that mutates chapter files; `make fuzz` runs them."""
