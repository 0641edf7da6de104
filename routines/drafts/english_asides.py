"""English phrases that end something, or are about something else: rests, conditions, anecdotes, goodbyes."""

from __future__ import annotations

from routines.drafts.sense import Sense

ASIDES: dict[Sense, tuple[str, ...]] = {
    Sense.END: (
        "(and|then|now|slowly|gently|okay|) (release|releasing|unwind|let go|let it go|let that go|undo)",
        "to (unwind|release|come out|finish)",
        "come (out|back|down slowly)",
        "(lower|lowering|set|bring|let|put|place|come|step|go|walk) (it|them|that|those|this|everything|on|) back",
        "(lower|set|bring|let|put|place|walk) (the|your|that|both|this|) (left|right|front|back|top|) "
        "<limb> (back|down|in)",
        "(bring|draw|use) ~ <limb> (back|down) (up|down|to|in)",
        "<limb> (back|) down",
        "(come|get|lower|climb) (on|) (back|) down slowly",
        "(and|then) (come|step|sit) (down|back)",
        "back (down|up) (to|on|one|slowly)",
        "all the way down slowly",
        "back (up|down|in) to",
        "(back to|through) (center|centre|middle|the center|the centre|the middle|neutral|start)",
        "(lower|lowering) (down|it|yourself|slowly)",
        "(and|then) (down|rest|relax|lower)",
        "(hands|feet|arms|knees) down",
        "step back",
        "(shake|wiggle|shrug) (it|them|that|those|out|your|the)",
        "(nice|good|great|lovely|beautiful) (work|job|one|stuff|effort)",
        "(well|nicely) done",
        "(for|just) a (second|moment|sec|bit|tick)",
        "a (moment|second|breather)",
        "take (a breather|the strap off|a break|the band off|it off)",
        "(strap|band) off",
        "that is (time|it|the lot|done|your time|enough|all)",
        "sit (up|back)",
        "lift your head",
        "roll (yourself|) up",
        "(and|now) relax",
        "(when|whenever) you are ready",
        "wiggle (your|the|something)",
        "give (yourself|your|the) ~ (shake|rub|wiggle|squeeze|pat|hug|jiggle)",
        "straighten (up|out) (again|)",
    ),
    Sense.REST: (
        "(have|take|get|grab|enjoy) (yourself|yourselves|) (a|another|your|that) (short|quick|little|"
        "well earned|proper|longer|) (rest|break|pause|breather)",
        "# <timeunit> (of|) (rest|break|pause|breather|recovery)",
        "(rest|pause|break|breather|recover) (here|there|now|everyone|everybody|up|) (for|of) (a|#|half|about|one)",
        "(rest|breather|break) (time|period|now|between|before)",
        "(now|and|time to|let us|we|planned|short|quick|you) (rest|pause|recover)",
        "rest # <timeunit>",
        "(a|your) # (second|minute) (rest|break|pause|breather)",
        "a (minute|half minute|full minute) (of rest|off|rest)",
        "(minute|minutes|seconds) (rest|off)",
    ),
    Sense.RELAX: (
        "final (rest|relaxation|resting pose)",
        "(rest|relax|lie|be|stay|stillness|silence) ~ (quiet|quietly|still|completely still) (for|now)",
        "(closing|final|deep|guided|full) relaxation",
        "(final|closing) (stillness|meditation)",
        "(be|lie|stand|sit|stay) (very|completely|perfectly|) still",
        "# <timeunit> of (quiet|silence|stillness|relaxation)",
    ),
    Sense.IF: (
        "(if|unless|in case|when|whenever)",
        "(some|most|many|a lot|lots) (of you|people|folks|of people)",
        "(you|you guys) (can|could|may|might) (also|always|just|even|do)",
        "(or|alternatively) (do|you|try|stay|just|keep|use|put|do your|do the|place|bend|have|take|rest)",
        "(you|it) (should|might|may|could|will|do not)",
        "as (if|though)",
        "(feel|feels|feeling)",
        "(imagine|pretend|think|notice|picture|remember)",
        "(do not|never|no need|not)",
        "like (a|an|you|your)",
        "(need|rather|prefer|option|modify|modification|easier|harder|variation)",
        "maybe",
    ),
    Sense.ASIDE: (
        "next (week|weeks|time|month|year|video|class|session|lesson|<weekday>|day|morning|episode)",
        "last time (we|i|you|around|they)",
        "last (week|weeks|month|year|night|video|class|session|lesson|<weekday>|summer|winter)",
        "(tomorrow|yesterday|someday|nowadays|years ago|weeks ago|months ago|days ago)",
        "(another|the other) (day|time|class|video|session)",
        "later (on|in|today|we)",
        "(later|much later|soon|eventually)",
        "instead (of|)",
        "rather than",
        "(are|is|am|will|do|did|was|be) not (doing|going to|do|be|the|a|like|really|about|today|need)",
        "(not|no|never) (today|yet|now|this time|doing|the|a|like|just)",
        "i (used|had|was|got|carry|sometimes|once|remember|know|love|hate|thought|always|never|did|"
        "could|would|tried|"
        "do|found|went|said|think|like|still|have|teach|learned|learnt|saw|met|see|read|broke|hurt|"
        "start my|only|mean)",
        "i (go|come|hold|stretch|twist|sit|lie|fold) ",
        "(my|his|her) (teacher|physio|grandmother|grandma|grandfather|mother|mom|mum|dad|father|wife|"
        "husband|neighbor|"
        "neighbour|dog|cat|friend|doctor|coach|sister|brother|son|daughter|kids|students|student|"
        "clients|client|"
        "bad|old|back|knee|hip|left|right)",
        "(somebody|someone|people|everyone|everybody|folks|they|he|she|students|viewers|many of you|"
        "some of you|a few of you|"
        "lots of you) (ask|asks|asked|say|says|said|tell|tells|told|wrote|write|have written|have asked|"
        "always|used|think|"
        "thinks|want|wants|hate|hates|love|loves|skip|skips|call|calls|was|were|had|made|keep asking)",
        "(subscribe|comment|comments|channel|description|newsletter|website|instagram|patreon|podcast|"
        "giveaway|sponsor)",
        "good (morning|evening|afternoon|day) (everyone|everybody|my|friends|all|guys|and|yogis|folks|team|to|again)",
        "(hello|hi|hey|welcome|greetings)",
        "(feels|feel|felt|looks|look|sounds|kind of|sort of|a bit|a lot|much|just|more|works|work|nearly|almost) like",
        "similar to",
        "i will (teach|show|explain|share|post|do|link)",
        "(imagine|pretend|remember) (you|your|that|a|the|when|how|it|from)",
        "(unlike|compared|whereas|versus|cousin of|preparation for|prepares|prepare you|variation of|version of)",
        "(better|harder|easier|worse|less|more) (than|for)",
        "(today|todays|in this (class|video|session|practice)|this (class|video|session|practice) is)",
        "(we did|we do|we have done|we were doing|we worked|we practiced|we practised)",
        "(some|many|most|few) (people|instructors|teachers|folks|programs|classes)",
        "(skip|skipping|leave out|no need to do)",
        "(think|thinking|start to think) about",
        "(that|this|the|in) (<weekday>|hip|other|whole|full|next|same) (class|video|session|workout)",
        "(link|email|emails|message|messages|thank you|thanks)",
        "(would|could|might) (be|have|do|also)",
        "(whole|every|any|each) (week|day|morning|night|evening)",
        "(a|per) (week|day)",
        "(saving|save|keep|leave|leaving) (that|this|it|the) ~ (for|until) (later|another|next|the|<weekday>)",
        "(bothers|hurts|irritates|aggravates|is bad for|is good for|good for)",
    ),
    Sense.BYE: (
        "(bye|goodbye|ta ra|cheerio|namaste|farewell)",
        "(see|catch) you (all|guys|soon|next|again|in|there|later|tomorrow|<weekday>)",
        "thank you (so much|very much|all|everyone|guys|) (for|all|everyone|everybody)",
        "thanks (so much|a lot|everyone|all|guys|) for",
        "(that is|that was) (it|us|all|your lot|everything|the end|a wrap) (for|today|done|folks|"
        "everyone|everybody|from)",
        "(see you|until) next (time|week)",
        "(hit|smash|press|tap|click) (the|that|) (subscribe|like|bell)",
        "(you are|we are|all) (all|) done",
    ),
    Sense.REMAINING: (
        "# more",
        "(another|last|final) # (<adj>|) (<timeunit>|breaths|reps|rounds|of)",
        "# (<timeunit>|breaths|reps|rounds|times|) (left|to go|remaining|more|done)",
        "half (a|) minute (left|to go|remaining|more)",
        "(a|one|another) (more|) minute (left|to go|remaining|more)",
        "last #",
        "(one|a couple|a few|two) more",
        "halfway",
        "# (seconds|minutes) (of anything|straight|ago|later|a day|a week)",
        "that is (about|) #",
        "(a couple|a few|few) (of|) (more|) (seconds|breaths|reps)",
        "one last",
        "# (years|days|weeks|months|oclock|percent|per cent)",
        "in # <timeunit>",
    ),
    Sense.BREATHING: (
        "(breathing|breathe together|breaths together|belly breath|belly breaths|breath work|breathwork|diaphragm)",
    ),
}
