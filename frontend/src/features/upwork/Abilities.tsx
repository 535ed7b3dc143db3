/** What the person's grant can do, in plain words: what works, what does not and why, and when it was last tried. */
import { Button, Skeleton } from "@mantine/core";
import {
  type Icon,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconHelpCircle,
  IconRefresh,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Capabilities } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ListStates } from "@/components/ListStates";
import { ProblemNotice } from "@/components/ProblemNotice";
import { capabilitiesQuery } from "@/lib/queries";
import classes from "./Abilities.module.css";
import { useTryAbilities } from "./requests";

type Verdict = Capabilities["operations"][number]["verdict"];

/** What works first; the order is the one of the groups on the page. */
const LOOKS = {
  works: [IconCircleCheck, "good"],
  partly: [IconCircleHalf2, "warn"],
  refused: [IconCircleX, "bad"],
  absent: [IconCircleMinus, "dim"],
  untried: [IconCircleDashed, "dim"],
  unknown: [IconHelpCircle, "warn"],
} as const satisfies Record<Verdict, readonly [Icon, string]>;
const VERDICTS = Object.keys(LOOKS) as Verdict[];

/** Seconds of work at Upwork: looked at again until it is done. */
const SOON = 3_000;

export function Abilities({ door }: { door: "mcp" | "graphql" | null }) {
  const { t } = useTranslation("upwork");
  const query = useQuery({
    ...capabilitiesQuery,
    refetchInterval: ({ state: { data } }) => (data?.is_being_checked ? SOON : false),
  });
  return (
    <section aria-labelledby="abilities-title">
      <div className={classes.head}>
        <h2 id="abilities-title">{t("abilities.title")}</h2>
        <TryAgain known={query.data} />
      </div>
      <ListStates query={query} skeleton={<Skeleton height={320} />}>
        {(known) => (
          <>
            <Groups known={known} door={door} />
            <Filters known={known} />
            <LeftOut names={known.missing_fields} />
          </>
        )}
      </ListStates>
    </section>
  );
}

function TryAgain({ known }: { known: Capabilities | undefined }) {
  const { t } = useTranslation("upwork");
  const check = useTryAbilities();
  const busy = check.isPending || (known?.is_being_checked ?? false);
  return (
    <>
      <div className={classes.tried} aria-live="polite">
        <span>
          {busy ? t("abilities.trying") : null}
          {!busy && known?.checked_at ? (
            <>
              {t("abilities.tried")} <RelativeTime at={known.checked_at} />
            </>
          ) : null}
        </span>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={busy}
          onClick={() => check.mutate()}
        >
          {t("abilities.again")}
        </Button>
      </div>
      {check.error ? (
        <div className={classes.wide}>
          <ProblemNotice error={check.error} onRetry={() => check.mutate()} />
        </div>
      ) : null}
    </>
  );
}

interface GroupsProps {
  known: Capabilities;
  door: "mcp" | "graphql" | null;
}

function Groups({ known, door }: GroupsProps) {
  const { t } = useTranslation("upwork");
  if (known.operations.length === 0) return <p className={classes.dim}>{t("abilities.none")}</p>;
  return VERDICTS.map((verdict) => {
    const names = known.operations.filter((each) => each.verdict === verdict);
    if (names.length === 0) return null;
    const [VerdictIcon, tone] = LOOKS[verdict];
    return (
      <div key={verdict} className={classes.group}>
        <h3 className={classes.verdict} data-tone={tone}>
          <VerdictIcon size={18} aria-hidden />
          {t(`verdicts.${verdict}.title`)}
        </h3>
        {verdict === "works" ? null : (
          <p className={classes.dim}>
            {verdict === "absent" && door
              ? t(`verdicts.absent.${door}`)
              : t(`verdicts.${verdict}.text`)}
          </p>
        )}
        <ul className={classes.names}>
          {names.map(({ operation }) => (
            <li key={operation}>{t(`operations.${operation}`)}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** A filter that Upwork's search ignores is applied here, to what the search found. */
function Filters({ known }: { known: Capabilities }) {
  const { t } = useTranslation("upwork");
  const here = known.filters.filter(({ applied_by }) => applied_by === "here");
  if (here.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3>{t("filters.title")}</h3>
      <p className={classes.dim}>{t("filters.text")}</p>
      <ul className={classes.names}>
        {here.map(({ filter }) => (
          <li key={filter}>{t(`filters.${filter}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function LeftOut({ names }: { names: readonly string[] }) {
  const { t } = useTranslation("upwork");
  if (names.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t("abilities.leftOut", { count: names.length })}</summary>
      <p className={classes.dim}>{t("abilities.leftOutText")}</p>
      <ul className={classes.fields}>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
