/** What the frame does to the account: choose a language, sign out. */
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Locale } from "@/client/types";
import { changeLocale } from "@/i18n";
import { useProblemText } from "@/i18n/problemText";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";
import { session, sessionStore, useMe } from "@/lib/session";

/** Changes the page at once and keeps the choice with the account, for mails and other devices. */
export function useChooseLocale(): (locale: Locale) => void {
  const me = useMe();
  const keep = useMutation({
    // It arrives even where the page is left at once.
    mutationFn: (locale: Locale) =>
      call(api.PATCH("/api/v1/me", { body: { locale }, keepalive: true })),
    onSuccess: (user) => sessionStore.updateUser(user),
  });
  return (locale) => {
    void changeLocale(locale);
    if (me && me.locale !== locale) keep.mutate(locale);
  };
}

export function useSignOut() {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return useMutation({
    mutationFn: () => session.leave(),
    onSuccess: () => notifications.show({ message: t("menu.signedOut") }),
    onError: (error) => {
      const { title, hint } = textOf(asProblem(error));
      notifications.show({ color: "red", title, message: hint ?? "", role: "alert" });
    },
  });
}
