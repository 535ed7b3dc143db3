/** What may be done with an account: the calls, and what each of them can be taken back with. */
import { notifications } from "@mantine/notifications";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PersonDetail, RoleName } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { api, call } from "@/lib/api";
import { asProblem, isQuiet } from "@/lib/problem";
import { AUDIT, PEOPLE, personQuery } from "./queries";

export type Act =
  | { kind: "lock" | "unlock" | "end" | "reset" }
  | { kind: "roles"; roles: RoleName[] };

const STAFF: readonly string[] = ["support", "auditor", "admin"] satisfies RoleName[];

export function isStaff(roles: readonly string[]): boolean {
  return roles.some((role) => STAFF.includes(role));
}

function isRole(role: string): role is RoleName {
  return role === "user" || STAFF.includes(role);
}

/** The account as it is after the act; null for a mail that is on its way and changes nothing yet. */
async function send(id: string, act: Act): Promise<PersonDetail | null> {
  const params = { path: { user_id: id } };
  switch (act.kind) {
    case "lock":
      return call(api.POST("/admin/users/{user_id}/lock", { params }));
    case "unlock":
      return call(api.POST("/admin/users/{user_id}/unlock", { params }));
    case "end":
      return call(api.POST("/admin/users/{user_id}/end-sessions", { params }));
    case "reset":
      await call(api.POST("/admin/users/{user_id}/start-reset", { params }));
      return null;
    case "roles":
      return call(api.POST("/admin/users/{user_id}/roles", { params, body: { roles: act.roles } }));
  }
}

/** The act that takes another back; null for what cannot be taken back. */
export function undoOf(act: Act, before: PersonDetail): Act | null {
  if (act.kind === "lock") return { kind: "unlock" };
  if (act.kind === "roles") return { kind: "roles", roles: before.roles.filter(isRole) };
  return null;
}

/** Shows the account as it is now and lets lists be read again. */
function follow(client: QueryClient, id: string, now: PersonDetail | null): void {
  if (now) client.setQueryData(personQuery(id).queryKey, now);
  void client.invalidateQueries({ queryKey: PEOPLE });
  void client.invalidateQueries({ queryKey: AUDIT, refetchType: "none" });
}

/** `mutate(act)` does it, says that it is done and, where it can be, offers to take it back. */
export function useAct(before: PersonDetail) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const textOf = useProblemText();

  async function takeBack(act: Act) {
    try {
      follow(client, before.id, await send(before.id, act));
    } catch (error) {
      if (isQuiet(error)) return;
      const { title } = textOf(asProblem(error));
      notifications.show({
        color: "red",
        title: t("acts.noLonger"),
        message: title,
        role: "alert",
      });
    }
  }

  return useMutation({
    mutationFn: (act: Act) => send(before.id, act),
    onSuccess: (now, act) => {
      follow(client, before.id, now);
      const message = t(`acts.${act.kind}.done`);
      const undo = undoOf(act, before);
      if (undo) showUndo({ message, onUndo: () => void takeBack(undo) });
      else notifications.show({ message });
    },
  });
}
