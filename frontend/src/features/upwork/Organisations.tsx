/** In whose name the person acts at Upwork, where they have a choice; the choice is theirs and takes effect at once. */
import { Button, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Organisation, UpworkStatus } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { organisationsQuery, useChooseOrganisation } from "./requests";
import classes from "./Upwork.module.css";

const KINDS = {
  sole_proprietor: "organisations.own",
  soleproprietor: "organisations.own",
  talent: "organisations.own",
  business: "organisations.agency",
  fl_agency: "organisations.agency",
} as const;

export function Organisations({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  const { data = [] } = useQuery(organisationsQuery);
  const choose = useChooseOrganisation();
  if (data.length < 2) return null;
  return (
    <section aria-labelledby="names-title">
      <Title order={2} id="names-title" mb="xs">
        {t("organisations.title")}
      </Title>
      <p className={classes.intro}>{t("organisations.text")}</p>
      {choose.error ? <ProblemNotice error={choose.error} /> : null}
      <ul className={classes.points}>
        {data.map((each) => (
          <li key={each.id} className={classes.choice}>
            <span>
              <span className={classes.name}>{each.name}</span>{" "}
              <span className={classes.dim}>
                <Kind organisation={each} />
              </span>
            </span>
            {each.id === status.account?.organization_id ? (
              <span className={classes.chosen}>
                <IconCheck size={16} aria-hidden />
                {t("organisations.chosen")}
              </span>
            ) : (
              <Button
                variant="default"
                size="xs"
                disabled={choose.isPending}
                loading={choose.isPending && choose.variables === each.id}
                aria-label={t("organisations.chooseWhich", { name: each.name })}
                onClick={() => choose.mutate(each.id)}
              >
                {t("organisations.choose")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {status.door ? <p className={classes.dim}>{t(`organisations.${status.door}`)}</p> : null}
    </section>
  );
}

function Kind({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation("upwork");
  const key = KINDS[organisation.kind.toLowerCase() as keyof typeof KINDS];
  return <>{key ? t(key) : organisation.kind}</>;
}
