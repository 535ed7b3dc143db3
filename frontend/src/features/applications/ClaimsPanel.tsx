/** What the letter says about the person, sentence by sentence, and what each rests on. */
import { IconAlertTriangle, IconCircleCheck, IconPencilQuestion } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { KeepFact } from "./KeepFact";
import { MendButton } from "./MendButton";
import type { Mend, PlacedClaim } from "./marks";
import { SourceList } from "./SourceList";
import classes from "./Sources.module.css";
import { cardId } from "./usePlaces";

interface ClaimsPanelProps {
  claims: PlacedClaim[];
  lit: string | null;
  onLight: (key: string | null) => void;
  onGo: (claim: PlacedClaim) => void;
  onMend: (mend: Mend, what: string) => void;
  /** A fact was kept or taken back: the letter is to be checked again. */
  onFactsChanged: () => unknown;
}

export function ClaimsPanel(props: ClaimsPanelProps) {
  const { claims, lit } = props;
  const { t } = useTranslation("applications");
  const unsupported = claims.filter(({ claim }) => !claim.supported).length;
  return (
    <section className={classes.section} id="claims" aria-labelledby="claims-title" tabIndex={-1}>
      <h2 id="claims-title">{t("claims.title")}</h2>
      <p className={classes.lead}>{summary()}</p>
      {claims.length > 0 ? (
        <ol className={classes.cards}>
          {claims.map((placed) => (
            <ClaimCard {...props} key={placed.key} placed={placed} lit={lit === placed.key} />
          ))}
        </ol>
      ) : null}
      {unsupported > 0 ? (
        <p className={classes.lead}>
          {t("claims.mend")} <LinkAnchor to="/profile">{t("claims.addFact")}</LinkAnchor>
        </p>
      ) : null}
    </section>
  );

  function summary(): string {
    if (claims.length === 0) return t("claims.none");
    return unsupported > 0
      ? t("claims.unsupported", { count: unsupported })
      : t("claims.allSupported", { count: claims.length });
  }
}

function claimKind({ claim, place }: PlacedClaim) {
  if (!place) return "edited" as const;
  return claim.supported ? ("supported" as const) : ("unsupported" as const);
}

const ICONS = {
  supported: IconCircleCheck,
  unsupported: IconAlertTriangle,
  edited: IconPencilQuestion,
};

const WORDS = {
  supported: "claims.supported",
  unsupported: "claims.unsupportedMark",
  edited: "claims.edited",
} as const;

interface ClaimCardProps extends Omit<ClaimsPanelProps, "claims" | "lit"> {
  placed: PlacedClaim;
  lit: boolean;
}

function ClaimCard({ placed, lit, onLight, onGo, onMend, onFactsChanged }: ClaimCardProps) {
  const { t } = useTranslation("applications");
  const sentence = useRef<HTMLButtonElement>(null);
  const kind = claimKind(placed);
  const Icon = ICONS[kind];
  const light = () => onLight(placed.key);
  return (
    <li className={classes.card} data-kind={kind} data-lit={lit || undefined}>
      <button
        ref={sentence}
        id={cardId(placed.key)}
        type="button"
        className={classes.button}
        disabled={kind === "edited"}
        onClick={() => onGo(placed)}
        onFocus={light}
        onMouseEnter={light}
        onMouseLeave={() => onLight(null)}
      >
        <span className={classes.kind}>
          <Icon size={16} aria-hidden />
          {t(WORDS[kind])}
        </span>
        <q className={classes.quote}>{placed.claim.text}</q>
      </button>
      {kind === "supported" ? <SourceList sources={placed.claim.sources} /> : null}
      {kind === "unsupported" ? (
        <>
          <KeepFact
            sentence={placed.claim.text}
            onChanged={onFactsChanged}
            onKept={() => sentence.current?.focus()}
          />
          {placed.mend ? (
            <MendButton mend={placed.mend} what={placed.claim.text} onMend={onMend} />
          ) : null}
        </>
      ) : null}
    </li>
  );
}
