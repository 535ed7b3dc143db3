/** The filters of a search as pills; each with a way to take it off where the search can change. */
import { Pill } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { filtersOf, type JobsAddress, withoutEmpty } from "@/lib/jobSearch";
import classes from "./SearchPills.module.css";
import { useFilterWord } from "./useFilterWord";

interface SearchPillsProps {
  address: JobsAddress;
  /** Absent where the pills only tell. */
  onSearch?: (address: JobsAddress) => void;
}

export function SearchPills({ address, onSearch }: SearchPillsProps) {
  const { t } = useTranslation("filters");
  const word = useFilterWord(address);
  const names = filtersOf(address);
  if (names.length === 0) return null;
  return (
    <ul className={classes.pills} aria-label={t("inUse")}>
      {names.map((name) => (
        <li key={name}>
          {onSearch ? (
            <Pill
              withRemoveButton
              onRemove={() => onSearch(withoutEmpty({ ...address, [name]: undefined }))}
              removeButtonProps={{
                "aria-label": t("remove", { filter: word(name) }),
                "aria-hidden": false,
                tabIndex: 0,
              }}
            >
              {word(name)}
            </Pill>
          ) : (
            <Pill>{word(name)}</Pill>
          )}
        </li>
      ))}
    </ul>
  );
}
