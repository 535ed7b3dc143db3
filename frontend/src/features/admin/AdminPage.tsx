/** The door of administration: on to the first part this person may see, or a plain refusal. */
import { Navigate } from "@tanstack/react-router";
import { useMe } from "@/lib/session";
import { NotForYou } from "./Section";
import { SECTIONS } from "./sections";

export function AdminPage() {
  const permissions = useMe()?.permissions ?? [];
  const first = SECTIONS.find(({ may }) => permissions.includes(may));
  return first ? <Navigate to={first.to} replace /> : <NotForYou />;
}
