"""How well a job fits a person, by their own rules and weights over what is visible. Nothing here is learned from Upwork's content."""

from src.domain.fit.person import FitProfile, Lens, OwnSkill, read_person
from src.domain.fit.score import DEFAULT_WEIGHTS, HEAVIEST, SIGNALS, Fit, FitRules, Line, Obstacle, Signal, Tier, score
from src.domain.fit.thumbs import Thumb, adjusted, moves_of

__all__ = [
    "DEFAULT_WEIGHTS",
    "HEAVIEST",
    "SIGNALS",
    "Fit",
    "FitProfile",
    "FitRules",
    "Lens",
    "Line",
    "Obstacle",
    "OwnSkill",
    "Signal",
    "Thumb",
    "Tier",
    "adjusted",
    "moves_of",
    "read_person",
    "score",
]
