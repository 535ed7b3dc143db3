/** Figures and times read as each language writes them. */
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatDateTime,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  formatRelative,
} from "./format";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const NOW = Date.parse("2026-11-20T12:00:00Z");

describe("format", () => {
  it.each([
    ["50.00", "en", "$50"],
    ["49.50", "en", "$49.50"],
    ["12345.00", "uk", "12 345 $"],
  ])("writes %s dollars in %s", (amount, locale, text) => {
    expect(plain(formatMoney(amount, "USD", locale))).toBe(text);
  });

  it("shortens large sums and writes shares", () => {
    expect(plain(formatMoneyShort("1234567", "USD", "en"))).toBe("$1.2M");
    expect(formatPercent(0.625, "en")).toBe("63%");
  });

  it.each([
    [1, "en", "1 kB"],
    [74_400, "uk", "74 кБ"],
    [999_600, "en", "1 MB"],
    [1_234_567, "uk", "1,2 МБ"],
  ])("writes a size of %d bytes in %s", (size, locale, text) => {
    expect(plain(formatBytes(size, locale))).toBe(text);
  });

  it.each([
    ["2026-11-20T11:59:40Z", "en", "now"],
    ["2026-11-20T11:55:00Z", "en", "5 minutes ago"],
    ["2026-11-20T09:00:00Z", "uk", "3 години тому"],
    ["2026-11-19T11:00:00Z", "uk", "учора"],
    ["2026-11-20T12:30:00Z", "en", "in 30 minutes"],
  ])("says when %s was in %s", (at, locale, text) => {
    expect(formatRelative(at, locale, NOW)).toBe(text);
  });

  it("writes a date without its time when asked", () => {
    expect(formatDateTime("2026-11-20T12:00:00Z", "en", false)).toBe("Nov 20, 2026");
  });
});
