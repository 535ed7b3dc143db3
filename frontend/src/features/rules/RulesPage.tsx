/** The person's own rules of fit: sliders with what a change would do, and what their thumbs moved. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { rulesQuery } from "./queries";
import classes from "./Rules.module.css";
import { RulesEditor } from "./RulesEditor";
import { ThumbList } from "./ThumbList";

export function RulesPage() {
  const { t } = useTranslation("rules");
  const query = useQuery(rulesQuery);
  return (
    <div className={classes.page}>
      <PageHeader title={t("title")} text={t("text")} />
      <ListStates query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(rules) => <RulesEditor key={rules.version} rules={rules} />}
      </ListStates>
      <ThumbList />
    </div>
  );
}
