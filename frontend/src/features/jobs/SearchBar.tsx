/** The words to search for and the order of results; submitting is what asks Upwork. */
import { ActionIcon, Button, Kbd, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "@/lib/hooks/useKeys";
import { isSearch, type JobsAddress, readJobsAddress } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import classes from "./SearchBar.module.css";

interface SearchBarProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function SearchBar({ address, onSearch }: SearchBarProps) {
  const { t } = useJobWords();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(address.query ?? "");
  useEffect(() => setWords(address.query ?? ""), [address.query]);
  useKeys({ slash: () => input.current?.focus() });

  function submit(event: FormEvent) {
    event.preventDefault();
    // The order is written down, so that a search for everything differs from no search.
    onSearch(readJobsAddress({ ...address, query: words, sort: address.sort ?? "recency" }));
  }

  return (
    <search>
      <form className={classes.bar} onSubmit={submit}>
        <TextInput
          ref={input}
          className={classes.words}
          type="search"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            words ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("search.clearWords")}
                onClick={() => {
                  setWords("");
                  input.current?.focus();
                }}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            ) : (
              <Kbd size="xs" className={classes.hint} aria-hidden>
                /
              </Kbd>
            )
          }
        />
        <Button type="submit">{t("search.submit")}</Button>
      </form>
    </search>
  );
}

/** The order of a search is Upwork's; what is already here may also be put by fit. */
export function SortChoice({ address, onSearch }: SearchBarProps) {
  const { t } = useJobWords();
  const searching = isSearch(address);
  const orders = searching ? (["recency", "relevance"] as const) : (["recency", "fit"] as const);

  function choose(order: string) {
    onSearch(
      readJobsAddress(
        searching
          ? { ...address, sort: order }
          : { ...address, by: order === "fit" ? "fit" : undefined },
      ),
    );
  }

  return (
    <NativeSelect
      size="xs"
      aria-label={t("sort.label")}
      value={(searching ? address.sort : address.by) ?? "recency"}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      data={orders.map((order) => ({ value: order, label: t(`sort.${order}`) }))}
    />
  );
}
