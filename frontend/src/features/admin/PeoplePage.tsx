/** Who has an account: the newest first, and one found by a whole address or an id. */
import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { More } from "./More";
import classes from "./People.module.css";
import { PeopleTable } from "./PeopleTable";
import { peopleQuery } from "./queries";
import { Section } from "./Section";

export function PeoplePage() {
  const { t } = useTranslation("admin");
  return (
    <Section may="people:read" title={t("people.title")} text={t("people.text")}>
      {() => <People />}
    </Section>
  );
}

/** What is looked for is an address of a person, so it stays out of the browser's history. */
function People() {
  const { t } = useTranslation("admin");
  const [sought, setSought] = useState("");
  const people = useInfiniteQuery(peopleQuery(sought));
  return (
    <>
      <Search sought={sought} onSeek={setSought} />
      <ListStates
        query={people}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={{
          text: t(sought ? "people.notFound" : "people.empty"),
          action: sought ? (
            <Button variant="default" size="xs" onClick={() => setSought("")}>
              {t("people.all")}
            </Button>
          ) : null,
        }}
        skeleton={<RowsSkeleton rows={8} />}
      >
        {(data) => (
          <>
            <PeopleTable people={data.pages.flatMap((page) => page.items)} />
            <More query={people} />
          </>
        )}
      </ListStates>
    </>
  );
}

function Search({ sought, onSeek }: { sought: string; onSeek: (text: string) => void }) {
  const { t } = useTranslation("admin");
  const [text, setText] = useState(sought);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSeek(text.trim());
  };
  return (
    <search>
      <form className={classes.search} onSubmit={submit}>
        <TextInput
          className={classes.words}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={320}
          label={t("people.search")}
          description={t("people.searchHint")}
          inputWrapperOrder={["label", "input", "description"]}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            if (currentTarget.value === "") onSeek("");
          }}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        <Button type="submit" className={classes.find}>
          {t("people.submit")}
        </Button>
      </form>
    </search>
  );
}
