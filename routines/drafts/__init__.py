"""Chapters proposed from what is said in a class, for videos that have none."""

from routines.drafts.drafting import draft_from_captions
from routines.drafts.proposal import Proposal, Told
from routines.drafts.refining import refine

__all__ = ["Proposal", "Told", "draft_from_captions", "refine"]
