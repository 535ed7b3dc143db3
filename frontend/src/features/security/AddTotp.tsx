/** Sets an authenticator app up: the secret, then the first code. */
import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FactorConfirmed, TotpEnrolment } from "@/client/types";
import { CodeForm } from "@/components/form/CodeForm";
import { TotpSecret } from "@/components/TotpSecret";
import { confirmFactor } from "./factorRequests";

interface AddTotpProps {
  offer: TotpEnrolment;
  isReplacing: boolean;
  onAdded: (confirmed: FactorConfirmed) => void;
}

export function AddTotp({ offer, isReplacing, onAdded }: AddTotpProps) {
  const { t } = useTranslation("security");
  return (
    <Stack gap="md">
      {isReplacing ? <Text>{t("addTotp.replaces")}</Text> : null}
      <TotpSecret enrolment={offer} />
      <Title order={2} size="h3">
        {t("addTotp.enter")}
      </Title>
      <CodeForm
        kind="totp"
        submitLabel={t("addTotp.submit")}
        send={async (code) => onAdded(await confirmFactor({ factor_id: offer.factor_id, code }))}
      />
    </Stack>
  );
}
