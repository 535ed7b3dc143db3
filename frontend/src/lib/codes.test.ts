/** Codes are understood however they are typed, and only ASCII digits are digits. */
import { describe, expect, it } from "vitest";
import { grouped, isBackupCode, isTotp, plainBackupCode, plainTotp } from "./codes";

describe("one-time codes", () => {
  it.each(["123456", "123 456", " 123-456 ", "1 2 3 4 5 6"])("takes %j", (typed) => {
    expect(isTotp(typed)).toBe(true);
    expect(plainTotp(typed)).toBe("123456");
  });

  it.each(["12345", "1234567", "12345a", "１２３４５６", ""])("refuses %j", (typed) => {
    expect(isTotp(typed)).toBe(false);
  });

  it.each(["abcde-12345", "ABCDE12345", "abcde 12345", " abcde-12345 "])("takes %j", (typed) => {
    expect(isBackupCode(typed)).toBe(true);
    expect(plainBackupCode(typed)).toBe("abcde-12345");
  });

  it("groups a secret by four", () => {
    expect(grouped("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
  });
});
