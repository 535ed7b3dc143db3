/** The views of what was seen lately (inbox, saved, …), and the tiers of fit among them. */
import { NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { isSearch, type JobsAddress, TIERS, VIEWS, withoutEmpty } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import classes from "./ViewTabs.module.css";

export function ViewTabs({ address }: { address: JobsAddress }) {
  const { t } = useJobWords();
  const searching = isSearch(address);
  const views = [undefined, ...VIEWS] as const;
  return (
    <nav aria-label={t("views.label")}>
      <ul className={classes.tabs}>
        {views.map((view) => (
          <li key={view ?? "inbox"}>
            <Link
              to="/jobs"
              search={withoutEmpty<JobsAddress>({ view, tier: address.tier })}
              className={classes.tab}
              aria-current={!searching && address.view === view ? "page" : undefined}
            >
              {t(`views.${view ?? "inbox"}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TierChoiceProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function TierChoice({ address, onSearch }: TierChoiceProps) {
  const { t } = useJobWords();
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
        ...TIERS.map((tier) => ({ value: tier, label: t(`fit:tiers.${tier}`) })),
      ]}
    />
  );
}
