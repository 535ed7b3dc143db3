/** Writing and rewriting as a stream: the letter as it grows, a way to stop, and nothing kept of what was stopped. */
import { useEffect, useRef, useState } from "react";
import type { Application, PartKind, Rewrite } from "@/client/types";
import { postForEvents } from "@/lib/events";
import { ApiProblem, asProblem } from "@/lib/problem";
import type { Range } from "@/lib/ranges";
import { type Frame, frameOf, NO_FRAME, within } from "./parts";

export interface ComposeOptions {
  tone?: "plain" | "warm" | "formal" | undefined;
  language?: "en" | "uk" | undefined;
}

export type RewriteAct = Rewrite["act"];

export interface Wish {
  act: RewriteAct;
  part?: PartKind;
}

export type Writing =
  | { phase: "idle"; problem: ApiProblem | null }
  | {
      phase: "writing";
      /** The whole letter as it stands now, what is new in it included. */
      letter: string;
      /** What of it is new. */
      fresh: Range | null;
      composedBy: string | null;
    };

interface Streamed {
  composed_by?: string;
  text?: string;
  application?: Application;
  code?: string;
  title?: string;
}

const IDLE: Writing = { phase: "idle", problem: null };

interface Doors {
  writing: Writing;
  compose: (options: ComposeOptions) => Promise<void>;
  rewrite: (base: Application, wish: Wish) => Promise<void>;
  cancel: () => void;
  /** Takes away what is said of the last refusal. */
  forget: () => void;
}

/** `onDone` gets the application with its new letter; it is not called when stopped or refused. */
export function useWriting(id: string, onDone: (application: Application) => void): Doors {
  const [writing, setWriting] = useState<Writing>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function write(door: string, body: object, frame: Frame): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    let text = "";
    let composedBy: string | null = null;
    const show = () => setWriting({ phase: "writing", ...within(frame, text), composedBy });
    let whole: Application | null = null;
    show();
    try {
      const path = `/api/v1/applications/${id}/${door}`;
      for await (const { event, data } of postForEvents(path, body, { signal: control.signal })) {
        const told = data as Streamed;
        if (event === "start") {
          // Where another begins anew, what the first one told is void.
          text = "";
          composedBy = told.composed_by ?? null;
        }
        if (event === "delta") text += told.text ?? "";
        if (event === "done") whole = told.application ?? null;
        if (event === "failed")
          throw new ApiProblem({ status: 502, code: told.code ?? "", title: told.title });
        show();
      }
      if (!whole) throw new ApiProblem({ status: 0, code: "network_unreachable" });
      onDone(whole);
      setWriting(IDLE);
    } catch (error) {
      setWriting({ phase: "idle", problem: control.signal.aborted ? null : asProblem(error) });
    } finally {
      running.current = null;
    }
  }

  return {
    writing,
    compose: (options) => write("compose", options, NO_FRAME),
    rewrite: (base, wish) =>
      write(
        "rewrite",
        { version: base.version, ...wish },
        wish.part ? frameOf(base, wish.part) : NO_FRAME,
      ),
    cancel: () => running.current?.abort(),
    forget: () => setWriting((now) => (now.phase === "idle" ? IDLE : now)),
  };
}
