/** The two frames as route components: one for the signed-in app, one for the doors before it. */
import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AppFrame } from "@/components/AppFrame";
import { DoorFrame } from "@/components/DoorFrame";
import { LinkAnchor } from "@/components/links";
import { ConnectionBadge } from "./ConnectionBadge";
import { BottomEntries, RailEntries } from "./navigation";
import { OfflineNote } from "./OfflineNote";
import { SettingsMenu } from "./SettingsMenu";

export function SignedInFrame() {
  return (
    <AppFrame
      rail={<RailEntries />}
      bottom={<BottomEntries />}
      top={<ConnectionBadge />}
      person={<SettingsMenu />}
    >
      <OfflineNote />
      <Outlet />
    </AppFrame>
  );
}

export function SignedOutFrame() {
  const { t } = useTranslation();
  return (
    <DoorFrame
      settings={<SettingsMenu />}
      footer={
        <>
          <LinkAnchor to="/privacy" size="xs">
            {t("legal.privacy")}
          </LinkAnchor>
          <LinkAnchor to="/terms" size="xs">
            {t("legal.terms")}
          </LinkAnchor>
        </>
      }
    >
      <OfflineNote />
      <Outlet />
    </DoorFrame>
  );
}
