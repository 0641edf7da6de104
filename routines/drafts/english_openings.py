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
    Sense.ORDINAL: (
        "(the|our|your) (next|first|second|third|fourth|fifth|sixth|last|final) (one|exercise|move|movement|"
        "stretch|pose|"
        "position) (is|we|i|you|up|here|for|on|of|in|will|today|comes)",
        "(the|our|your) (next|first|last|final) thing (we|i|you|is|up) ",
        "next (up|one|exercise|move|movement|stretch|pose|is|we|you)",
        "(first|last) (up|exercise|stretch|pose|move)",
        "last (one|thing) (guys|everyone|everybody|folks|ladies|team|today|is|for|up|here|before)",
        "(the|our|your) very (next|first|last) (one|thing|exercise|move|stretch|pose)",
        "(the|our|your) (last|final) one ~ (is|are) (a|an|the|called|going|your|our)",
        "(this is|here is) (the|our|your) (last|final|next) (one|exercise|move|stretch|pose)",
        "(exercise|move|number|movement) (number|) # is",
        "(first|second|third|fourth|fifth|sixth|last|next) one (then|now|) (is|we|will|for|here|the)",
        "(let us|we are going to|we will|i want you to|you are going to) (just|) (start|begin|finish|end) "
        "(off|up|out|) (by|with)",
        "to (finish|start|begin|end|close) (off|up|) (with|by|we|let|i|you|lie|come|sit|stand|roll|take|bring)",
        "(let us|we will|we are going to) (finish|end|start|begin) (up|off|) (in|on|with|by)",
        "(take|do|have) (#|some|a few|a couple of) (nice|big|deep|slow|) (deep|slow|big) breaths (together|to|"
        "in|through)",
    ),
    Sense.INTO: (
        "(come|get|move|step|press|lower|fold|sink|push|roll|flip|slide|shift|walk|swing|ease|settle|"
        "drop|set up|set "
        "yourself up|go|lift|melt|sit|lean|rise|take it|bring it|hinge|jump) ~ into",
        "(into|on to|onto)",
        "(step|press|push|sit|lift|send|walk|rock|shift|float) (it|your hips|our hips|) back (to|into|in|for) (a|the|"
        "your|our|)",
        "find (your|our|a|an|that|)",
        "find your way (to|into)",
        "set up (for|in)",
        "for (your|our|a|the|some|an|)",
        "(make|take|hold|try) (your|our|a|an|the)",
    ),
    Sense.CALLED: (
        "(is|this one is|these are|they are|it is|that is|are) called (the|a|an|)",
        "we have (got|) (a|the|our|some)",
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
        "(prop|turn|push|press|lower|pull|roll|bring) yourself (up|down|over|back|onto)",
        "sit up (nice|tall|straight|and)",
        "<place> on (your|the) (left|right) side",
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
        "sit (your|the) (hips|bottom|bum|butt|seat) (back|down)",
        "<do> (out|up|over) (your|the|that|both|one) (left|right|top|bottom|back|front|other|) <limb>",
        "(turn|look|gaze|twist|rotate|lean|tilt) ~ (over|to|toward|towards) (the|your) (left|right)",
        "(left|right) <limb>",
        "(the|your) (left|right) <limb> (lifts|comes|goes|reaches|steps|crosses|extends|slides|up|forward|out)",
        "(both|your|the) (knees|feet|legs|arms|hands|left|right)",
        "<do> (it|that|this) (up|out|over)",
    ),
    Sense.SWITCH: (
        "(other|second|opposite) (side|leg|arm|foot|hand|knee|hip|ear|shoulder|ankle|one)",
        "(twist|turn|lean|bend|lie|face|cross) ~ other way",
        "flip (it|) over (to|onto|on|) (the|your|) (left|right) (side|)",
        "(take|taking|do|doing|try|trying) (it|that|this) ~ (the|your) (left|right|other|second)",
        "(second|other) side",
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
        "(with|use|using) (the|your) other (hand|arm|foot|leg)",
        "the other (day|week|morning|night|evening|people|thing)",
        "(both|two|either|each) sides",
        "than (the|your) (other|left|right|first|second)",
        "(don't|do not|never|no need to|without|avoid) (switch|change|swap|changing|switching|swapping)",
        "change (your mind|that|anything|nothing|things|if)",
        "same on (both|each)",
    ),
    Sense.LEAD: (
        "(and|) then (we|you|let|i) (will|are|us|want|have|can)",
        "(and|) then (to|for|just|on)",
        "(and|) then <move> (down|up|back|onto|on|over|to|into|in)",
        "so (we|you|let|i|now|then|next|just|the|this|from|for)",
        "from (here|there)",
        "after (that|this) (we|you|let|it|is|the|go|come)",
        "(right|okay|lovely|beautiful|gorgeous|perfect|brilliant|excellent|cool|awesome|super|great) (we|you|"
        "let|so|now|next|then|from) ",
        "this (one|time) (is|we|we will)",
        "for (our|the|your) (last|next|first|second|third|final)",
        "(let us|let me)",
        "to (finish|end|start|begin|close|wrap|warm|cool) (off|up|down|us|things|today|we|this)",
        "go ahead and",
        "(and|now|then|) (second|other) side",
        "(and|now|then|) (switch|swap|change|switching) (sides|legs|arms|feet|hands|knees)",
        "(when|whenever|if) you are (ready|able|comfortable)",
    ),
    Sense.CLAUSE: (
        "(we|you|they|i) (are|am|will|have|can|want|do|might|should|would|could|may|need|got|just|keep|were|did|also|"
        "use|feel|go|get|come|take)",
        "(it|this|that|these|those|there|he|she) (is|are|will|has|have|should|might|was|were)",
        "(if|when|whenever|while|because|but|once|unless|then|inhale|exhale)",
        "as (you|we|if)",
        "or (you|if|just|keep|take|bring|place)",
        "and (we|you|then|i|<do>|<move>|hold|keep|breathe|release|relax|repeat|stay)",
        "(make sure|see if|try to|try not|do not|no need|not too)",
        "(<do>|<move>|keep|feel|stay|think|hold|notice|squeeze|relax|grab|breathe|remember) (your|the|it|that|"
        "this|both|one|each|all|them|a|right|left)",
        "(<do>|<move>|keep|stay|breathe) (down|up|out|back|over|forward|into|through|onto|on|in|to|there|here|"
        "nice|tall|long|going|breathing)",
        "(left|right|both|top|bottom|back|front) <limb> (up|down|out|in|back|forward|comes|goes|lifts|steps|reaches|"
        "extends|over|across|on|behind|under|is|to|bent|straight)",
        "(arms|hands|legs|feet|knees|elbows|shoulders|hips|heels|palms|toes|chest|head|eyes) (up|down|out|wide|"
        "overhead|together|apart|behind|under|by|over|on|hip|shoulder|flat|bent|close)",
    ),
}
