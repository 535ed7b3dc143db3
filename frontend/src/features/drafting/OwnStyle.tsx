/** Which of the person's own letters the tone is learned from. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateTime } from "@/components/figures";
import { LinkAnchor } from "@/components/links";
import { api, call } from "@/lib/api";
import classes from "./Drafting.module.css";

/** The server takes the manner from the last three letters the person confirmed. */
const TAKEN = 3;

const sentQuery = queryOptions({
  queryKey: ["applications", "style"],
  queryFn: async ({ signal }) => (await call(api.GET("/api/v1/applications", { signal }))).items,
});

export function OwnStyle() {
  const { t } = useTranslation("drafting");
  const { data } = useQuery(sentQuery);
  if (!data) return null;
  const letters = data
    .flatMap(({ id, job_title, sent_at }) => (sent_at ? [{ id, job_title, sent_at }] : []))
    .sort((one, other) => other.sent_at.localeCompare(one.sent_at))
    .slice(0, TAKEN);
  if (letters.length === 0) return <p className={classes.hint}>{t("style.none")}</p>;
  return (
    <div className={classes.style}>
      {t("style.from")}
      <ul>
        {letters.map(({ id, job_title, sent_at }) => (
          <li key={id}>
            <LinkAnchor to="/applications/$id" params={{ id }}>
              {job_title}
            </LinkAnchor>
            , <DateTime at={sent_at} withTime={false} />
          </li>
        ))}
      </ul>
    </div>
  );
}
