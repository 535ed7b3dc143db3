/** A new authenticator's secret: as a picture to scan, a link for this device, and letters to type. */
import { Anchor, Code, Group, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TotpEnrolment } from "@/client/types";
import { grouped } from "@/lib/codes";
import { CopyButton } from "./CopyButton";
import classes from "./TotpSecret.module.css";

export function TotpSecret({ enrolment }: { enrolment: TotpEnrolment }) {
  const { t } = useTranslation("factors");
  return (
    <section>
      <Title order={2} size="h3">
        {t("totp.scan")}
      </Title>
      <p className={classes.apps}>{t("totp.apps")}</p>
      <img className={classes.qr} src={enrolment.qr} alt={t("totp.scanAlt")} />
      <p className={classes.onPhone}>
        <Anchor href={enrolment.otpauth_uri}>{t("totp.onPhone")}</Anchor>
      </p>
      <div className={classes.type}>{t("totp.type")}</div>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Code className={classes.secret ?? ""}>{grouped(enrolment.secret)}</Code>
        <CopyButton value={enrolment.secret} label={t("totp.copySecret")} flex="none" />
      </Group>
    </section>
  );
}
