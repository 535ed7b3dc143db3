"""The whole evaluation of drafting: the composer, a hostile model, and any real model that speaks OpenAI's protocol.

    python -m bench.ai_eval                                     without a model: 216 jobs x 6 profiles, and 12 x 3 in Ukrainian
    python -m bench.ai_eval --url http://localhost:11434/v1 --model llama3.2 --jobs 20
    OPENAI_API_KEY=… python -m bench.ai_eval --model gpt-4o-mini --jobs 20

Jobs are made up by the sandbox; nothing of Upwork's is used. A model is sent what the application would send it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from contextlib import aclosing

from bench.drafting import ukrainian
from bench.drafting.profiles import PROFILES
from bench.drafting.rubric import Case, failed, obstacles
from bench.drafting.run import Report, attack, jobs, judge, told
from src.domain import drafting, prompting
from src.domain.composer import compose
from src.domain.letters import Brief, Freelancer
from src.domain.model_use import Used
from src.integrations.ai.openai_compatible import OpenAICompatible, Server
from src.integrations.ai.protocol import ModelUnavailable

LEAST_PASSED = 0.95


async def write(gateway: OpenAICompatible, brief: Brief, person: Freelancer, seen: dict[str, float]) -> Case:
    """Have a model write one letter; ``seen`` gets the time to the first piece and the tokens."""
    fallback = compose(brief, person)
    prompt = prompting.build_prompt(brief, person, tone=person.tone, language=fallback.language)
    reply, begun = "", time.perf_counter()
    async with aclosing(gateway.stream(prompt)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Used):
                seen["tokens"] = seen.get("tokens", 0) + piece.tokens
                continue
            if not reply:
                seen["first"] = max(seen.get("first", 0), time.perf_counter() - begun)
            reply += piece
    return Case(
        brief, person, drafting.draft_of(reply, "model", prompt.facts or {}, fallback, brief=brief, person=person)
    )


async def evaluate(gateway: OpenAICompatible, briefs: list[Brief]) -> Report:
    """Hold a model's letters to the rubric, one profile a job in turn."""
    report, seen, closed = Report(), dict[str, float](), 0
    people = list(PROFILES.values())
    for number, brief in enumerate(briefs):
        begun = time.perf_counter()
        try:
            case = await write(gateway, brief, people[number % len(people)], seen)
        except ModelUnavailable as error:
            report.missed[f"model did not answer: {error}"] += 1
            continue
        report.milliseconds.append((time.perf_counter() - begun) * 1_000)
        missed = failed(case)
        report.letters += 1
        report.whole += not missed
        report.missed.update(missed)
        closed += bool(obstacles(case))
    print(
        f"held at the gate {closed} of {report.letters}; slowest first piece {seen.get('first', 0):.2f} s; tokens {seen.get('tokens', 0):.0f}"
    )
    return report


def main() -> int:
    """Run what was asked for and say what came of it; 1 where the composer or the gate fails."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--jobs", type=int, default=216)
    asked.add_argument("--seed", type=int, default=20_261)
    asked.add_argument("--url", default=os.environ.get("OPENAI_BASE_URL", ""))
    asked.add_argument("--model", default="")
    asked.add_argument("--examples", action="store_true", help="print a letter for each check that was missed")
    options = asked.parse_args()
    briefs = list(jobs(options.jobs, options.seed))
    if options.model:
        server = Server(options.url, os.environ.get("OPENAI_API_KEY", ""), options.model)
        print(told(asyncio.run(evaluate(OpenAICompatible(server), briefs))))
        return 0
    begun = time.perf_counter()
    report = attack(briefs, judge(ukrainian.BRIEFS, judge(briefs), people=ukrainian.PROFILES))
    print(told(report), f"\nin {time.perf_counter() - begun:.0f} s", sep="")
    if options.examples:
        for check, found in report.examples.items():
            name, title, letter = found[0]
            print(f"\n--- {check}: {name}, {title}\n{letter}")
    return 0 if report.passed_letters >= LEAST_PASSED and not report.let_through else 1


if __name__ == "__main__":
    sys.exit(main())
