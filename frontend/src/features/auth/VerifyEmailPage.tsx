/** Confirms the address by the mailed token, once, as soon as the page opens. */
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useSecrets } from "@/lib/secrets";
import { Door } from "./Door";
import { verifyEmail } from "./requests";
import { ToSignIn } from "./ToSignIn";

export function VerifyEmailPage() {
  const { t } = useTranslation("auth");
  const token = useSecrets("/verify-email")?.token;
  if (token) return <Verification token={token} />;
  return (
    <Door title={t("verify.title")}>
      <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t("verify.noToken")}
      </Notice>
      <ToSignIn />
    </Door>
  );
}

function Verification({ token }: { token: string }) {
  const { t } = useTranslation("auth");
  // A query and not an effect: React may run an effect twice, and the token works once.
  const { error, isPending, refetch } = useQuery({
    queryKey: ["verify-email", token],
    queryFn: () => verifyEmail(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (isPending) return <Door title={t("verify.title")} text={t("verify.working")} />;
  if (error) {
    return (
      <Door title={t("verify.failed")}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        <ToSignIn />
      </Door>
    );
  }
  return (
    <Door title={t("verify.done")}>
      <Notice tone="good" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
        {t("verify.doneText")}
      </Notice>
      <ToSignIn />
    </Door>
  );
}
