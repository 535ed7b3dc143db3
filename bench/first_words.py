"""How much later a model's first words are painted in a real browser than they left its server: ``python -m bench.first_words``.

Everything runs on this machine: the application as the README starts it, a stand-in of a model's server, Chromium without a
graphics card. What a model takes before it speaks is not counted. The last figures are in the README beside this file.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import Watched, chromium, started
from tests.e2e.test_model import LETTER, SETTINGS, open_writer, pieces_of, write
from tests.fakes.model_server import ModelServer, model_server_beside

PAUSE_SECONDS = 0.02
PATIENCE_SECONDS = 30
WATCH = """() => {
  window.painted = 0;
  // The field may be another one each time.
  const shown = () => document.querySelector('textarea')?.value ?? '';
  const before = shown();
  const look = () => {
    const text = shown();
    if (text && text !== before && 'OPENING'.startsWith(text.slice(0, 7))) {
      // The frame that shows it is painted before the task after it runs.
      setTimeout(() => { window.painted = performance.timeOrigin + performance.now(); });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}""".replace("OPENING", str(LETTER["opening"]))


def main() -> None:
    """Have the letter written again and again, and print what was measured, in milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--letters", type=int, default=9, help="how many letters (default 9; more would meet the limit of a minute)"
    )
    letters = parser.parse_args().letters
    pieces = pieces_of(LETTER)
    with (
        tempfile.TemporaryDirectory() as folder,
        started(Path(folder), SETTINGS) as stack,
        chromium() as browser,
        # The first piece carries the first words, as the first token of a text would.
        model_server_beside(["".join(pieces[:2]), *pieces[2:]], pause=PAUSE_SECONDS) as model,
    ):
        writer = open_writer(stack, browser, model)
        delays = [_delay(writer, model) for _ in range(letters)]
    print(f"painted after leaving the model's server, {letters} letters:")
    print(f"  median {statistics.median(delays):.1f} ms, worst {max(delays):.1f} ms (wanted: 150 ms)")


def _delay(writer: Watched, model: ModelServer) -> float:
    """Return the milliseconds between the first words' leaving and their being painted."""
    page = writer.page
    expect(page.get_by_role("textbox", name="Letter")).to_be_visible()
    page.evaluate(WATCH)
    write(page)
    # The page's policy forbids the eval that waiting for a condition would use.
    for _ in range(PATIENCE_SECONDS * 20):
        if page.evaluate("window.painted"):
            break
        page.wait_for_timeout(50)
    else:
        raise RuntimeError("no letter appeared")
    expect(page.get_by_text("Being written by small")).to_be_hidden()
    left = time.time() - (time.perf_counter() - model.first_sent)
    return float(page.evaluate("window.painted")) - left * 1000


if __name__ == "__main__":
    main()
