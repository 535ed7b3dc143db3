/** The filters in use as pills, each with a way to take it off. */
import { Pill } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { formatMoney, formatNumber } from "@/lib/format";
import classes from "./AppliedFilters.module.css";
import { useJobWords } from "./facts";
import { categoriesQuery } from "./queries";
import { filtersOf, type JobsAddress, levelsOf, withoutEmpty } from "./search";

interface AppliedFiltersProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function AppliedFilters({ address, onSearch }: AppliedFiltersProps) {
  const { t } = useJobWords();
  const word = useFilterWord(address);
  const names = filtersOf(address);
  if (names.length === 0) return null;
  return (
    <ul className={classes.pills} aria-label={t("filters.inUse")}>
      {names.map((name) => (
        <li key={name}>
          <Pill
            withRemoveButton
            onRemove={() => onSearch(withoutEmpty({ ...address, [name]: undefined }))}
            removeButtonProps={{
              "aria-label": t("filters.remove", { filter: word(name) }),
              "aria-hidden": false,
              tabIndex: 0,
            }}
          >
            {word(name)}
          </Pill>
        </li>
      ))}
    </ul>
  );
}

/** "From $30 an hour", "At most 20 proposals": a filter with its value, in words. */
function useFilterWord(address: JobsAddress): (name: keyof JobsAddress) => string {
  const { t, locale } = useJobWords();
  const { data } = useQuery({ ...categoriesQuery, enabled: address.category !== undefined });
  return (name) => {
    const value = address[name];
    switch (name) {
      case "category":
        return data?.items.find((each) => each.slug === value)?.name ?? String(value);
      case "job_type":
        return t(`types.${address.job_type ?? "any"}`);
      case "experience":
        return levelsOf(address)
          .map((level) => t(`levels.${level}`))
          .join(", ");
      case "hourly_min":
      case "hourly_max":
      case "budget_min":
      case "budget_max":
        return t(`pills.${name}`, { amount: formatMoney(String(value), "USD", locale) });
      case "client_hires_min":
      case "proposals_max":
      case "posted_within_hours":
        return t(`pills.${name}`, {
          count: Number(value),
          shown: formatNumber(Number(value), locale),
        });
      case "verified_payment_only":
        return t("filters.verified_payment_only");
      default:
        return String(value);
    }
  };
}
