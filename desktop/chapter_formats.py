"""What the sources of chapters are called on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.chapter import Origin

if TYPE_CHECKING:
    from routines.video_class import VideoClass

FORMAT_NAMES = {
    Origin.EDITED: "Marked by you",
    Origin.ROUTINE: "Routine file",
    Origin.WEBVTT: "WebVTT chapters",
    Origin.INFO_JSON: "Downloaded with the video",
    Origin.EMBEDDED: "In the video",
    Origin.FFMETADATA: "FFmpeg metadata",
    Origin.OGM: "OGM chapters",
    Origin.MATROSKA_XML: "Matroska chapters",
    Origin.PODLOVE: "Podlove chapters",
    Origin.CUE_SHEET: "Cue sheet",
    Origin.LOSSLESSCUT: "LosslessCut segments",
    Origin.PODCAST_JSON: "Podcast chapters",
    Origin.CHAPTER_GRABBER: "ChapterGrabber chapters",
    Origin.FFPROBE_JSON: "ffprobe chapters",
    Origin.VLC_BOOKMARKS: "VLC bookmarks",
    Origin.DESCRIPTION: "Times in the description",
}


def source_text(video_class: VideoClass) -> str:
    """Say where the chapters of a class come from; empty without chapters."""
    return FORMAT_NAMES.get(video_class.source, "") if video_class.source and video_class.chapters else ""
