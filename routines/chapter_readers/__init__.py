"""Readers of chapter files, one format a file: pure functions from text or bytes to what they found."""
