"""English phrases for sides and numbers: sets, turns, seconds, breaths, reps."""

from __future__ import annotations

from routines.drafts.sense import Sense

DOSES: dict[Sense, tuple[str, ...]] = {
    Sense.SET_AGAIN: (
        "(second|third|fourth|fifth|next|final|last|another|one more|set|two more) (set|sets|round)",
        "(set|round) (number|) #",
        "(second|third|fourth|another|one more|final) (time|go|set) (through|round|around|)",
        "same again",
        "same (side|leg|thing) again",
        "back to the (first|top|start)",
    ),
    Sense.BY_TURNS: (
        "(each|either|per|every|alternate|alternating|opposite) (<bodypart>|legs|sides|arms|knees|heel|heels|feet)",
        "(on|to|for) both (sides|directions|legs|arms)",
        "(alternate|alternating|taking turns)",
        "then (swap|switch|change|the other|other)",
        "one (side|leg|arm|knee|foot|way|heel) (and|then|and then) (over|) (to|) (the) other",
        "(to|from) one side",
        "left and right",
        "left right left",
        "(opposite|other) (arm|leg|hand|knee|foot)",
    ),
    Sense.EACH: (
        "(each|per|every|either) <bodypart>",
        "(in|) (each|per|every|either) (direction|way)",
        "(both|on both) (sides|legs|arms)",
        "a side",
    ),
    Sense.LEFT: (
        "left <limb>",
        "(to|on|over|onto|toward|towards) (the|your) left",
        "(now|and|with|same for|for|same with|then|do|the other is) (the|your|my) left",
        "(the|your) left (one|side|first)",
        "(start|starting|begin|beginning) (on|with|to) (the|your) left",
        "left (first|forward|over|up|this time|now|down)",
    ),
    Sense.RIGHT: (
        "right <limb>",
        "(to|on|over|onto|toward|towards) (the|your) right",
        "(now|and|with|same for|for|same with|then|do|the other is) (the|your|my) right",
        "(the|your) right (one|side|first)",
        "(start|starting|begin|beginning) (on|with|to) (the|your) right",
        "right (first|this time)",
    ),
    Sense.ANCHOR: (
        "(plant|weight|sit|sitting|stand|standing|balance|balancing|press|ground|root|lean) (in|into|on|"
        "onto|down|down into|through|to|) (your|the|that|) "
        "(left|right)",
        "(keep|keeping) (your|the) (left|right)",
        "hold (it|on) with",
    ),
    Sense.SLIP: (
        "(sorry|oops|whoops|excuse me|pardon me|my bad|scratch that|correction|my mistake)",
        "(i mean|i meant|rather|make that|i should say|or rather)",
        "(no|wait|hang on|hold on) (no|wait|sorry|i|it|the|your|other|that|left|right)",
        "(the|your) other (left|right)",
    ),
    Sense.SECONDS: (
        "# (full|more|whole|slow|good|) (second|seconds|sec|secs|s)",
        "(count|counts) of #",
        "# (slow|full|) counts",
    ),
    Sense.MINUTES: ("# (full|more|whole|slow|good|) (minute|minutes|min|mins)",),
    Sense.MINUTES_AND_HALF: ("# and a half (minute|minutes|min|mins)", "# (minute|minutes) and a half"),
    Sense.ONE_MINUTE: (
        "(for|take|have|another) (a|one) minute",
        "a minute (here|of|rest|now)",
        "a minutes (rest|break|pause|breather|worth)",
        "(a|the) (full|whole|good|solid|long|) minute",
        "(one|a) (full|whole|long|solid) minute",
    ),
    Sense.HALF_MINUTE: ("half a minute", "(a|one) half minute", "half (minute|of a minute)"),
    Sense.MINUTE_AND_HALF: ("(a|one) minute and a half",),
    Sense.BREATHS: (
        "# <adj> (breaths|breath|breathes)",
        "# <adj> <adj> (breaths|breath|breathes)",
        "# (breaths|breath|breathes)",
        "# (full|slow|deep|) (inhales|exhales|breathing cycles|breath cycles)",
    ),
    Sense.REPS: (
        "# (<adj>|) <movements>",
        "# (of|more|) (reps|rep|repetitions|times|total|altogether)",
        "# (of these|of those|of them|like this|like that|in total|in all|all together|to each|for each|ones)",
        "# <adj> (ones|reps|times|of)",
        "# (reps|times|) (on|to|with|for|in|) (each|per|every|either|a) (<bodypart>|direction|way)",
        "(going for|looking for|aiming for|up to|i want|let us get|give me|let us have|sets of|do|doing|"
        "make it|knock out|bang out|get through) #",
    ),
    Sense.ROUNDS: ("# (<adj>|) (rounds|round|cycles|passes|circles|laps)",),
    Sense.SETS: ("# (<adj>|) (sets|set)", "# (rounds|times) (through|of this whole)"),
}
