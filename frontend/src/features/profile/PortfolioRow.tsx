/** One piece of work in the list: what it was, its first facts, and what can be done with it. */
import { ActionIcon, Group, UnstyledButton } from "@mantine/core";
import { IconExternalLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useLeaving } from "@/lib/leaving";
import { FileRow } from "./FileRow";
import fileClasses from "./Files.module.css";
import { isWebLink } from "./itemFields";
import linkClasses from "./Links.module.css";
import classes from "./Profile.module.css";

const SHOWN_FACTS = 3;

interface PortfolioRowProps {
  item: PortfolioItem;
  onEdit: () => void;
  onRemove: () => void;
}

export function PortfolioRow({ item, onEdit, onRemove }: PortfolioRowProps) {
  const { t } = useTranslation("profile");
  const { title, facts } = item;
  const { hash } = useLocation();
  const leaving = useLeaving();
  const files = item.files.filter(({ id }) => !leaving.includes(id));
  // A fact that the address names is shown, however long the list is.
  const isNamed = facts.some(({ id }) => hash === `fact-${id}`);
  const shown = isNamed ? facts : facts.slice(0, SHOWN_FACTS);
  return (
    <li id={`item-${item.id}`} tabIndex={-1} className={classes.item}>
      <div className={classes.itemHead}>
        <UnstyledButton className={classes.itemTitle} onClick={onEdit}>
          {title}
        </UnstyledButton>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("portfolio.edit", { title })}
            onClick={onEdit}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("portfolio.remove", { title })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      <Meta item={item} />
      <Links links={item.links} />
      {facts.length > 0 ? (
        <ul className={classes.itemFacts}>
          {shown.map(({ id, text }) => (
            <li key={id} id={`fact-${id}`} tabIndex={-1}>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? (
        <ul className={fileClasses.files} aria-label={t("files.of", { title })}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Meta({ item }: { item: PortfolioItem }) {
  const { t } = useTranslation("profile");
  const locale = useLocale();
  const { facts, skills, year } = item;
  const count = t("reach.facts", {
    count: facts.length,
    shown: formatNumber(facts.length, locale),
  });
  const words = [year === null ? null : String(year), count, skills.join(", ")];
  return <div className={classes.itemMeta}>{words.filter(Boolean).join(" · ")}</div>;
}

/** Where each leads is told as far as it fits; the address bar tells the rest. */
function Links({ links }: { links: readonly string[] }) {
  const shown = links.filter(isWebLink);
  if (shown.length === 0) return null;
  return (
    <ul className={linkClasses.links}>
      {shown.map((link) => {
        const { host, pathname } = new URL(link);
        return (
          <li key={link}>
            <a href={link} target="_blank" rel="noopener noreferrer" className={linkClasses.link}>
              <span>{pathname === "/" ? host : host + pathname}</span>
              <IconExternalLink size={12} aria-hidden />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
