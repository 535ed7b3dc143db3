/** A reply drafted as a stream: its text as it comes, a way to stop. It is kept nowhere. */
import { useEffect, useRef, useState } from "react";
import type { DraftedReply } from "@/client/types";
import { postForEvents } from "@/lib/events";
import { ApiProblem, asProblem } from "@/lib/problem";

export type Drafting =
  | { phase: "idle"; problem: ApiProblem | null }
  | { phase: "writing"; text: string }
  | { phase: "done"; reply: DraftedReply };

interface Streamed {
  text?: string;
  reply?: DraftedReply;
  code?: string;
  title?: string;
}

const IDLE: Drafting = { phase: "idle", problem: null };

export function useReply(roomId: string) {
  const [drafting, setDrafting] = useState<Drafting>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function draft(): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    let text = "";
    let reply: DraftedReply | null = null;
    setDrafting({ phase: "writing", text });
    try {
      const path = `/api/v1/messages/${roomId}/reply`;
      for await (const { event, data } of postForEvents(path, {}, { signal: control.signal })) {
        const told = data as Streamed;
        // Where another begins anew, what the first one told is void.
        if (event === "start") text = "";
        if (event === "delta") text += told.text ?? "";
        if (event === "done") reply = told.reply ?? null;
        if (event === "failed")
          throw new ApiProblem({ status: 502, code: told.code ?? "", title: told.title });
        setDrafting({ phase: "writing", text });
      }
      if (!reply) throw new ApiProblem({ status: 0, code: "network_unreachable" });
      setDrafting({ phase: "done", reply });
    } catch (error) {
      setDrafting({ phase: "idle", problem: control.signal.aborted ? null : asProblem(error) });
    } finally {
      running.current = null;
    }
  }

  return {
    drafting,
    draft,
    stop: () => running.current?.abort(),
    drop: () => setDrafting(IDLE),
  };
}
