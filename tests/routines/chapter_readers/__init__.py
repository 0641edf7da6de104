"""Readers of chapter files: each format, any bytes, and bounds."""
