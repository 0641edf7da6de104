"""Writers of chapter files, one format a file: pure functions from chapters to text that the readers read back."""

from routines.chapter_writers.description import write_description
from routines.chapter_writers.ffmetadata import write_ffmetadata
from routines.chapter_writers.matroska_xml import write_matroska_xml
from routines.chapter_writers.ogm import write_ogm
from routines.chapter_writers.webvtt import write_webvtt

__all__ = ["write_description", "write_ffmetadata", "write_matroska_xml", "write_ogm", "write_webvtt"]
