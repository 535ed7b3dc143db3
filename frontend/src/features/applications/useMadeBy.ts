/** Who made a version, in words: the person, rules without AI, a template, a named model, an act, a way back. */
import { useTranslation } from "react-i18next";
import type { RewriteAct } from "./useWriting";

/** The compiler asks for every act of the back end. */
const ACTS: Record<RewriteAct, true> = {
  regenerate: true,
  shorten: true,
  warmer: true,
  formal: true,
  plainer: true,
  translate: true,
};

function isAct(act: string): act is RewriteAct {
  return Object.hasOwn(ACTS, act);
}

/** For "person", "composer", "template", "model:<name>", "rule:<act>" and "version:<number>". */
export function useMadeBy(): (madeBy: string) => string {
  const { t } = useTranslation("writing");
  return (madeBy) => {
    const [kind = "", ...rest] = madeBy.split(":");
    const what = rest.join(":");
    if (kind === "model") return t("madeBy.model", { model: what });
    if (kind === "rule" && isAct(what)) return t(`madeBy.${what}`);
    if (kind === "version") return t("madeBy.version");
    if (kind === "person" || kind === "composer" || kind === "template") return t(`madeBy.${kind}`);
    return t("madeBy.other");
  };
}
