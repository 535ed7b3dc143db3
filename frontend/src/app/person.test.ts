/** One person's data never meets another's. */
import { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { sessionStore } from "@/lib/session";
import { buildMe, buildSession } from "@/test/builders";
import { followPerson } from "./person";

describe("followPerson", () => {
  it("empties the cache when the person changes, and keeps it when only the token does", () => {
    const cache = new QueryClient();
    sessionStore.signIn(buildSession());
    const stop = followPerson(cache);
    cache.setQueryData(["profile"], "Olena's");
    sessionStore.signIn(buildSession({ access_token: "access-2" }));
    expect(cache.getQueryData(["profile"])).toBe("Olena's");
    sessionStore.signIn(buildSession({ user: buildMe({ id: "someone-else" }) }));
    expect(cache.getQueryData(["profile"])).toBeUndefined();
    stop();
  });

  it("takes the account's language where none was chosen on the device", async () => {
    const stop = followPerson(new QueryClient());
    sessionStore.signIn(buildSession({ user: buildMe({ locale: "uk" }) }));
    await Promise.resolve();
    expect(i18next.language).toBe("uk");
    stop();
  });

  it("keeps the language chosen on the device", () => {
    localStorage.setItem("locale", "en");
    const stop = followPerson(new QueryClient());
    sessionStore.signIn(buildSession({ user: buildMe({ locale: "uk" }) }));
    expect(i18next.language).toBe("en");
    stop();
  });
});
