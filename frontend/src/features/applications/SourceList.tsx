/** What a claim rests on, each with the way to where the person wrote it. */
import { useTranslation } from "react-i18next";
import type { Claim } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import classes from "./Sources.module.css";

type Source = Claim["sources"][number];

export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation("applications");
  return (
    <ul className={classes.sources} aria-label={t("claims.restsOn")}>
      {sources.map((source) => (
        <li key={`${source.kind}-${source.id}`}>
          <span className={classes.sourceKind}>{t(`sources.${source.kind}`)}</span>{" "}
          <LinkAnchor to="/profile" hash={hashOf(source)} className={classes.source}>
            {source.label}
          </LinkAnchor>
        </li>
      ))}
    </ul>
  );
}

/** The profile page names its facts and pieces of work by these. */
function hashOf({ kind, id }: Source): string {
  return kind === "profile" ? "profile" : `${kind}-${id}`;
}
