/** Signing in with a passkey and without a name: by a button, or picked where the address is typed. */
import { useEffect, useState } from "react";
import type { Session } from "@/client/types";
import { askForPasskey, canFillInPasskeys, fillInPasskey, stopFillingIn } from "@/lib/passkeys";
import { type ApiProblem, asProblem } from "@/lib/problem";
import { enterWithPasskey, passkeyQuestion } from "./requests";

/** The server's question is good for five minutes; a fresh one takes its place before. */
const RENEW_MS = 4 * 60_000;

interface PasskeySignIn {
  problem: ApiProblem | null;
  busy: boolean;
  /** Asks at once, in the browser's own dialog. */
  ask: () => Promise<void>;
}

/** `onSession` has to stay the same function between renders. */
export function usePasskeySignIn(onSession: (session: Session) => void): PasskeySignIn {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round waits anew
  useEffect(() => {
    const wish = { isLive: true };
    const next = () => setRound((before) => before + 1);
    const timer = setTimeout(next, RENEW_MS);
    void waitForPick(wish).then((outcome) => {
      if (!wish.isLive || outcome === null) return;
      if ("access_token" in outcome) return onSession(outcome);
      setProblem(outcome);
      next();
    });
    return () => {
      wish.isLive = false;
      clearTimeout(timer);
      stopFillingIn();
    };
  }, [round, onSession]);

  async function ask() {
    setBusy(true);
    setProblem(null);
    try {
      const { challenge_id, options } = await passkeyQuestion();
      onSession(await enterWithPasskey(challenge_id, await askForPasskey(options)));
    } catch (error) {
      setProblem(asProblem(error));
      setRound(round + 1);
    } finally {
      setBusy(false);
    }
  }

  return { problem, busy, ask };
}

/** The session of a picked passkey or why it was refused; null where nothing was picked. */
async function waitForPick(wish: { isLive: boolean }): Promise<Session | ApiProblem | null> {
  const picked = await pick(wish).catch(() => null);
  if (picked === null) return null;
  return enterWithPasskey(picked.challengeId, picked.credential).catch(asProblem);
}

/** What fails before a passkey was picked concerns nobody: the person has asked for nothing. */
async function pick(wish: { isLive: boolean }) {
  if (!(await canFillInPasskeys()) || !wish.isLive) return null;
  const { challenge_id, options } = await passkeyQuestion();
  if (!wish.isLive) return null;
  return { challengeId: challenge_id, credential: await fillInPasskey(options) };
}
