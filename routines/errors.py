"""The root of everything that can be wrong with a routine."""


class RoutineError(Exception):
    """Say what is wrong with a routine, a record or the data folder, in words for the person."""
