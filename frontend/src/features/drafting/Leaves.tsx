/** In plain words: what leaves this machine when a model writes, what never does, and what clients are told. */
import { IconArrowUpRight, IconShieldCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelSettings } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { profileQuery } from "@/lib/queries";
import classes from "./Drafting.module.css";
import { Section } from "./Section";

const NEVER = ["contacts", "rest", "orders", "client"] as const;

export function Leaves({ models }: { models: ModelSettings }) {
  const { t } = useTranslation("drafting");
  const style = models.use_own_style ? (["style"] as const) : [];
  const goes = ["job", "facts", "thread", ...style] as const;
  const isAsked =
    models.servers.some(({ enabled }) => enabled) ||
    (models.use_installation && models.installation_model !== null);
  return (
    <>
      <Section title={t("leaves.title")} text={t(isAsked ? "leaves.text" : "leaves.nothing")}>
        <ul className={classes.leaves}>
          {goes.map((what) => (
            <li key={what}>
              <IconArrowUpRight size={16} aria-hidden />
              {t(`leaves.goes.${what}`)}
            </li>
          ))}
          {NEVER.map((what) => (
            <li key={what} data-never>
              <IconShieldCheck size={16} aria-hidden />
              {t(`leaves.never.${what}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Disclosure />
    </>
  );
}

function Disclosure() {
  const { t } = useTranslation("drafting");
  const { data } = useQuery(profileQuery);
  if (!data) return null;
  const { enabled, text } = data.disclosure;
  return (
    <Section title={t("disclosure.title")}>
      <p className={classes.text}>
        {enabled ? (
          <>
            {t("disclosure.on")} <q>{text}</q>
          </>
        ) : (
          t("disclosure.off")
        )}{" "}
        <LinkAnchor to="/profile" hash="disclosure">
          {t("disclosure.change")}
        </LinkAnchor>
      </p>
    </Section>
  );
}
