/** The address of one room, and what stands beside the list while none is open. */
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useIsWide } from "@/lib/hooks/useIsWide";
import classes from "./Messages.module.css";
import { ThreadView } from "./ThreadView";

const route = getRouteApi("/app/messages/$roomId");

export function RoomPage() {
  const { roomId } = route.useParams();
  const wide = useIsWide();
  return <ThreadView key={roomId} id={roomId} alone={!wide} />;
}

export function NoRoomPage() {
  const { t } = useTranslation("messages");
  return useIsWide() ? <p className={classes.none}>{t("thread.none")}</p> : null;
}
