/** Adding files to a piece of work: one after the other, with what is under way and what went wrong. */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { type ApiProblem, asProblem } from "@/lib/problem";
import { MOST_FILES, problemOf } from "./files";
import { addFile } from "./requests";

export interface Refused {
  key: number;
  name: string;
  problem: ApiProblem;
}

/** `getItem` gives the piece of work, saving it first where it is new; null where that is not possible yet. */
export function useFiles(getItem: () => Promise<PortfolioItem | null>) {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  /** Names of what waits or is being sent. */
  const [sending, setSending] = useState<string[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  /** What was chosen was let go: the piece of work has to be filled in first. */
  const [isIncomplete, setIncomplete] = useState(false);
  const [said, say] = useState("");
  const made = useRef(0);
  const queue = useRef(Promise.resolve());

  function refuse(name: string, problem: ApiProblem) {
    made.current += 1;
    const key = made.current;
    setRefused((before) => [...before, { key, name, problem }]);
  }

  async function send(file: File) {
    try {
      const item = await getItem();
      setIncomplete(item === null);
      if (item === null) return;
      await addFile(client, item.id, file);
      say(t("files.added", { name: file.name }));
    } catch (error) {
      refuse(file.name, asProblem(error));
    } finally {
      setSending((before) => before.toSpliced(before.indexOf(file.name), 1));
    }
  }

  function add(files: readonly File[]) {
    setRefused([]);
    const wrong = files.map((file) => [file, problemOf(file)] as const);
    for (const [file, problem] of wrong) if (problem) refuse(file.name, problem);
    const right = wrong.flatMap(([file, problem]) => (problem ? [] : [file])).slice(0, MOST_FILES);
    setSending((before) => [...before, ...right.map(({ name }) => name)]);
    for (const file of right) queue.current = queue.current.then(() => send(file));
  }

  return { add, sending, refused, isIncomplete, said };
}
