/** Where Upwork sends the browser back to: finishes the connection, or says why there is none. */
import { Loader } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { PageHeader } from "@/components/PageHeader";
import { ProblemNotice } from "@/components/ProblemNotice";
import { asProblem } from "@/lib/problem";
import { forgetSecrets, useSecrets } from "@/lib/secrets";
import { ConnectButton } from "./ConnectButton";
import { type Brought, finishConnecting, RETURN_PATH } from "./requests";
import classes from "./Upwork.module.css";

const OWN_WORDS = ["oauth_denied", "oauth_state_invalid", "upwork_unreachable"] as const;
type Failure = (typeof OWN_WORDS)[number];

function isOwn(code: string): code is Failure {
  return OWN_WORDS.some((own) => own === code);
}

export function UpworkReturnPage() {
  const { t } = useTranslation("upwork");
  const present = useSecrets(RETURN_PATH);
  // Kept here, because the page forgets them everywhere else once they are answered.
  const [brought] = useState(present);
  return (
    <>
      <PageHeader title={t("return.title")} />
      <div className={classes.narrow}>
        <Outcome brought={brought} />
      </div>
    </>
  );
}

function Outcome({ brought }: { brought: ReturnType<typeof useSecrets> }) {
  if (brought === null) return <Nothing />;
  const { code, state, error } = brought;
  if (error !== undefined) return <Refused />;
  if (!code || !state) return <Failed code="oauth_state_invalid" />;
  return <Finishing brought={{ code, state }} />;
}

function Finishing({ brought }: { brought: Brought }) {
  const { t } = useTranslation("upwork");
  // A query and not an effect: React may run an effect twice, and the code works once.
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["upwork-return", brought.state],
    queryFn: ({ client }) => finishConnecting(client, brought),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (data) return <Done />;
  if (!error || isFetching) return <Progress text={t("return.working")} />;
  const problem = asProblem(error);
  if (isOwn(problem.code)) return <Failed code={problem.code} />;
  // Without an answer the code may still be unused; anything answered needs a new start.
  return problem.status === 0 ? (
    <ProblemNotice error={problem} onRetry={() => void refetch()} />
  ) : (
    <ProblemNotice error={problem} action={<ConnectButton label={t("return.again")} />} />
  );
}

function Done() {
  const { t } = useTranslation("upwork");
  useEffect(() => {
    notifications.show({ id: "upwork-connected", message: t("return.done") });
  }, [t]);
  return <Navigate to="/upwork" replace />;
}

function Progress({ text }: { text: ReactNode }) {
  return (
    <div role="status" className={classes.progress}>
      <Loader aria-hidden />
      {text}
    </div>
  );
}

/** Upwork sent the person back without a code: they said no, or Upwork did. */
function Refused() {
  useEffect(() => forgetSecrets(RETURN_PATH), []);
  return <Failed code="oauth_denied" />;
}

function Failed({ code }: { code: Failure }) {
  const { t } = useTranslation("upwork");
  return (
    <>
      <Notice
        tone={code === "oauth_denied" ? "warn" : "bad"}
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t(`return.failed.${code}.title`)}
        role="alert"
      >
        {t(`return.failed.${code}.text`)}
      </Notice>
      <div className={classes.action}>
        <ConnectButton label={t("return.again")} />
      </div>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation("upwork");
  return (
    <>
      <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t("return.nothing")}
      </Notice>
      <div className={classes.action}>
        <LinkButton to="/upwork">{t("return.toPage")}</LinkButton>
      </div>
    </>
  );
}
