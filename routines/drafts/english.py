"""English as instructors speak it. Data only: what each sense means stands in ``sense.py``."""

from __future__ import annotations

from types import MappingProxyType

from routines.drafts.language import Language
from routines.drafts.phrase_book import PhraseBook
from routines.drafts.sense import Sense


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SETS = {
    "limb": "knee knees leg legs foot feet arm arms hand hands ear ears chin heel heels toe toes hip hips elbow elbows "
    "shoulder shoulders ankle ankles head wrist wrists fingers palm palms forearm forearms thigh thighs shin",
    "move": "lie lay come roll turn sit stand kneel get move flip step stay pop shift go climb hop settle walk make scoot shuffle "
    "swing spin rotate crawl bring push press lower rise drop",
    "place": "back front belly stomach tummy side knees fours seat seated standing hands forearms elbows squat "
    "kneeling tabletop bottom bum feet",
    "do": "bring drop slide step cross take lift tuck extend reach place put bend hug raise draw send thread interlace "
    "clasp float swing straighten stretch open plant walk press tilt turn hold grab squeeze point push pull kick set "
    "roll lower stack keep start curl shift lean kneel fold rest let plant hook",
    "thing": "strap band belt towel block blocks ball pillow cushion bolster blanket chair weight weights dumbbell "
    "dumbbells kettlebell kettlebells roller stick loop bands wall bench broom broomstick rope scarf",
    "sides": "side sides leg legs arm arms foot feet hand hands knee knees hip hips direction directions shoulder ear",
    "adj": "slow deep full long easy big nice gentle good smooth even quiet complete more steady calm soft whole solid "
    "controlled clean",
    "bodypart": "side leg arm foot hand knee hip shoulder",
    "weekday": "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday "
    "saturdays sunday sundays",
    "timeunit": "second seconds sec secs minute minutes min mins",
    "anything": "it that this these them",
}

