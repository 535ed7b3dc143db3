/** The parts of administration, each with the permission it asks for. */
import type { Permission } from "@/client/types";

export const SECTIONS = [
  { to: "/admin/alerts", word: "alerts", may: "alerts:read" },
  { to: "/admin/users", word: "users", may: "people:read" },
  { to: "/admin/audit", word: "audit", may: "log:read" },
] as const satisfies readonly { to: string; word: string; may: Permission }[];
