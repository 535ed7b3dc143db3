/** The profile as its form holds it: what was typed, what is wrong with it, and what is sent. */
import type { Profile, ProfileWrite } from "@/client/types";
import { cleanLine, cleanText, linesOf, uniqueNames } from "./clean";

export const MOST = {
  title: 200,
  overview: 5000,
  skills: 60,
  skill: 80,
  services: 40,
  service: 160,
  languages: 20,
  level: 60,
  disclosure: 300,
  proposals: 100,
  synonyms: 12,
  countries: 10,
  specialised: 5,
  profileName: 80,
} as const;

export interface SpokenLanguage {
  code: string;
  level: string;
}

/** A specialised profile as it is typed: services one a line. */
export interface SpecialisedFields {
  name: string;
  title: string;
  overview: string;
  skills: string[];
  services_offered: string;
  hourly_rate: string;
}

export interface ProfileFields extends Record<string, unknown> {
  title: string;
  overview: string;
  skills: string[];
  services_offered: string;
  services_not_offered: string;
  hourly_rate: string;
  languages: SpokenLanguage[];
  /** Other names of a skill, separated by commas, by the skill. */
  skill_names: Record<string, string>;
  time_zone: string;
  hours: Profile["hours"];
  countries: string[];
  specialised: SpecialisedFields[];
  tone: Profile["tone"];
  disclosure: Profile["disclosure"];
  proposals_per_day: string;
}

export const FIELDS = [
  "title",
  "overview",
  "skills",
  "services_offered",
  "services_not_offered",
  "hourly_rate",
  "languages",
  "skill_names",
  "time_zone",
  "hours",
  "countries",
  "specialised",
  "tone",
  "disclosure",
  "proposals_per_day",
] as const;

export type FieldName = (typeof FIELDS)[number];

export type FieldError =
  | "titleLong"
  | "overviewLong"
  | "skillLong"
  | "servicesMany"
  | "serviceLong"
  | "rate"
  | "languageTwice"
  | "languageUntold"
  | "levelLong"
  | "disclosureEmpty"
  | "synonymsMany"
  | "daysMissing"
  | "specialisedUnnamed"
  | "specialisedRate"
  | "disclosureLong"
  | "proposals";

export function fieldsOf(profile: Profile): ProfileFields {
  return {
    title: profile.title,
    overview: profile.overview,
    skills: profile.skills,
    services_offered: profile.services_offered.join("\n"),
    services_not_offered: profile.services_not_offered.join("\n"),
    hourly_rate: profile.hourly_rate?.replace(/\.00$/, "") ?? "",
    languages: profile.languages.map(({ code, level }) => ({ code, level })),
    skill_names: Object.fromEntries(
      profile.skill_names.map(({ skill, names }) => [skill, names.join(", ")]),
    ),
    time_zone: profile.time_zone ?? "",
    hours: profile.hours,
    countries: profile.countries,
    specialised: profile.specialised.map((each) => ({
      ...each,
      skills: each.skills ?? [],
      services_offered: (each.services_offered ?? []).join("\n"),
      hourly_rate: each.hourly_rate?.replace(/\.00$/, "") ?? "",
    })),
    tone: profile.tone,
    disclosure: profile.disclosure,
    proposals_per_day: String(profile.caps.proposals_per_day),
  };
}

/** Names told for skills that are still listed; a skill without other names is left out. */
function namesOf({ skills, skill_names }: ProfileFields): { skill: string; names: string[] }[] {
  return uniqueNames(skills).flatMap((skill) => {
    const names = uniqueNames((skill_names[skill] ?? "").split(/[,;\n]/));
    return names.length > 0 ? [{ skill, names }] : [];
  });
}

function amountOf(typed: string): string | null {
  return plainAmount(typed) || null;
}

/** "1 200,50" as "1200.50": a decimal comma and blanks between thousands are as good. */
function plainAmount(typed: string): string {
  return typed.replace(/\s/g, "").replace(",", ".");
}

