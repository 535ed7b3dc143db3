/** The two frames as route components: one for the signed-in app, one for the doors before it. */
import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppFrame } from "@/components/AppFrame";
import { DoorFrame } from "@/components/DoorFrame";
import { LinkAnchor } from "@/components/links";
import { NotFound } from "@/components/NotFound";
import { useSession } from "@/lib/session";
import { AlertsBadge } from "./AlertsBadge";
import { ConnectionBadge } from "./ConnectionBadge";
import { Find } from "./Find";
import classes from "./frames.module.css";
import { BottomEntries, RailEntries } from "./navigation";
import { OfflineNote } from "./OfflineNote";
import { SettingsMenu } from "./SettingsMenu";

interface FrameProps {
  /** Instead of the page of the address. */
  children?: ReactNode;
}

export function SignedInFrame({ children = <Outlet /> }: FrameProps) {
  return (
    <AppFrame
      rail={<RailEntries />}
      bottom={<BottomEntries />}
      top={
        <>
          <ConnectionBadge />
          <AlertsBadge />
        </>
      }
      person={
        <div className={classes.tools}>
          <Find />
          <SettingsMenu />
        </div>
      }
    >
      <OfflineNote />
      {children}
    </AppFrame>
  );
}

export function SignedOutFrame({ children = <Outlet /> }: FrameProps) {
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
      {children}
    </DoorFrame>
  );
}

/** An address without a page, in the frame the person is used to. */
export function LostPage() {
  const signedIn = useSession().status === "signed_in";
  const Frame = signedIn ? SignedInFrame : SignedOutFrame;
  return (
    <Frame>
      <NotFound />
    </Frame>
  );
}
