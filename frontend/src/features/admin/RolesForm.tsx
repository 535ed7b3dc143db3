/** Which roles an account holds beyond its own things, with what each may and may not. */
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "@/client/types";
import { SubmitButton } from "@/components/form/SubmitButton";
import { Notice } from "@/components/Notice";
import type { Act } from "./acts";

const CHOICES = ["support", "auditor", "admin"] as const;
const STRONG = ["totp", "passkey"];

interface RolesFormProps {
  person: PersonDetail;
  busy: boolean;
  onSave: (act: Act) => void;
  onCancel: () => void;
  /** What went wrong, if anything did. */
  children: ReactNode;
}

export function RolesForm({ person, busy, onSave, onCancel, children }: RolesFormProps) {
  const { t } = useTranslation(["admin", "common"]);
  const [chosen, setChosen] = useState(() => person.roles.filter((role) => role !== "user"));
  const weak = !person.factors.some((kind) => STRONG.includes(kind));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const roles = CHOICES.filter((role) => chosen.includes(role));
    onSave({ kind: "roles", roles: ["user", ...roles] });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text fw={550}>{person.email}</Text>
        {weak ? (
          <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t("admin:acts.roles.weak")}
          </Notice>
        ) : null}
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t("admin:acts.roles.ask")}>
          <Stack gap="md">
            {CHOICES.map((role) => (
              <Checkbox
                key={role}
                value={role}
                disabled={weak && !chosen.includes(role)}
                label={t(`admin:roles.${role}`)}
                description={t(`admin:roleHints.${role}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="sm" c="dimmed">
          {t("admin:acts.roles.text")}
        </Text>
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t("common:actions.cancel")}
          </Button>
          <SubmitButton busy={busy}>{t("admin:acts.roles.save")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
