/** The folded log of what models were asked for one application; fetched when it is unfolded. */
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./ModelCalls.module.css";

const ModelCalls = lazy(async () => ({ default: (await import("./ModelCalls")).ModelCalls }));

export function ModelLog({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation("writing");
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={classes.log}
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{t("calls.title")}</summary>
      {opened ? (
        <Suspense>
          <ModelCalls applicationId={applicationId} />
        </Suspense>
      ) : null}
    </details>
  );
}
