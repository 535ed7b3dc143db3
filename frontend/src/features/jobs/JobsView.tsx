/** The jobs page: search and rows, with the open job beside them on wide screens and instead of them on narrow ones. */
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal, IconBookmark, IconHistory } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LinkIcon } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { useIsWide } from "@/lib/hooks/useIsWide";
import { AppliedFilters } from "./AppliedFilters";
import { FilterDrawer } from "./FilterDrawer";
import { useJobWords } from "./facts";
import classes from "./JobsView.module.css";
import { KeySheet } from "./KeySheet";
import { SearchResults, SeenJobs } from "./Results";
import { SearchBar, SortChoice } from "./SearchBar";
import { useKnowsSaved } from "./saved";
import { filtersOf, isSearch, type JobsAddress } from "./search";

interface JobsViewProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
  /** The id of the open job, null for none. */
  selected: string | null;
  /** The open job, or an invitation to open one. */
  children: ReactNode;
}

export function JobsView({ address, onSearch, selected, children }: JobsViewProps) {
  const wide = useIsWide();
  if (!wide && selected) return children;
  return (
    <div className={wide ? classes.split : classes.single}>
      <div className={classes.list}>
        <ListHead address={address} onSearch={onSearch} />
        {isSearch(address) ? (
          <SearchResults address={address} selected={selected} onSearch={onSearch} />
        ) : (
          <SeenJobs selected={selected} />
        )}
      </div>
      {wide ? (
        <section className={classes.detail} key={selected}>
          {children}
        </section>
      ) : null}
    </div>
  );
}

/** Only where the connection knows saved jobs. */
function SavedLink() {
  const { t } = useJobWords();
  if (!useKnowsSaved()) return null;
  return (
    <LinkIcon to="/jobs/saved" aria-label={t("saved.title")}>
      <IconBookmark size={18} aria-hidden />
    </LinkIcon>
  );
}

function ListHead({ address, onSearch }: Pick<JobsViewProps, "address" | "onSearch">) {
  const { t } = useJobWords();
  const [filtering, { open, close }] = useDisclosure(false);
  const inUse = filtersOf(address).length;
  const searching = isSearch(address);
  return (
    <div className={classes.head}>
      <PageHeader
        title={t("title")}
        tabTitle={address.query ? t("tabTitle", { query: address.query }) : undefined}
        actions={
          <Group gap={4} className={classes.tools}>
            {searching ? (
              <LinkIcon to="/jobs" search={{}} aria-label={t("search.seen")}>
                <IconHistory size={18} aria-hidden />
              </LinkIcon>
            ) : null}
            <SavedLink />
            <KeySheet />
          </Group>
        }
      />
      <SearchBar address={address} onSearch={onSearch} />
      <Group gap="sm" mt="sm" justify="space-between">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-haspopup="dialog"
          onClick={open}
        >
          {inUse > 0 ? t("filters.openUsed", { count: inUse }) : t("filters.open")}
        </Button>
        {searching ? <SortChoice address={address} onSearch={onSearch} /> : null}
      </Group>
      <div className={classes.pills}>
        <AppliedFilters address={address} onSearch={onSearch} />
      </div>
      <FilterDrawer opened={filtering} onClose={close} address={address} onSearch={onSearch} />
    </div>
  );
}
