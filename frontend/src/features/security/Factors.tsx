/** The factors in use, each with its name, what it is, when it was used, and what can be done to it. */
import { Button, Group } from "@mantine/core";
import {
  type Icon,
  IconDeviceMobile,
  IconFingerprint,
  IconMail,
  IconMessage,
  IconShieldExclamation,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Factor } from "@/client/types";
import { DateTime, RelativeTime } from "@/components/figures";
import { mayRemove } from "./findings";
import { RemoveFactor } from "./RemoveFactor";
import { RenameFactor } from "./RenameFactor";
import classes from "./rows.module.css";
import { Section } from "./Section";
import { useFactorWords } from "./useFactorWords";

const ICONS: Readonly<Record<string, Icon>> = {
  passkey: IconFingerprint,
  totp: IconDeviceMobile,
  sms: IconMessage,
  email: IconMail,
};

/** Which factor a dialog is about. */
type Asking = { about: "rename" | "remove"; factor: Factor } | null;

export function Factors({ factors }: { factors: Factor[] }) {
  const { t } = useTranslation("security");
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <Section title={t("factors.list")}>
      <ul className={classes.rows}>
        {factors.map((factor) => (
          <FactorRow
            key={factor.id}
            factor={factor}
            isOnlyStrong={!mayRemove(factor, factors)}
            onAsk={(about) => setAsking({ about, factor })}
          />
        ))}
      </ul>
      <RenameFactor factor={asking?.about === "rename" ? asking.factor : null} onClose={close} />
      <RemoveFactor factor={asking?.about === "remove" ? asking.factor : null} onClose={close} />
    </Section>
  );
}

interface FactorRowProps {
  factor: Factor;
  isOnlyStrong: boolean;
  onAsk: (about: "rename" | "remove") => void;
}

function FactorRow({ factor, isOnlyStrong, onAsk }: FactorRowProps) {
  const { t } = useTranslation("security");
  const { name, kind } = useFactorWords()(factor);
  const FactorIcon = ICONS[factor.kind] ?? IconDeviceMobile;
  return (
    <li className={classes.row}>
      <FactorIcon size={20} aria-hidden />
      <div className={classes.words}>
        <div className={classes.name}>
          {name} {factor.hint ? <span className={classes.meta}>{factor.hint}</span> : null}
        </div>
        <FactorMeta factor={factor} kind={kind} />
        {isOnlyStrong ? <div className={classes.meta}>{t("factors.onlyStrong")}</div> : null}
      </div>
      <Group gap={4} className={classes.acts}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t("factors.of", { action: t("factors.rename"), name })}
          onClick={() => onAsk("rename")}
        >
          {t("factors.rename")}
        </Button>
        {isOnlyStrong ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            c="var(--bad)"
            aria-label={t("factors.of", { action: t("factors.remove"), name })}
            onClick={() => onAsk("remove")}
          >
            {t("factors.remove")}
          </Button>
        )}
      </Group>
    </li>
  );
}

function FactorMeta({ factor, kind }: { factor: Factor; kind: string | null }) {
  const { t } = useTranslation("security");
  return (
    <>
      {factor.is_suspected ? (
        <div className={classes.warning}>
          <IconShieldExclamation size={16} aria-hidden />
          {t("factors.suspected")}
        </div>
      ) : null}
      <div className={classes.meta}>
        {kind ? <>{kind} · </> : null}
        {t("factors.added")} <DateTime at={factor.confirmed_at} withTime={false} /> ·{" "}
        {factor.last_used_at ? (
          <>
            {t("factors.used")} <RelativeTime at={factor.last_used_at} />
          </>
        ) : (
          t("factors.never")
        )}
      </div>
    </>
  );
}
