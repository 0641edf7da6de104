"""Chapters' titles read for what they ask, and chapters described by them."""

from routines.chapter_description import describe_chapter, describe_chapters
from routines.title_reading import ReadTitle, read_title

__all__ = ["ReadTitle", "describe_chapter", "describe_chapters", "read_title"]
