"""English as instructors speak it. Data only: what each sense means stands in ``sense.py``."""

from __future__ import annotations

from types import MappingProxyType

from routines.drafts.english_asides import ASIDES
from routines.drafts.english_doses import DOSES
from routines.drafts.english_openings import OPENINGS
from routines.drafts.language import Language
from routines.drafts.phrase_book import PhraseBook


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SETS = {
    "limb": "knee knees leg legs foot feet arm arms hand hands ear ears chin heel heels toe toes "
    "hip hips elbow elbows "
    "shoulder shoulders ankle ankles head wrist wrists fingers fingertips palm palms forearm forearms thigh "
    "thighs shin",
    "move": "lie lay come roll turn sit stand kneel get move flip step stay pop shift go climb hop "
    "settle walk make scoot shuffle "
    "swing spin rotate crawl bring push press lower rise drop prop use close",
    "place": "back front belly stomach tummy side knees fours seat seated standing hands forearms elbows squat "
    "kneeling tabletop bottom bum feet",
    "do": "bring drop slide step cross take lift tuck extend reach place put bend hug raise draw "
    "send thread interlace tip tuck stick hinge scoop sweep pop wrap grip rotate glide straighten nestle flatten "
    "clasp float swing straighten stretch open plant walk press tilt turn hold grab squeeze point "
    "push pull kick set "
    "roll lower stack keep start curl shift lean kneel fold rest let plant hook",
    "thing": "strap band belt towel block blocks ball pillow cushion bolster blanket chair weight weights dumbbell "
    "dumbbells kettlebell kettlebells roller stick loop bands wall bench broom broomstick rope scarf",
    "sides": "side sides leg legs arm arms foot feet hand hands knee knees hip hips shoulder ear",
    "adj": "slow deep full long easy big nice gentle good smooth even quiet complete more steady "
    "calm soft whole solid "
    "controlled clean",
    "bodypart": "side leg arm foot hand knee hip shoulder",
    "movements": "swings circles lifts raises taps lunges squats crunches curls presses kicks slides rolls tilts "
    "bridges dips pulses pushups situps twists steps marches squeezes rotations extensions",
    "weekday": "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday "
    "saturdays sunday sundays",
    "timeunit": "second seconds sec secs minute minutes min mins",
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
    book=PhraseBook({**OPENINGS, **ASIDES, **DOSES}, _SETS),
    openers=_words("okay now next alright"),
    joints=_words("in to of for on at with from until till and or but if is are was be by into onto right up"),
    fillers=_words(
        "okay and so now then good alright great nice lovely gorgeous wonderful fantastic brilliant amazing cool super "
        "right well um uh oh from here just gently slowly "
        "go ahead "
        "again perfect beautiful awesome excellent everybody everyone guys friends this time let us please you can "
        "inhale exhale we will are going to i want would like start by carefully today all for our once more finally"
    ),
    articles=_words(
        "is are a an the your our some that this my another first final last one more few couple of "
        "nice big little quick "
        "gentle good easy basic simple classic standard regular proper long slow"
    ),
    not_names=_words(
        "it is are was were you we i they he she us them me this that these those there here what which "
        "who how when if "
        "do does did not no yes and or but so because as than then too very really just also only up down out "
        "over off "
        "to of in on at by from with your my his her their be been being have has had will would can could "
        "should may "
        "might must go goes going get getting gets come comes coming bring keep let make makes made take "
        "takes put one "
        "ones place pose poses exercise exercises movement move thing things time times minute minutes "
        "second seconds breath breaths rep reps set sets round rounds day "
        "days week weeks left right other same each both all any every everyone everybody guys part class video way "
        "bit lot sure okay good great nice next last first now today again more most much many few little "
        "where why behind under underneath beside together apart towards toward "
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
    unfinished=_words(
        "in to of for on at with from until till and or but if is are was be by into onto a an the your our "
        "my his her "
        "their its you we i they he she will would can could should might may must have has had am not us let going "
        "want when while as than that than what how which who because like about around between under through very "
        "really just nice please both each every other"
    ),
    body=_words(
        f"{_SETS['limb']} back backs belly bellies tummy tummies chest spine neck hamstring hamstrings glute "
        "glutes quad "
        "quads core abs hips calf calves knee shins bottom bum sternum ribs groin face eyes jaw body waist "
        "sides chair wall ball"
    ),
    conditionals=_words("if unless when whenever in"),
    staying=_words(
        "keep hold stay relax breathe feel notice squeeze soften point flex check watch see remember try look listen "
        "let inhale exhale rest start engage press push walk wiggle shake"
    ),
    guided=_words(
        "your the both one each that it a down up out back over forward on onto to into in through across left right"
    ),
    sided=_words("left right both your the that this each other top bottom back front opposite"),
    hesitations=_words("um uh em er erm uhm umm hmm mm"),
    undoing=_words("release releasing unwind undo leaving come"),
    continuing=_words("of off to with in on at for from than that which who until and or"),
    generic=_words(
        "stretch stretches twist twists circle circles roll rolls lift lifts raise raises curl curls "
        "press presses tilt "
        "tilts bridge bridges plank planks squat squats lunge lunges pose rock rocks switch switches tap taps slide "
        "slides kick kicks fold folds hold holds march marches crunch crunches extension extensions rotation "
        "rotations "
        "bend bends reach reaches row rows fly flies push ups pushups situps swing swings dip dips hinge "
        "hinges shrug "
        "shrugs walk walks walkout walkouts climber climbers clam clams clamshell clamshells opener openers backs "
        "breathing work drill drills scoop scoops pull pulls pulse pulses hover hovers balance wiper wipers "
        "hug hugs massage flow"
    ),
)
