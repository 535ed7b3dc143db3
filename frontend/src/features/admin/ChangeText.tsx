/** What an event changed, before and after, in words where there are words. */
import { useTranslation } from "react-i18next";
import classes from "./Audit.module.css";
import { useCodeWords } from "./words";

interface Move {
  before: unknown;
  after: unknown;
}

function isMove(value: unknown): value is Move {
  return typeof value === "object" && value !== null && "before" in value && "after" in value;
}

export function ChangeText({ change }: { change: Record<string, unknown> }) {
  const words = useCodeWords();
  const told = Object.entries(change).filter(([, value]) => value !== null);
  return (
    <ul className={classes.changes}>
      {told.map(([name, value]) => (
        <li key={name}>
          <span className={classes.what}>{words.change(name)}:</span> <Value value={value} />
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
