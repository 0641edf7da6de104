"""Real videos, each opened and played for a second by a process of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from media.probe import probe
from tests.journeys.matside import matside, pictures, told

if TYPE_CHECKING:
    from pathlib import Path

VIDEOS = (
    "formats/video_90.mov",
    "formats/sample_portrait.mp4",
    "formats/bear-vp9-odd-dimensions.webm",
    "formats/sample_video_only.mp4",
    "formats/SAR-2by3.mp4",
    "exercise/action_recognition_nonint_fps_no_audio.mp4",
    "exercise/mountain_pose_older_adult_square.mp4",
    "exercise/bird_dog_ai_generated_mit.mp4",
)
LENGTH = 1.0


@pytest.mark.parametrize("video", VIDEOS)
def test_a_real_video_plays_and_its_session_is_recorded(cases: Path, tmp_path: Path, video: str, engine: str) -> None:
    path, trace = cases / "videos" / video, tmp_path / "trace"
    duration = probe(path).duration
    played = matside("play", path, "--for", str(LENGTH), "--engine", engine, "--muted", "--trace", trace)
    assert played.returncode == 0, played.stderr
    positions = [float(str(line["position"])) for line in pictures(trace)]
    assert len(positions) >= min(LENGTH, duration) * 5 - 1
    # At the end of the video its last picture stays: what is shown then is the end.
    assert all(before <= after for before, after in pairwise(positions))
    assert 0 <= positions[0] < 0.2
    assert positions[-1] <= duration + 0.1
    (session,) = told("sessions")
    watched = float(str(session["watched"]))
    assert min(LENGTH, duration) * 0.7 - 0.1 <= watched <= LENGTH + 0.3
