/** The draft's editor: letter, answers and bid on one side, what the letter rests on at the other. */
import { Button, VisuallyHidden } from "@mantine/core";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { AnswerFields } from "./AnswerFields";
import { BidField } from "./BidField";
import { ClaimsPanel } from "./ClaimsPanel";
import { ComposeBar } from "./ComposeBar";
import { Conflict } from "./Conflict";
import { type DraftText, plainBid } from "./draftText";
import classes from "./Editor.module.css";
import { EditorFoot } from "./EditorFoot";
import { JobText } from "./JobText";
import { LeaveGuard } from "./LeaveGuard";
import { LetterField, type LetterHandle } from "./LetterField";
import { marksOf, type PlacedWarning, placeClaims, placeWarnings } from "./marks";
import { type Range, withoutSentences } from "./ranges";
import { type ComposeOptions, useCompose } from "./useCompose";
import { useDraftStore } from "./useDraftStore";
import { WarningsPanel } from "./WarningsPanel";
import { Writer } from "./Writer";

export function Editor({ application }: { application: Application }) {
  const { t, i18n } = useTranslation("applications");
  const navigate = useNavigate();
  const [store, { text, base, save }] = useDraftStore(application);
  const [former, setFormer] = useState<DraftText | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const letter = useRef<LetterHandle>(null);
  useFocusByHash(letter);

  const { composing, write, cancel } = useCompose(base.id, (composed) => {
    const before = store.get().text;
    setFormer(before.letter.trim() ? before : null);
    store.adopt(composed, true);
  });
  const writing = composing.phase === "writing";
  const shown = writing ? composing.text : text.letter;

  const claims = useMemo(() => placeClaims(base, text.letter), [base, text.letter]);
  const warnings = useMemo(() => placeWarnings(base, text.letter), [base, text.letter]);
  const marked = useMemo(
    () => (writing ? [] : marksOf(claims, warnings)),
    [writing, claims, warnings],
  );

  async function compose(options: ComposeOptions) {
    if (await store.settle()) await write(options);
  }

  function lightAt(caret: number) {
    const under = ({ place }: { place: Range | null }) =>
      place !== null && place.start <= caret && caret <= place.end;
    setLit((warnings.find(under) ?? claims.find(under))?.key ?? null);
  }

  function go({ key, place }: { key: string; place: Range | null }) {
    if (place) letter.current?.select(place);
    setLit(key);
  }

  function takeOut({ place }: PlacedWarning) {
    if (!place) return;
    const before = text.letter;
    store.change({ letter: withoutSentences(before, place, i18n.language) });
    showUndo({ message: t("warnings.tookOut"), onUndo: () => store.change({ letter: before }) });
  }

  function questionOf(position: number) {
    return base.answers.find((answer) => answer.position === position)?.question;
  }

  function preview() {
    if (plainBid(text.bid) === null) return document.getElementById("bid")?.focus();
    void navigate({ to: "/applications/$id/preview", params: { id: base.id } });
  }

  return (
    <div className={classes.editor}>
      <LeaveGuard store={store} />
      {save.kind === "conflict" ? (
        <Conflict
          mine={text}
          theirs={save.theirs}
          onKeepMine={() => void store.keepMine()}
          onTakeTheirs={store.takeTheirs}
        />
      ) : null}
      <div className={classes.columns}>
        <div className={classes.main}>
          <ComposeBar
            writing={writing}
            again={text.letter.trim() !== ""}
            disabled={save.kind === "conflict"}
            onWrite={(options) => void compose(options)}
            onStop={cancel}
          />
          {composing.phase === "idle" && composing.problem ? (
            <ProblemNotice error={composing.problem} />
          ) : null}
          <div>
            <LetterField
              ref={letter}
              label={t("letter.label")}
              placeholder={t("letter.placeholder")}
              value={shown}
              readOnly={writing}
              marked={marked}
              lit={lit}
              onChange={(value) => store.change({ letter: value })}
              onCaret={lightAt}
            />
            <div className={classes.under}>
              <Writer
                composedBy={writing ? composing.composedBy : base.composed_by}
                writing={writing}
              />
              {former && !writing ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    store.change(former);
                    setFormer(null);
                  }}
                >
                  {t("compose.bringBack")}
                </Button>
              ) : null}
            </div>
            <VisuallyHidden role="status">{writing ? t("compose.writing") : null}</VisuallyHidden>
          </div>
          <AnswerFields
            application={base}
            answers={text.answers}
            readOnly={writing}
            onChange={(answers) => store.change({ answers })}
          />
          <BidField application={base} value={text.bid} onChange={(bid) => store.change({ bid })} />
        </div>
        <aside className={classes.aside} aria-label={t("sources.title")}>
          <ClaimsPanel
            claims={claims}
            lit={lit}
            onLight={setLit}
            onGo={go}
            onFactsChanged={store.recheck}
          />
          <WarningsPanel
            warnings={warnings}
            questionOf={questionOf}
            lit={lit}
            onLight={setLit}
            onGo={go}
            onTakeOut={takeOut}
          />
          <JobText application={base} />
        </aside>
      </div>
      <EditorFoot
        application={base}
        text={{ ...text, letter: shown }}
        save={save}
        busy={writing}
        onRetry={() => void store.settle()}
        onDeleted={() => store.adopt(base, true)}
        onPreview={preview}
      />
    </div>
  );
}

/** The gate's mend links name a place in the editor: #letter, #bid, #answer-0, #claims. */
function useFocusByHash(letter: React.RefObject<LetterHandle | null>) {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "letter") return letter.current?.focus();
    const place = hash ? document.getElementById(hash) : null;
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [hash, letter]);
}
