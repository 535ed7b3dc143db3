/** Finding letters and messages by their words as they are typed, and pages by their name. */

import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { LinkAnchor } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import classes from "./FindDialog.module.css";

const PAUSE_MS = 150;
const ADDRESSES = {
  jobs: "/jobs",
  searches: "/searches",
  fit: "/fit",
  applications: "/applications",
  work: "/invitations",
  messages: "/messages",
  analytics: "/analytics",
  profile: "/profile",
  templates: "/settings/templates",
  models: "/settings/ai",
  upwork: "/upwork",
  security: "/security",
} as const;
const PAGES = Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[];

function findQuery(q: string) {
  return queryOptions({
    queryKey: ["find", q],
    queryFn: ({ signal }) => call(api.GET("/api/v1/search", { params: { query: { q } }, signal })),
    enabled: q !== "",
    placeholderData: (before) => before,
    retry: false,
  });
}

export function FindDialog({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS);
  const query = useQuery(findQuery(asked));
  const list = useRef<HTMLDivElement>(null);
  const pages = PAGES.filter((page) =>
    t(`find.pages.${page}`).toLowerCase().includes(words.trim().toLowerCase()),
  );
  const hits = asked === "" ? [] : (query.data?.items ?? []);

  /** Arrows walk the links; typing goes on where it was. */
  function walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <Modal opened onClose={onClose} title={t("find.open")} size="lg" yOffset="10dvh">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows only help where Tab leads as well */}
      <div ref={list} onKeyDown={walk}>
        <TextInput
          data-autofocus
          type="search"
          aria-label={t("find.label")}
          placeholder={t("find.label")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          maxLength={200}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <p role="status" className={classes.note}>
          {asked !== "" && query.data ? t("find.found", { count: hits.length }) : t("find.hint")}
        </p>
        {query.error ? <ProblemNotice error={query.error} /> : null}
        <ul className={classes.list}>
          {hits.map((hit) => (
            <Hit key={`${hit.kind} ${hit.id}`} hit={hit} onGo={onClose} />
          ))}
        </ul>
        {pages.length > 0 ? (
          <ul className={classes.list} aria-label={t("find.pagesLabel")}>
            {pages.map((page) => (
              <li key={page}>
                <LinkAnchor to={ADDRESSES[page]} className={classes.link} onClick={onClose}>
                  {t(`find.pages.${page}`)}
                </LinkAnchor>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Modal>
  );
}

/** An application opens as itself, a message where it stands in its conversation. */
function HitLink({ hit, onGo }: { hit: SearchHit; onGo: () => void }) {
  const { t } = useTranslation();
  const shared = { className: classes.link, onClick: onGo };
  const title = hit.title || t("find.nameless");
  return hit.room_id ? (
    <LinkAnchor to="/messages/$roomId" params={{ roomId: hit.room_id }} hash={hit.id} {...shared}>
      {title}
    </LinkAnchor>
  ) : (
    <LinkAnchor to="/applications/$id" params={{ id: hit.id }} {...shared}>
      {title}
    </LinkAnchor>
  );
}

function Hit({ hit, onGo }: { hit: SearchHit; onGo: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <HitLink hit={hit} onGo={onGo} />
      <span className={classes.note}>
        {t(`find.${hit.kind}`)} · <RelativeTime at={hit.at} />
      </span>
      <p className={classes.snippet}>
        {hit.snippet.map((piece, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
          piece.is_hit ? <mark key={place}>{piece.text}</mark> : piece.text,
        )}
      </p>
    </li>
  );
}
