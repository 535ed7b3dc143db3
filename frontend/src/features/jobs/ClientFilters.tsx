/** Filters on the hiring party: payment, hires, spend, rating, and where it is. */
import { Group } from "@mantine/core";
import { COUNTRIES } from "@/lib/countries";
import { useJobWords } from "./facts";
import { type FieldsProps, Figure, FilterGroup, LeaveOut, Words } from "./filterFields";
import { Flag } from "./WorkFilters";

export function ClientFilters(props: FieldsProps) {
  const { t } = useJobWords();
  return (
    <FilterGroup title={t("filters.client")}>
      <Flag name="verified_payment_only" {...props} />
      <Flag name="previous_clients" description={t("filters.previousHint")} {...props} />
      <LeaveOut name="previous_clients" {...props} />
      <Group grow align="flex-end">
        <Figure name="client_hires_min" {...props} />
        <Figure name="client_hire_rate_min" {...props} />
      </Group>
      <LeaveOut name="client_hire_rate_min" {...props} />
      <Group grow align="flex-end">
        <Figure name="client_spent_min" {...props} />
        <Figure name="client_rating_min" {...props} />
      </Group>
      <LeaveOut name="client_spent_min" {...props} />
      <LeaveOut name="client_rating_min" {...props} />
      <Words name="countries" data={COUNTRIES} {...props} />
      <LeaveOut name="countries" {...props} />
      <Words name="countries_not" data={COUNTRIES} {...props} />
      <LeaveOut name="countries_not" {...props} />
      <Flag name="no_location_lock" {...props} />
    </FilterGroup>
  );
}
