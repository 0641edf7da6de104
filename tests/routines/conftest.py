"""Properties are tried with as many examples as keep these tests quick."""

from hypothesis import settings

settings.register_profile("quick", max_examples=25, deadline=None, database=None, derandomize=True)
settings.register_profile("thorough", max_examples=2000, deadline=None, database=None)
settings.load_profile("quick")
