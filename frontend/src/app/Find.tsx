/** The way to what is kept: a button in the top bar and Ctrl-K; the dialog is fetched when it is first wanted. */
import { ActionIcon } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useGoKeys } from "@/lib/hooks/useGoKeys";

const FindDialog = lazy(async () => ({ default: (await import("./FindDialog")).FindDialog }));

export function Find() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([["mod+k", open, { usePhysicalKeys: true }]], []);
  useGoKeys({
    KeyJ: () => void navigate({ to: "/jobs" }),
    KeyB: () => void navigate({ to: "/applications" }),
    KeyA: () => void navigate({ to: "/analytics" }),
    KeyS: () => void navigate({ to: "/security" }),
  });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("find.open")}
        title={`${t("find.open")} (Ctrl K)`}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      {opened ? (
        <Suspense>
          <FindDialog onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
