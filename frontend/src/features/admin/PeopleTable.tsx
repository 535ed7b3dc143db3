/** Accounts as a table that folds into rows on a phone; a row leads to its account. */
import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PersonRow } from "@/client/types";
import { DateTime, RelativeTime } from "@/components/figures";
import classes from "./People.module.css";
import { StatusMark } from "./StatusMark";
import table from "./table.module.css";
import { useCodeWords } from "./words";

export function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = useTranslation("admin");
  return (
    <table className={table.table}>
      <VisuallyHidden component="caption">{t("people.table")}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{t("columns.email")}</th>
          <th scope="col">{t("columns.status")}</th>
          <th scope="col">{t("columns.roles")}</th>
          <th scope="col">{t("columns.factors")}</th>
          <th scope="col">{t("columns.seen")}</th>
          <th scope="col">{t("columns.created")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PeopleRow key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function PeopleRow({ person }: { person: PersonRow }) {
  const { t } = useTranslation("admin");
  const words = useCodeWords();
  return (
    <tr className={table.linked}>
      <td className={table.head}>
        <Link to="/admin/users/$id" params={{ id: person.id }} className={classes.email}>
          {person.email}
        </Link>
      </td>
      <td>
        <StatusMark person={person} />
      </td>
      <td>{words.roles(person.roles)}</td>
      <td>{words.factors(person.factors) || t("noFactors")}</td>
      <td className={table.when}>
        <span className={table.label}>{t("columns.seen")}: </span>
        {person.last_seen_at ? <RelativeTime at={person.last_seen_at} /> : t("never")}
      </td>
      <td className={table.when}>
        <span className={table.label}>{t("columns.created")}: </span>
        <DateTime at={person.created_at} withTime={false} />
      </td>
    </tr>
  );
}
