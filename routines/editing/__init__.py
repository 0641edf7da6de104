"""Editing the chapters of a class: values and what a person can do to them, one wish a function."""
