"""Exercises of back care, mobility, core, yoga and Pilates that are known by name."""

from routines.catalogue.completion import complete
from routines.catalogue.exercise_entry import AREAS, MOVEMENTS, Exercise
from routines.catalogue.finding import find_exercise, mend_spelling
from routines.catalogue.shelf import all_exercises

__all__ = ["AREAS", "MOVEMENTS", "Exercise", "all_exercises", "complete", "find_exercise", "mend_spelling"]
