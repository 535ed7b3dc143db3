/** What an event changed, before and after, in words where there are words. */
import { useTranslation } from "react-i18next";
import classes from "./Audit.module.css";
import { PersonName } from "./PersonName";
import { useCodeWords } from "./words";

interface Move {
  before: unknown;
  after: unknown;
}

function isMove(value: unknown): value is Move {
  return typeof value === "object" && value !== null && "before" in value && "after" in value;
}

/** A part that was written down because it might have changed, and did not. */
function isStill(value: unknown): boolean {
  return isMove(value) && JSON.stringify(value.before) === JSON.stringify(value.after);
}

export function ChangeText({ change }: { change: Record<string, unknown> }) {
  const words = useCodeWords();
  const told = Object.entries(change).filter(([, value]) => value !== null && !isStill(value));
  return (
    <ul className={classes.changes}>
      {told.map(([name, value]) => (
        <li key={name}>
          <span className={classes.what}>{words.change(name)}:</span>{" "}
          {name === "about" ? <PersonName id={String(value)} /> : <Value value={value} />}
        </li>
      ))}
    </ul>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTranslation("admin");
  const words = useCodeWords();
  if (isMove(value)) {
    return (
      <>
        <Value value={value.before} /> → <Value value={value.after} />
      </>
    );
  }
  if (typeof value === "boolean") return t(value ? "changes.yes" : "changes.no");
  if (Array.isArray(value)) return words.roles(value.map(String));
  return words.state(String(value));
}
