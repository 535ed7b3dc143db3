/** One message as plain text, or a line of Upwork's own. Nothing in it is made into a link, an image or markup. */
import { useTranslation } from "react-i18next";
import classes from "./Thread.module.css";
import { Hour } from "./Times";
import type { Entry } from "./timeline";

export function MessageItem({ entry }: { entry: Extract<Entry, { kind: "message" }> }) {
  const { t } = useTranslation("messages");
  const { message, isFirst, isSystem } = entry;
  const words = message.text || t("message.wordless");
  if (isSystem) {
    return (
      <li id={message.id} tabIndex={-1} className={classes.system}>
        {words} <Hour at={message.sent_at} />
      </li>
    );
  }
  const author = message.is_own ? t("message.you") : message.author || t("message.nobody");
  return (
    <li
      id={message.id}
      tabIndex={-1}
      className={classes.item}
      data-own={message.is_own || undefined}
      data-first={isFirst}
    >
      {isFirst ? (
        <div className={classes.by}>
          <b>{author}</b> <Hour at={message.sent_at} />
        </div>
      ) : null}
      <div className={classes.bubble} data-wordless={message.text === "" || undefined}>
        {words}
      </div>
    </li>
  );
}
