/** Writing a draft as a stream: the text as it arrives, a way to stop, and the former text kept. */
import { useEffect, useRef, useState } from "react";
import type { Application } from "@/client/types";
import { postForEvents } from "@/lib/events";
import { ApiProblem, asProblem } from "@/lib/problem";

export interface ComposeOptions {
  tone?: "plain" | "warm" | "formal";
  language?: "en" | "uk";
}

export type Composing =
  | { phase: "idle"; problem: ApiProblem | null }
  | { phase: "writing"; text: string; composedBy: string | null };

interface Streamed {
  composed_by?: string;
  text?: string;
  application?: Application;
  code?: string;
  title?: string;
}

const IDLE: Composing = { phase: "idle", problem: null };

interface Compose {
  composing: Composing;
  write: (options: ComposeOptions) => Promise<void>;
  cancel: () => void;
}

/** `onDone` gets the application with its new letter; it is not called when stopped or refused. */
export function useCompose(id: string, onDone: (application: Application) => void): Compose {
  const [composing, setComposing] = useState<Composing>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function write(options: ComposeOptions): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    let text = "";
    let composedBy: string | null = null;
    let whole: Application | null = null;
    setComposing({ phase: "writing", text, composedBy });
    try {
      const path = `/api/v1/applications/${id}/compose`;
      for await (const { event, data } of postForEvents(path, options, {
        signal: control.signal,
      })) {
        const told = data as Streamed;
        if (event === "start") composedBy = told.composed_by ?? null;
        if (event === "delta") text += told.text ?? "";
        if (event === "done") whole = told.application ?? null;
        if (event === "failed")
          throw new ApiProblem({ status: 502, code: told.code ?? "", title: told.title });
        setComposing({ phase: "writing", text, composedBy });
      }
      if (!whole) throw new ApiProblem({ status: 0, code: "network_unreachable" });
      onDone(whole);
      setComposing(IDLE);
    } catch (error) {
      setComposing({ phase: "idle", problem: control.signal.aborted ? null : asProblem(error) });
    } finally {
      running.current = null;
    }
  }

  return { composing, write, cancel: () => running.current?.abort() };
}
