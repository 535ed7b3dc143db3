/** A plain textarea with a twin layer behind it that underlines claims and warnings. */
import { VisuallyHidden } from "@mantine/core";
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { useTranslation } from "react-i18next";
import { cut, type Marked, type Range } from "@/lib/ranges";
import classes from "./LetterField.module.css";
import type { Mark } from "./marks";

export interface LetterHandle {
  /** Puts the caret over a place, as if the person had selected it. */
  select: (place: Range) => void;
  focus: () => void;
  /** Takes focus where nothing else has it, and leaves the page where it is. */
  catchFocus: () => void;
  /** Scrolls to the letter's beginning. */
  toTop: () => void;
  /** Where the caret is. */
  caret: () => number;
}

interface LetterFieldProps {
  ref?: Ref<LetterHandle>;
  label: string;
  placeholder: string;
  value: string;
  readOnly: boolean;
  marked: readonly Marked<Mark>[];
  /** The key of the claim or warning the person looks at. */
  lit: string | null;
  onChange: (letter: string) => void;
  /** Where the caret is, whenever it moved. */
  onCaret: (at: number) => void;
  /** The person asks by keyboard for what is said of the words at the caret. */
  onAsk: (at: number) => void;
}

const LONGEST = 10_000;

export function LetterField(props: LetterFieldProps) {
  const { ref, label, placeholder, value, readOnly, marked, lit, onChange, onCaret, onAsk } = props;
  const { t } = useTranslation("writing");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const stack = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    catchFocus: () => {
      if (document.activeElement === document.body) area.current?.focus({ preventScroll: true });
    },
    toTop: () => stack.current?.scrollIntoView({ block: "start" }),
    caret: () => area.current?.selectionStart ?? 0,
    select: ({ start, end }) => {
      area.current?.focus({ preventScroll: true });
      area.current?.setSelectionRange(start, end);
      document.getElementById(`${id}-${start}`)?.scrollIntoView({ block: "center" });
    },
  }));
  const height = useRef(0);
  // While a text is being written the field keeps the height it had, so that nothing below it jumps.
  useLayoutEffect(() => {
    const box = stack.current;
    if (!box) return;
    box.style.minHeight = readOnly ? `${height.current}px` : "";
    if (!readOnly) height.current = box.offsetHeight;
  });

  function ask(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.code !== "Period" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onAsk(event.currentTarget.selectionStart);
  }

  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div ref={stack} className={classes.stack} data-read-only={readOnly || undefined}>
        <div className={classes.twin} aria-hidden>
          {cut(value, marked).map((piece) => (
            <Underlined key={piece.start} id={`${id}-${piece.start}`} piece={piece} lit={lit} />
          ))}
          {/* A last line that is empty still has its height. */}
          {"\n"}
        </div>
        <textarea
          id={id}
          ref={area}
          className={classes.area}
          value={value}
          placeholder={placeholder}
          readOnly={readOnly}
          maxLength={LONGEST}
          spellCheck
          aria-describedby={`${id}-keys`}
          aria-keyshortcuts="Control+."
          onKeyDown={ask}
          onChange={(event) => onChange(event.currentTarget.value)}
          onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
        />
      </div>
      <VisuallyHidden id={`${id}-keys`}>{t("letter.keys")}</VisuallyHidden>
    </div>
  );
}

interface UnderlinedProps {
  id: string;
  piece: ReturnType<typeof cut<Mark>>[number];
  lit: string | null;
}

function Underlined({ id, piece, lit }: UnderlinedProps) {
  if (piece.marks.length === 0) return <span id={id}>{piece.text}</span>;
  // A warning inside a claim is the nearer matter.
  const kind = piece.marks.find((mark) => mark.kind === "warning")?.kind ?? piece.marks[0]?.kind;
  const isLit = piece.marks.some((mark) => mark.key === lit);
  return (
    <span id={id} className={classes.mark} data-kind={kind} data-lit={isLit || undefined}>
      {piece.text}
    </span>
  );
}