export function bodyOf(fields: ProfileFields, currency: string, version: number) {
  return {
    version,
    currency,
    title: cleanLine(fields.title),
    overview: cleanText(fields.overview),
    skills: uniqueNames(fields.skills),
    services_offered: linesOf(fields.services_offered),
    services_not_offered: linesOf(fields.services_not_offered),
    hourly_rate: amountOf(fields.hourly_rate),
    skill_names: namesOf(fields),
    time_zone: fields.time_zone || null,
    hours: fields.hours,
    countries: uniqueNames(fields.countries),
    specialised: fields.specialised.map((each) => ({
      name: cleanLine(each.name),
      title: cleanLine(each.title),
      overview: cleanText(each.overview),
      skills: uniqueNames(each.skills),
      services_offered: linesOf(each.services_offered),
      hourly_rate: amountOf(each.hourly_rate),
    })),
    languages: fields.languages
      .map(({ code, level }) => ({ code, level: cleanLine(level) }))
      .filter(({ code }) => code !== ""),
    tone: fields.tone,
    disclosure: { enabled: fields.disclosure.enabled, text: cleanLine(fields.disclosure.text) },
    caps: { proposals_per_day: Number(fields.proposals_per_day) },
  } satisfies ProfileWrite;
}

function servicesError(text: string): FieldError | undefined {
  const services = linesOf(text);
  if (services.length > MOST.services) return "servicesMany";
  return services.some((service) => service.length > MOST.service) ? "serviceLong" : undefined;
}

function languagesError(languages: SpokenLanguage[]): FieldError | undefined {
  const codes = languages.map(({ code }) => code).filter(Boolean);
  if (new Set(codes).size < codes.length) return "languageTwice";
  if (languages.some(({ code, level }) => !code && level.trim())) return "languageUntold";
  return languages.some(({ level }) => level.length > MOST.level) ? "levelLong" : undefined;
}

function rateError(typed: string): FieldError | undefined {
  const rate = plainAmount(typed);
  if (rate === "") return undefined;
  const isAmount = /^\d{1,5}(?:\.\d{1,2})?$/.test(rate);
  return isAmount && Number(rate) > 0 && Number(rate) <= 10_000 ? undefined : "rate";
}

function disclosureError({ enabled, text }: Profile["disclosure"]): FieldError | undefined {
  if (enabled && cleanLine(text) === "") return "disclosureEmpty";
  return cleanLine(text).length > MOST.disclosure ? "disclosureLong" : undefined;
}

function specialisedError(all: readonly SpecialisedFields[]): FieldError | undefined {
  const names = all.map(({ name }) => cleanLine(name).toLowerCase());
  if (names.includes("") || new Set(names).size < names.length) return "specialisedUnnamed";
  return all.some(({ hourly_rate }) => rateError(hourly_rate)) ? "specialisedRate" : undefined;
}

export function errorsOf(fields: ProfileFields): Partial<Record<FieldName, FieldError>> {
  const cap = fields.proposals_per_day.trim();
  const isCap = /^\d{1,3}$/.test(cap) && Number(cap) >= 1 && Number(cap) <= MOST.proposals;
  const found: Record<string, FieldError | undefined> = {
    title: cleanLine(fields.title).length > MOST.title ? "titleLong" : undefined,
    overview: cleanText(fields.overview).length > MOST.overview ? "overviewLong" : undefined,
    skills: fields.skills.some((skill) => skill.length > MOST.skill) ? "skillLong" : undefined,
    services_offered: servicesError(fields.services_offered),
    services_not_offered: servicesError(fields.services_not_offered),
    hourly_rate: rateError(fields.hourly_rate),
    languages: languagesError(fields.languages),
    skill_names: namesOf(fields).some(({ names }) => names.length > MOST.synonyms)
      ? "synonymsMany"
      : undefined,
    hours: fields.hours?.days?.length === 0 ? "daysMissing" : undefined,
    specialised: specialisedError(fields.specialised),
    disclosure: disclosureError(fields.disclosure),
    proposals_per_day: isCap ? undefined : "proposals",
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error));
}

/** Names of the fields whose kept form would differ. */
export function differing(one: ProfileFields, other: ProfileFields): FieldName[] {
  const kept = (fields: ProfileFields) => {
    const { caps, hourly_rate, ...body } = bodyOf(fields, "", 0);
    const figure = (rate: string | null) =>
      rate === null || rateError(rate) ? rate : Number(rate);
    const specialised = body.specialised.map((each) => ({
      ...each,
      hourly_rate: figure(each.hourly_rate),
    }));
    return {
      ...body,
      specialised,
      hourly_rate: figure(hourly_rate),
      proposals_per_day: caps.proposals_per_day,
    };
  };
  const [left, right] = [kept(one), kept(other)];
  return FIELDS.filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}
