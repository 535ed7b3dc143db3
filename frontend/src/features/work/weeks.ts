/** Hours told by day as weeks and contracts; days are UTC's, as Upwork counts them, and a week begins on Monday. */
import type { WorkedDay } from "@/client/types";

export interface ContractWeek {
  id: string;
  title: string;
  hours: number;
  amount: number;
  days: WorkedDay[];
}

export interface Week {
  /** The Monday, as yyyy-mm-dd. */
  begins: string;
  hours: number;
  amount: number;
  contracts: ContractWeek[];
}

const DAY = 24 * 60 * 60_000;

/** Weeks as the days come, the latest first. */
export function weeksOf(days: readonly WorkedDay[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const day of days) {
    const begins = mondayOf(day.day);
    const week = weeks.get(begins) ?? { begins, hours: 0, amount: 0, contracts: [] };
    weeks.set(begins, week);
    let contract = week.contracts.find(({ id }) => id === day.contract_id);
    if (contract === undefined) {
      contract = { id: day.contract_id, title: day.contract_title, hours: 0, amount: 0, days: [] };
      week.contracts.push(contract);
    }
    contract.days.push(day);
    for (const sum of [week, contract]) {
      sum.hours += Number(day.hours ?? 0);
      sum.amount += Number(day.amount ?? 0);
    }
  }
  return [...weeks.values()];
}

function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const since = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - since * DAY).toISOString().slice(0, 10);
}
