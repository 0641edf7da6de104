"""English phrases that begin something: announcements, positions, limbs, changes of side."""

from __future__ import annotations

from routines.drafts.sense import Sense

OPENINGS: dict[Sense, tuple[str, ...]] = {
    Sense.NEXT: (
        "next",
        "next (up|one|exercise|move|movement|pose|stretch|thing|position|is|we have|comes|i want)",
        "(first|last|final|second|third|fourth|fifth|sixth) (up|thing|exercise|move|movement|stretch|pose|position)",
        "number #",
        "exercise (number|) #",
        "(one|the|our|your) (last|final) (thing|stretch|exercise|pose|move|movement)",
        "(our|your|the) next",
        "last but not least",
        "(let us|we will|we are going to|you are going to|now we|so we|we can|we|then we) (just|) (move|"
        "go|come|get|head|"
        "transition|slide|roll|flow|turn|switch|progress|jump) (straight|right|over|along|) (on|) (to|into|onto)",
        "(moving|heading|coming|carrying|flowing|rolling|dropping|switching) (straight|right|) (on|) (to|into|onto)",
        "going (straight|right|) (into|onto|on to)",
        "(moving|move) on",
        "(start|kick|open|begin|finish|end|close|wrap|starting|finishing) (things|it|us|everything|this|"
        ") (off|up|out|) with",
        "(let us|we will|we are going to|i want you to) (now|) (do|try|start with|begin with|finish "
        "with|add|begin|start|"
        "finish|end with|close with|kick off with|open with|warm up with)",
        "(let us|we will|i will|i want to|i am going to) have you (in|on|into|do|doing|lie|lying)",
        "(here it is|here we go with|here comes|here is)",
        "(time for|ready for|how about|we have got|that brings us to|which brings us to|follow with|followed by)",
        "(start|begin|finish|end|starting|beginning|finishing|ending|starts|begins|finishes) (off|up|) (with|by)",
    ),
    Sense.INTO: (
        "(come|get|move|step|press|lower|fold|sink|push|roll|flip|slide|shift|walk|swing|ease|settle|"
        "drop|set up|set "
        "yourself up|go|lift|melt|sit|lean|rise|take it|bring it|hinge|jump) ~ into",
        "(into|on to|onto)",
        "find (your|our|a|an|that|)",
        "find your way (to|into)",
        "set up (for|in)",
        "for (your|our|a|the|some|an|)",
        "(make|take|hold|try) (your|our|a|an|the)",
    ),
    Sense.CALLED: (
        "(is|this one is|these are|they are|it is|that is|are) called (the|a|an|)",
        "we call (this|it|these|them|) (the|a|an|)",
        "(this|that|it|these|those) (one|) (is|are) (the|a|an|your|our|my|)",
        "known as (the|a|an|)",
        "the name (is|of this one is|of this exercise is)",
    ),
    Sense.POSITION: (
        "<move> ~ (on|onto|to|over|in|into) (your|the|all|our) (left|right|other|) <place>",
        "<move> ~ (on|onto|to) (hands and knees|all fours|standing|seated|a seat|a seated|tabletop|a "
        "tabletop|a kneeling|"
        "kneeling|one side|hands and feet)",
        "(onto|on to|over to|over onto|over on) (your|all|the) (left|right|other|) (back|front|belly|"
        "stomach|tummy|side|knees|fours|"
        "hands|forearms|feet|bottom)",
        "(come|lie|lay|sit|get|stand|kneel) (all the way|right|) (down|up) (on|onto|to|at|in|with|"
        "against) (the|a|your) "
        "(floor|mat|ground|wall|chair|top|front|end|middle|edge|bench)",
        "stand (up|tall|at|with|on|in|facing|behind|beside|next)",
        "(standing|kneeling|lying|sitting|seated) (up|tall|down|at|with|on|facing|behind|beside)",
        "(lie|lay|lying) (down|on|flat|back|face|facing|out)",
        "kneel (down|on|up|in|at|with)",
        "sit (on|down|tall|cross|with|at|in|sideways|facing|against)",
        "(have|take|find|grab) (a|your) (comfortable|comfy|nice|easy|tall|) seat",
        "(come|get|up|back up) (up|) (on|) to (standing|your feet|the wall|your mat)",
        "(turn|flip|roll) (right|all the way|) (over|around)",
        "face (down|up|the wall)",
        "(make|find|work) (your|our) way ~ (to|on|onto|down|up|over|back)",
        "hands and knees",
        "(start|begin|starting|beginning) (in|on|from|lying|standing|seated|sitting|kneeling|out)",
    ),
    Sense.EQUIPMENT: (
        "(pick up|grab|take|get|fetch|find|bring|reach for|loop|wrap|put|place|go and get|hold) (hold "
        "of|) (your|the|a|that|one|both|some|"
        "one of your|the other end of your|) <thing>",
    ),
    Sense.LIMB: (
        "(hinge|fold|bow|bend|lean|twist|rotate|reach|dive|drape|arch|round) ~ "
        "(forward|forwards|over|sideways|hips|waist)",
        "<do> (your|the|that|both|one|each|both your|just your|just the|) (left|right|top|bottom|back|"
        "front|other|) <limb>",
        "(left|right) <limb>",
        "(both|your|the) (knees|feet|legs|arms|hands|left|right)",
        "<do> (it|that|this) (up|out|over)",
    ),
    Sense.SWITCH: (
        "(other|second|opposite) (side|leg|arm|foot|hand|knee|hip|direction|way|ear|shoulder|ankle|one)",
        "(switch|change|swap|swapping|switching|changing) (your|the|those|) <sides>",
        "(switch|swap|change) (it over|over|it|them over|that over|around|it up)",
        "(now|and now|then|and then) (on|to|for|) (the|your) (other|second|opposite) (side|leg|arm|foot|hand|knee|hip)",
        "(now|and) (switch|swap|change)",
        "(switch|swap|change|moving|over) (over|sides|) to (the|your) (left|right|other) <bodypart>",
        "(switch|swap|change)",
        "(now|same (thing|) (on|with|to)|repeat (that|it|this|) (on|with|to)|and|then) (the|your|for "
        "the|on the|to the|with the) (left|right)",
        "(on|to|with) the (left|right) (side|) now",
        "(left|right) <limb> (now|this time|as well|too|next)",
        "same (thing|again|deal|story|idea|drill|) (on|with|over) (the|your|this)",
        "(reverse|reverse it|reverse direction|reverse the direction|go the other way|other way around)",
        "again on this side",
        "(find|into) ~ on this side",
        "on this side (too|also|as well|now)",
        "this side now",
        "(even|balance|match|repeat|mirror) (it|that|this|things|) (out|up|) (on|to|with|over to) (the|"
        "your) (left|right|other)",
        "(left|right) <limb> ~ this time",
    ),
    Sense.LATER: (
        "(then|before|after|until|when|once) (we|you|i|the) (will|) (switch|swap|change|do|go to|the other|other)",
        "(then|and then|before|from side|one side|from one) ~ (the other|other side|switching|swapping|"
        "change|swap|switch)",
        "(we|you|i) will (switch|swap|change|do the other|do both|repeat)",
        "in a (moment|minute|bit|second|sec)",
        "which side",
        "one (side|leg|arm|knee|foot|heel|hand|elbow) ~ (the|your) other",
        "side to side",
        "(to|over to|towards|toward|from) the other (side|way|end|hand|direction)",
        "not (the|your) (left|right|other)",
        "(on|with) the other end",
        "the other (day|week|morning|night|evening|people|thing)",
        "(both|two|either|each) sides",
        "than (the|your) (other|left|right|first|second)",
        "(don't|do not|never|no need to|without|avoid) (switch|change|swap|changing|switching|swapping)",
        "change (your mind|that|anything|nothing|things|if)",
        "same on (both|each)",
    ),
}
