/** The address of the inbox; what is shown is MessagesView's. */
import { Outlet, useParams } from "@tanstack/react-router";
import { MessagesView } from "./MessagesView";

export function MessagesPage() {
  const { roomId = null } = useParams({ strict: false });
  return (
    <MessagesView selected={roomId}>
      <Outlet />
    </MessagesView>
  );
}
