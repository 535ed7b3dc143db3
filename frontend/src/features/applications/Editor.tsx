/** The draft's editor: letter, answers and bid on one side, what the letter rests on at the other. */
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { AnswerFields } from "./AnswerFields";
import { plainAmount } from "./amounts";
import { BidField } from "./BidField";
import { ChangeBar } from "./ChangeBar";
import { ComposeBar } from "./ComposeBar";
import { Conflict } from "./Conflict";
import { DraftSources } from "./DraftSources";
import { DurationField } from "./DurationField";
import type { DraftText } from "./draftText";
import classes from "./Editor.module.css";
import { EditorFoot } from "./EditorFoot";
import { LeaveGuard } from "./LeaveGuard";
import type { LetterHandle } from "./LetterField";
import { LetterPane } from "./LetterPane";
import { MilestonesField } from "./MilestonesField";
import type { Mend } from "./marks";
import { useDraftStore } from "./useDraftStore";
import { usePlaces } from "./usePlaces";
import { useTemplate } from "./useTemplate";
import { useWriting, type Wish } from "./useWriting";
import { WritingProblem } from "./WritingProblem";

const VersionsDialog = lazy(async () => ({
  default: (await import("./VersionsDialog")).VersionsDialog,
}));

export function Editor({ application }: { application: Application }) {
  const { t } = useTranslation("writing");
  const navigate = useNavigate();
  const client = useQueryClient();
  const [store, { text, base, save }] = useDraftStore(application);
  const [former, setFormer] = useState<DraftText | null>(null);
  const [looking, setLooking] = useState(false);
  const letter = useRef<LetterHandle>(null);
  useFocusByHash(letter);

  function take(written: Application) {
    const before = store.get().text;
    setFormer(before.letter.trim() ? before : null);
    store.adopt(written, true);
    void client.invalidateQueries({ queryKey: ["models"] });
  }

  const { writing, ...doors } = useWriting(base.id, take);
  const template = useTemplate(base.id, take);
  const busy = writing.phase === "writing" || template.isPending;
  useFocusAfter(busy, writing.answer, letter);
  const shown = writing.phase === "writing" ? writing.letter : text.letter;
  const places = usePlaces(base, text.letter, writing, letter);
  const blocked = busy || save.kind === "conflict";

  /** Every change by the app begins from a draft that the server has in full. */
  async function settled(act: (draft: Application) => unknown) {
    doors.forget();
    template.reset();
    if (await store.settle()) await act(store.get().base);
  }

  function rewrite(wish: Wish) {
    // A whole letter is written from its beginning, which may lie above what is in view.
    if (!wish.part && wish.answer === undefined) letter.current?.toTop();
    void settled((draft) => doors.rewrite(draft, wish));
  }

  function mend(fix: Mend, what: string) {
    if (fix.act !== "replace") return rewrite(fix);
    const before = text.letter;
    const { place } = fix;
    store.change({ letter: before.slice(0, place.start) + fix.text + before.slice(place.end) });
    const message = t(fix.text.trim() ? "mend.done" : "mend.tookOut", { what });
    showUndo({ message, onUndo: () => store.change({ letter: before }) });
  }

  function insert(snippet: string) {
    const before = text.letter;
    const at = letter.current?.caret() ?? before.length;
    store.change({ letter: before.slice(0, at) + snippet + before.slice(at) });
    showUndo({
      message: t("snippets.inserted"),
      onUndo: () => store.change({ letter: before }),
    });
    requestAnimationFrame(() => letter.current?.select({ start: at, end: at + snippet.length }));
  }

  function bringBack() {
    if (former) store.change(former);
    setFormer(null);
  }

  function preview() {
    if (plainAmount(text.bid) === null) return document.getElementById("bid")?.focus();
    void navigate({ to: "/applications/$id/preview", params: { id: base.id } });
  }

  const questionOf = (position: number) =>
    base.answers.find((answer) => answer.position === position)?.question;

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
            writing={busy}
            again={text.letter.trim() !== ""}
            disabled={blocked}
            onWrite={(options) => void settled(() => doors.compose(options))}
            onTemplate={(id) =>
              void settled(({ version }) => template.mutate({ version, template_id: id }))
            }
          />
          <WritingProblem
            error={
              template.error ??
              (writing.phase === "idle" && writing.answer === null ? writing.problem : null)
            }
          />
          <LetterPane
            field={letter}
            application={base}
            letter={shown}
            writing={writing}
            places={places}
            questionOf={questionOf}
            onChange={(value) => store.change({ letter: value })}
            onBringBack={former && !busy ? bringBack : null}
          />
          {text.letter.trim() ? (
            <ChangeBar
              applicationId={base.id}
              parts={base.parts}
              disabled={blocked}
              onWish={rewrite}
              onSnippet={insert}
              onVersions={() => void settled(() => setLooking(true))}
            />
          ) : null}
          <AnswerFields
            application={base}
            answers={text.answers}
            writing={writing}
            readOnly={busy}
            disabled={blocked}
            onChange={(answers) => store.change({ answers })}
            onWish={(act, answer) => rewrite({ act, answer })}
          />
          <BidField application={base} value={text.bid} onChange={(bid) => store.change({ bid })} />
          <DurationField
            application={base}
            value={text.duration}
            onChange={(duration) => store.change({ duration })}
          />
          <MilestonesField
            application={base}
            bid={text.bid}
            value={text.milestones}
            onChange={(milestones) => store.change({ milestones })}
          />
        </div>
        <DraftSources
          application={base}
          places={places}
          questionOf={questionOf}
          onMend={mend}
          onFactsChanged={store.recheck}
        />
      </div>
      <EditorFoot
        application={base}
        text={{ ...text, letter: shown }}
        save={save}
        busy={busy}
        onStop={writing.phase === "writing" ? doors.cancel : null}
        onRetry={() => void store.settle()}
        onDeleted={() => store.adopt(base, true)}
        onPreview={preview}
      />
      {looking ? (
        <Suspense>
          <VersionsDialog store={store} onRestored={take} onClose={() => setLooking(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The gate's mend links name a place in the editor: #letter, #bid, #answer-0, #claims. */
function useFocusByHash(letter: RefObject<LetterHandle | null>) {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "letter") return letter.current?.focus();
    const place = hash ? document.getElementById(hash) : null;
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [hash, letter]);
}

/** When the writing is over, the button to stop it is gone, and focus with it. */
function useFocusAfter(
  busy: boolean,
  answer: number | null,
  letter: RefObject<LetterHandle | null>,
) {
  useEffect(() => {
    if (!busy) return;
    return () =>
      void requestAnimationFrame(() => {
        if (answer === null) return letter.current?.catchFocus();
        if (document.activeElement === document.body)
          document.getElementById(`answer-${answer}`)?.focus();
      });
  }, [busy, answer, letter]);
}
