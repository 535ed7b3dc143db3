/** The jobs page: search and rows, with the open job beside them on wide screens and instead of them on narrow ones. */
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense } from "react";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { SearchPills } from "@/components/SearchPills";
import { useIsWide } from "@/lib/hooks/useIsWide";
import { filtersOf, isSearch, type JobsAddress } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import classes from "./JobsView.module.css";
import { KeySheet } from "./KeySheet";
import { NewJobsPill } from "./NewJobsPill";
import { SearchResults, SeenJobs } from "./Results";
import { SavedCriteria } from "./SavedCriteria";
import { SaveSearch } from "./SaveSearch";
import { SearchBar, SortChoice } from "./SearchBar";
import { useKnowsSaved } from "./saved";
import { TriageProvider } from "./TriageProvider";
import { TierChoice, ViewTabs } from "./ViewTabs";

const FilterDrawer = lazy(async () => ({
  default: (await import("./FilterDrawer")).FilterDrawer,
}));

interface JobsViewProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
  /** The id of the open job, null for none. */
  selected: string | null;
  /** The open job, or an invitation to open one. */
  children: ReactNode;
}

export function JobsView(props: JobsViewProps) {
  const wide = useIsWide();
  return (
    <TriageProvider>
      {!wide && props.selected ? props.children : <ListAndJob {...props} wide={wide} />}
    </TriageProvider>
  );
}

function ListAndJob(props: JobsViewProps & { wide: boolean }) {
  const { address, onSearch, selected, wide, children } = props;
  return (
    <div className={wide ? classes.split : classes.single}>
      <div className={classes.list} data-scroll-pane>
        <ListHead address={address} onSearch={onSearch} />
        <NewJobsPill onShow={() => onSearch(isSearch(address) ? {} : address)} />
        {isSearch(address) ? (
          <SearchResults address={address} selected={selected} onSearch={onSearch} />
        ) : (
          <SeenJobs address={address} selected={selected} />
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
  return <LinkAnchor to="/jobs/saved">{t("saved.title")}</LinkAnchor>;
}

function ListHead({ address, onSearch }: Pick<JobsViewProps, "address" | "onSearch">) {
  const { t } = useJobWords();
  const [filtering, { open, close }] = useDisclosure(address.edit ?? false);
  const inUse = filtersOf(address).length;
  const searching = isSearch(address);
  return (
    <div className={classes.head}>
      <PageHeader
        title={t("title")}
        tabTitle={address.query ? t("tabTitle", { query: address.query }) : undefined}
        text={
          <Group gap="0 16px" component="span" fz="sm">
            <LinkAnchor to="/searches">{t("links.searches")}</LinkAnchor>
            <LinkAnchor to="/fit">{t("links.fit")}</LinkAnchor>
            <SavedLink />
          </Group>
        }
        actions={
          <div className={classes.tools}>
            <KeySheet />
          </div>
        }
      />
      <ViewTabs address={address} />
      <SearchBar address={address} onSearch={onSearch} />
      <Group gap="sm" mt="sm" className={classes.choices}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-haspopup="dialog"
          onClick={open}
        >
          {inUse > 0 ? t("filters.openUsed", { count: inUse }) : t("filters.open")}
        </Button>
        <TierChoice address={address} onSearch={onSearch} />
        <SortChoice address={address} onSearch={onSearch} />
        {searching ? <SaveSearch address={address} /> : null}
      </Group>
      <div className={classes.pills}>
        <SearchPills address={address} onSearch={onSearch} />
      </div>
      {searching ? <SavedCriteria address={address} onSearch={onSearch} /> : null}
      {filtering ? (
        <Suspense>
          <FilterDrawer opened onClose={close} address={address} onSearch={onSearch} />
        </Suspense>
      ) : null}
    </div>
  );
}
