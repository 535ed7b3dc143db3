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

export type AnswerAct = Extract<RewriteAct, "regenerate" | "shorten">;

export interface Wish {
  act: RewriteAct;
  part?: PartKind;
  /** The position of the question whose answer is meant instead of the letter. */
  answer?: number;
}

/** `answer` is the position of the answer that is, or was to be, written; null where it is the letter. */
export type Writing =
  | { phase: "idle"; problem: ApiProblem | null; answer: number | null }
  | {
      phase: "writing";
      /** The whole letter as it stands now, what is new in it included. */
      letter: string;
      /** What of it is new. */
      fresh: Range | null;
      composedBy: string | null;
      answer: number | null;
      /** What is there of the new answer. */
      answerText: string;
    };

interface Streamed {
  composed_by?: string;
  text?: string;
  application?: Application;
  code?: string;
  title?: string;
}

const IDLE: Writing = { phase: "idle", problem: null, answer: null };

interface Doors {
  writing: Writing;
  compose: (options: ComposeOptions) => Promise<void>;
  rewrite: (base: Application, wish: Wish) => Promise<void>;
  cancel: () => void;
  /** Takes away what is said of the last refusal. */
  forget: () => void;
}

/** What the new words take the place of. */
interface Target {
  frame: Frame;
  answer: number | null;
}

const LETTER: Target = { frame: NO_FRAME, answer: null };

function targetOf(base: Application, { part, answer }: Wish): Target {
  // An answer leaves the letter as it stands.
  if (answer !== undefined) return { frame: { head: base.letter, old: "", tail: "" }, answer };
  return part ? { frame: frameOf(base, part), answer: null } : LETTER;
}

/** `onDone` gets the application with its new letter; it is not called when stopped or refused. */
export function useWriting(id: string, onDone: (application: Application) => void): Doors {
  const [writing, setWriting] = useState<Writing>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function write(door: string, body: object, { frame, answer }: Target): Promise<void> {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    let text = "";
    let composedBy: string | null = null;
    const show = () => {
      const isLetter = answer === null;
      const shown = isLetter ? within(frame, text) : { letter: frame.head, fresh: null };
      const answerText = isLetter ? "" : text;
      setWriting({ phase: "writing", ...shown, composedBy, answer, answerText });
    };
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
      const problem = control.signal.aborted ? null : asProblem(error);
      setWriting({ phase: "idle", problem, answer });
    } finally {
      running.current = null;
    }
  }

  return {
    writing,
    compose: (options) => write("compose", options, LETTER),
    rewrite: (base, wish) =>
      write("rewrite", { version: base.version, ...wish }, targetOf(base, wish)),
    cancel: () => running.current?.abort(),
    forget: () => setWriting((now) => (now.phase === "idle" ? IDLE : now)),
  };
}
