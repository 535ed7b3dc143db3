/** The addresses of the inbox: the list of rooms, and one room inside it. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/messages",
  ...page(() => import("@/features/messages/MessagesPage"), "MessagesPage", "messages", "writing"),
});

export const messagesRoute = listRoute.addChildren([
  createRoute({
    getParentRoute: () => listRoute,
    path: "/",
    ...page(() => import("@/features/messages/RoomPage"), "NoRoomPage", "messages", "writing"),
  }),
  createRoute({
    getParentRoute: () => listRoute,
    path: "/$roomId",
    ...page(() => import("@/features/messages/RoomPage"), "RoomPage", "messages", "writing"),
  }),
]);