_PHRASES: dict[Sense, tuple[str, ...]] = {
    Sense.NEXT: (
        "next",
        "next (up|one|exercise|move|movement|pose|stretch|thing|position|is|we have|comes|i want)",
        "(first|last|final|second|third|fourth|fifth|sixth) (up|thing|exercise|move|movement|stretch|pose|position)",
        "number #",
        "exercise (number|) #",
        "(one|the|our|your) (last|final) (thing|stretch|exercise|pose|move|movement)",
        "(our|your|the) next",
        "last but not least",
        "(let us|we will|we are going to|you are going to|now we|so we|we can|we|then we) (just|) (move|go|come|get|head|"
        "transition|slide|roll|flow|turn|switch|progress|jump) (straight|right|over|along|) (on|) (to|into|onto)",
        "(moving|heading|coming|carrying|flowing|rolling|dropping|switching) (straight|right|) (on|) (to|into|onto)",
        "going (straight|right|) (into|onto|on to)",
        "(moving|move) on",
        "(start|kick|open|begin|finish|end|close|wrap|starting|finishing) (things|it|us|everything|this|) (off|up|out|) with",
        "(let us|we will|we are going to|i want you to) (now|) (do|try|start with|begin with|finish with|add|begin|start|"
        "finish|end with|close with|kick off with|open with|warm up with)",
        "(let us|we will|i will|i want to|i am going to) have you (in|on|into|do|doing|lie|lying)",
        "(here it is|here we go with|here comes|here is)",
        "(time for|ready for|how about|we have got|that brings us to|which brings us to|follow with|followed by)",
        "(start|begin|finish|end|starting|beginning|finishing|ending|starts|begins|finishes) (off|up|) (with|by)",
    ),
    Sense.INTO: (
        "(come|get|move|step|press|lower|fold|sink|push|roll|flip|slide|shift|walk|swing|ease|settle|drop|set up|set "
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
        "<move> ~ (on|onto|to) (hands and knees|all fours|standing|seated|a seat|a seated|tabletop|a tabletop|a kneeling|"
        "kneeling|one side|hands and feet)",
        "(onto|on to|over to|over onto|over on) (your|all|the) (left|right|other|) (back|front|belly|stomach|tummy|side|knees|fours|"
        "hands|forearms|feet|bottom)",
        "(come|lie|lay|sit|get|stand|kneel) (all the way|right|) (down|up) (on|onto|to|at|in|with|against) (the|a|your) "
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
        "(pick up|grab|take|get|fetch|find|bring|reach for|loop|wrap|put|place|go and get|hold) (hold of|) (your|the|a|that|one|both|some|"
        "one of your|the other end of your|) <thing>",
    ),
    Sense.LIMB: (
        "<do> (your|the|that|both|one|each|both your|just your|just the|) (left|right|top|bottom|back|front|other|) <limb>",
        "(left|right) <limb>",
        "(both|your|the) (knees|feet|legs|arms|hands|left|right)",
        "<do> (it|that|this) (up|out|over)",
    ),
    Sense.SWITCH: (
        "(other|second|opposite) (side|leg|arm|foot|hand|knee|hip|direction|way|ear|shoulder|ankle|one)",
        "(switch|change|swap|swapping|switching|changing) (your|the|those|) <sides>",
        "(switch|swap|change) (it over|over|it|them over|that over|around|it up)",
        "(now|and) (switch|swap|change)",
        "(switch|swap|change)",
        "(now|same (thing|) (on|with|to)|repeat (that|it|this|) (on|with|to)|and|then) (the|your|for the|on the|to the|with the) (left|right)",
        "(on|to|with) the (left|right) (side|) now",
        "(left|right) <limb> (now|this time|as well|too|next)",
        "same (thing|again|deal|story|idea|drill|) (on|with|over) (the|your|this)",
        "(reverse|reverse it|reverse direction|reverse the direction|go the other way|other way around)",
        "again on this side",
        "(find|into) ~ on this side",
        "on this side (too|also|as well|now)",
        "this side now",
        "(even|balance|match|repeat|mirror) (it|that|this|things|) (out|up|) (on|to|with|over to) (the|your) (left|right|other)",
        "(left|right) <limb> ~ this time",
    ),
    Sense.LATER: (
        "(then|before|after|until|when|once) (we|you|i|the) (will|) (switch|swap|change|do|go to|the other|other)",
        "(then|and then|before|from side|one side|from one) ~ (the other|other side|switching|swapping|change|swap|switch)",
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
    Sense.END: (
        "(and|then|now|slowly|gently|okay|) (release|releasing|unwind|let go|let it go|let that go|undo)",
        "to (unwind|release|come out|finish)",
        "come (out|back|down slowly)",
        "(lower|lowering|set|bring|let|put|place|come|step|go|walk) (it|them|that|those|this|everything|on|) back",
        "(lower|set|bring|let|put|place|walk) (the|your|that|both|this|) (left|right|front|back|top|) <limb> (back|down|in)",
        "(bring|draw|use) ~ <limb> (back|down) (up|down|to|in)",
        "<limb> (back|) down",
        "(come|get|lower|climb) (on|) (back|) down slowly",
        "(and|then) (come|step|sit) (down|back)",
        "back (down|up) (to|on|one|slowly)", "all the way down slowly",
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
        "(have|take|get|grab|enjoy) (yourself|yourselves|) (a|another|your|that) (short|quick|little|well earned|proper|longer|) (rest|break|pause|breather)",
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
        "i (used|had|was|got|carry|sometimes|once|remember|know|love|hate|thought|always|never|did|could|would|tried|"
        "do|found|went|said|think|like|still|have|teach|learned|learnt|saw|met|see|read|broke|hurt|start my|only|mean)",
        "i (go|come|hold|stretch|twist|sit|lie|fold) ",
        "(my|his|her) (teacher|physio|grandmother|grandma|grandfather|mother|mom|mum|dad|father|wife|husband|neighbor|"
        "neighbour|dog|cat|friend|doctor|coach|sister|brother|son|daughter|kids|students|student|clients|client|first|"
        "favorite|favourite|bad|old|own|back|knee|hip|left|right)",
        "(somebody|someone|people|everyone|everybody|folks|they|he|she|students|viewers|many of you|some of you|a few of you|"
        "lots of you) (ask|asks|asked|say|says|said|tell|tells|told|wrote|write|have written|have asked|always|used|think|"
        "thinks|want|wants|hate|hates|love|loves|skip|skips|call|calls|was|were|had|made|keep asking)",
        "(subscribe|comment|comments|channel|description|newsletter|website|instagram|patreon|podcast|giveaway|sponsor)",
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
        "(that is|that was) (it|us|all|your lot|everything|the end|a wrap) (for|today|done|folks|everyone|everybody|from)",
        "(see you|until) next (time|week)",
        "(hit|smash|press|tap|click) (the|that|) (subscribe|like|bell)",
        "(you are|we are|all) (all|) done",
    ),
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
    Sense.EACH: ("(each|per|every|either) <bodypart>", "(in|) (each|per|every|either) (direction|way)", "(both|on both) (sides|legs|arms)", "a side"),
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
        "(plant|weight|sit|sitting|stand|standing|balance|balancing|press|ground|root|lean) (in|into|on|onto|down|down into|through|to|) (your|the|that|) "
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
        "# (of|more|) (reps|rep|repetitions|times|total|altogether)",
        "# (of these|of those|of them|like this|like that|in total|in all|all together|to each|for each|ones)",
        "# <adj> (ones|reps|times|of)",
        "# (reps|times|) (on|to|with|for|in|) (each|per|every|either|a) (<bodypart>|direction|way)",
        "(going for|looking for|aiming for|up to|i want|let us get|give me|let us have|sets of|do|doing|make it|knock out|bang out|get through) #",
    ),
    Sense.ROUNDS: ("# (<adj>|) (rounds|round|cycles|passes|circles|laps)",),
    Sense.SETS: ("# (<adj>|) (sets|set)", "# (rounds|times) (through|of this whole)"),
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
        "# (years|days|weeks|months|oclock|percent|per)",
        "in # <timeunit>",
    ),
    Sense.BREATHING: (
        "(breathing|breathe together|breaths together|belly breath|belly breaths|breath work|breathwork|diaphragm)",
    ),
}

