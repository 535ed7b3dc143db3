/** Accessibility of a rendered piece by axe; contrast is left to the real browser, jsdom has no paint. */
import axe from "axe-core";
import { expect } from "vitest";

export async function expectNoViolations(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(told).toEqual([]);
}
