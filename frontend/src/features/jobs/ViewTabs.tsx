/** The views of what was seen lately (inbox, saved, …), and the tiers of fit among them. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatNumber } from "@/lib/format";
import { isSearch, type JobsAddress, TIERS, VIEWS, withoutEmpty } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import { countsQuery } from "./queries";
import classes from "./ViewTabs.module.css";

export function ViewTabs({ address }: { address: JobsAddress }) {
  const { t, locale } = useJobWords();
  const { data: counts } = useQuery(countsQuery);
  const searching = isSearch(address);
  const views = [undefined, ...VIEWS] as const;
  return (
    <nav aria-label={t("views.label")}>
      <ul className={classes.tabs}>
        {views.map((view) => (
          <li key={view ?? "inbox"}>
            <Link
              to="/jobs"
              search={withoutEmpty<JobsAddress>({ view, tier: address.tier, by: address.by })}
              className={classes.tab}
              // Only what is said here is current: a search is none of the views.
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={!searching && address.view === view ? "page" : undefined}
            >
              {t(`views.${view ?? "inbox"}`)}
              <Count of={counts?.views[view ?? "inbox"]} locale={locale} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing while it is not known; a zero says nothing that an empty list would not. */
function Count({ of, locale }: { of: number | undefined; locale: string }) {
  return of ? <span className={classes.count}> {formatNumber(of, locale)}</span> : null;
}

interface TierChoiceProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function TierChoice({ address, onSearch }: TierChoiceProps) {
  const { t, locale } = useJobWords();
  const { data: counts } = useQuery(countsQuery);
  const isInbox = !isSearch(address) && address.view === undefined;

  /** A tier's name, with how many of the inbox it holds. */
  function label(tier: (typeof TIERS)[number]): string {
    const count = isInbox ? counts?.tiers[tier] : undefined;
    const name = t(`fit:tiers.${tier}`);
    return count === undefined ? name : `${name} · ${formatNumber(count, locale)}`;
  }

  return (
    <NativeSelect
      size="xs"
      aria-label={t("views.tier")}
      value={address.tier ?? ""}
      onChange={({ currentTarget }) =>
        onSearch(
          withoutEmpty({ ...address, tier: TIERS.find((tier) => tier === currentTarget.value) }),
        )
      }
      data={[
        { value: "", label: t("views.anyTier") },
        ...TIERS.map((tier) => ({ value: tier, label: label(tier) })),
      ]}
    />
  );
}