ENGLISH = Language(
    code="en",
    common=_words("the and your you to of we it that on is for in this with down up one now"),
    contractions=MappingProxyType(
        {
            "let's": "let us",
            "lets": "let us",
            "it's": "it is",
            "that's": "that is",
            "there's": "there is",
            "here's": "here is",
            "what's": "what is",
            "he's": "he is",
            "she's": "she is",
            "who's": "who is",
            "where's": "where is",
            "gonna": "going to",
            "wanna": "want to",
            "gotta": "got to",
            "can't": "can not",
            "cannot": "can not",
            "won't": "will not",
            "don't": "do not",
            "doesn't": "does not",
            "didn't": "did not",
            "isn't": "is not",
            "aren't": "are not",
            "shouldn't": "should not",
            "wouldn't": "would not",
            "couldn't": "could not",
            "haven't": "have not",
            "'ll": "will",
            "'re": "are",
            "'ve": "have",
            "'m": "am",
            "'d": "would",
            "alright": "okay",
            "ok": "okay",
            "righto": "okay",
        }
    ),
    numbers=MappingProxyType(
        {
            name: float(value)
            for value, names in {
                1: "one",
                2: "two",
                3: "three",
                4: "four",
                5: "five",
                6: "six",
                7: "seven",
                8: "eight",
                9: "nine",
                10: "ten",
                11: "eleven",
                12: "twelve dozen",
                13: "thirteen",
                14: "fourteen",
                15: "fifteen",
                16: "sixteen",
                17: "seventeen",
                18: "eighteen",
                19: "nineteen",
                20: "twenty",
                30: "thirty",
                40: "forty fourty",
                50: "fifty",
                60: "sixty",
                70: "seventy",
                80: "eighty",
                90: "ninety",
                100: "hundred",
            }.items()
            for name in names.split()
        }
    ),
    book=PhraseBook(_PHRASES, _SETS),
    openers=_words("okay now next alright"),
    joints=_words("in to of for on at with from until till and or but if is are was be by into onto right up"),
    fillers=_words(
        "okay and so now then good alright great nice lovely right well um uh oh from here just gently slowly go ahead "
        "again perfect beautiful awesome excellent everybody everyone guys friends this time let us please you can "
        "we will are going to i want would like start by carefully today all for our once more finally"
    ),
    articles=_words(
        "is are a an the your our some that this my another first final last one more few couple of nice big little quick "
        "gentle good easy basic simple classic standard regular proper long slow"
    ),
    not_names=_words(
        "it is are was were you we i they he she us them me this that these those there here what which who how when if "
        "do does did not no yes and or but so because as than then too very really just also only up down out over off "
        "to of in on at by from with your my his her their be been being have has had will would can could should may "
        "might must go goes going get getting gets come comes coming bring keep let make makes made take takes put one "
        "ones place pose poses exercise exercises movement move thing things time times minute minutes second seconds breath breaths rep reps set sets round rounds day "
        "days week weeks left right other same each both all any every everyone everybody guys part class video way "
        "bit lot sure okay good great nice next last first now today again more most much many few little where why "
        "something anything nothing everything feel feels feeling want need know think inhale exhale breathe gravity"
    ),
    verbs=_words(f"{_SETS['move']} {_SETS['do']} remember see check watch listen try relax breathe inhale exhale"),
    homophones=MappingProxyType(
        {
            "for": "four",
            "fore": "four",
            "to": "two",
            "too": "two",
            "won": "one",
            "ate": "eight",
            "lo": "low",
            "poses": "pose",
            "lunch": "lunge",
            "ly": "lying",
        }
    ),
    generic=_words(
        "stretch stretches twist twists circle circles roll rolls lift lifts raise raises curl curls press presses tilt "
        "tilts bridge bridges plank planks squat squats lunge lunges pose rock rocks switch switches tap taps slide "
        "slides kick kicks fold folds hold holds march marches crunch crunches extension extensions rotation rotations "
        "bend bends reach reaches row rows fly flies push ups pushups situps swing swings dip dips hinge hinges shrug "
        "shrugs walk walks walkout walkouts climber climbers clam clams clamshell clamshells opener openers backs "
        "breathing scoop scoops pull pulls pulse pulses hover hovers balance wiper wipers hug hugs massage flow"
    ),
)
