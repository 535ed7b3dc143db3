"""What speaks against and for a post's honesty, with its words as evidence. How well it fits is judged in ``fit``."""

from src.domain.trust.assess import Certainty, Level, RedFlag, TrapWord, Trust, Words, assess, read_words
from src.domain.trust.evidence import Evidence, Field
from src.domain.trust.figures import Leaning, Quality, SignalCode
from src.domain.trust.flags import FlagCode

__all__ = [
    "Certainty",
    "Evidence",
    "Field",
    "FlagCode",
    "Leaning",
    "Level",
    "Quality",
    "RedFlag",
    "SignalCode",
    "TrapWord",
    "Trust",
    "Words",
    "assess",
    "read_words",
]
