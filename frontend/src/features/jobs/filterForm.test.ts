/** The address and the search say the same, whatever somebody typed into it. */
import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";
import { describe, expect, it } from "vitest";
import { filtersOf, isSearch, type JobsAddress, readJobsAddress } from "@/lib/jobSearch";
import { addressOfBody, searchBody } from "@/lib/jobSearchBody";
import { addressOf, errorsOf, formOf } from "./filterForm";

const FULL: JobsAddress = {
  query: "react table",
  category: "web_mobile_software_dev",
  job_type: "hourly",
  experience: "entry.expert",
  hourly_min: 30,
  hourly_max: 60.5,
  budget_min: 100,
  budget_max: 900,
  client_hires_min: 1,
  proposals_max: 20,
  posted_within_hours: 24,
  verified_payment_only: true,
  expression: '(react OR vue) AND NOT "lead generation"',
  title_only: true,
  skills: ["React", "Node.js"],
  countries: ["Poland"],
  countries_not: ["Norway", "Chile"],
  languages: ["en", "uk"],
  durations: ["3 to 6 months"],
  workloads: ["30+ hrs/week"],
  real_budget_only: true,
  no_location_lock: true,
  questions: "without",
  previous_clients: true,
  client_spent_min: 1000,
  client_rating_min: 4.5,
  client_hire_rate_min: 60,
  leave_out: ["skills", "client_rating_min", "previous_clients"],
  sort: "relevance",
};

describe("the address of a search", () => {
  it("comes back the same from the browser's bar", () => {
    const written = defaultStringifySearch(FULL);
    expect(readJobsAddress(defaultParseSearch(written))).toEqual(FULL);
  });

  it("reads a number typed as words to search for", () => {
    expect(readJobsAddress(defaultParseSearch("?query=365"))).toEqual({ query: "365" });
  });

  it("leaves out what makes no sense", () => {
    const typed = {
      hourly_min: -4,
      proposals_max: 2.5,
      job_type: "monthly",
      sort: 1,
      experience: "guru",
      verified_payment_only: "no",
      query: "  ",
    };
    expect(readJobsAddress(typed)).toEqual({});
  });

  it("is a search only when it asks for something", () => {
    expect(isSearch({})).toBe(false);
    expect(isSearch({ view: "saved", tier: "strong" })).toBe(false);
    expect(isSearch({ sort: "recency" })).toBe(true);
  });

  it("names the filters in use, but neither the words nor the order", () => {
    expect(filtersOf({ query: "x", sort: "recency", proposals_max: 0 })).toEqual(["proposals_max"]);
  });

  it("asks the API with amounts as decimal text and levels as a list", () => {
    expect(searchBody(FULL)).toMatchObject({
      query: "react table",
      experience: ["entry", "expert"],
      hourly_min: "30",
      hourly_max: "60.5",
      client_hires_min: 1,
      verified_payment_only: true,
      sort: "relevance",
    });
    expect(searchBody({})).toEqual({ query: "", verified_payment_only: false, sort: "recency" });
  });

  it("asks for what is filtered here, and keeps the untold unless it is to be left out", () => {
    const { filters } = searchBody(FULL);
    expect(filters).toMatchObject({
      expression: '(react OR vue) AND NOT "lead generation"',
      client_spent_min: "1000",
      client_hire_rate_min: 0.6,
      skills: ["React", "Node.js"],
    });
    expect(filters?.keep_missing).toContain("countries");
    expect(filters?.keep_missing).not.toContain("skills");
  });

  it("comes back from a search that was kept", () => {
    expect(addressOfBody(searchBody(FULL))).toEqual(FULL);
  });

  it("takes nothing for left out of a search that is older than a filter", () => {
    const body = searchBody({ skills: ["React"], leave_out: ["skills"] });
    const filters = { ...body.filters, keep_missing: [], questions: null, previous_clients: false };
    expect(addressOfBody({ ...body, filters } as typeof body).leave_out).toEqual(["skills"]);
  });

  it("drops figures beyond what there can be, and lists of nothing", () => {
    expect(
      readJobsAddress({ client_rating_min: 7, client_hire_rate_min: 101, skills: ["", " "] }),
    ).toEqual({});
    expect(readJobsAddress({ skills: "React" })).toEqual({ skills: ["React"] });
  });
});

describe("the form of filters", () => {
  it("gives back the address it was made from", () => {
    const { budget_min: _low, budget_max: _high, ...hourly } = FULL;
    expect(addressOf(formOf(FULL), FULL)).toEqual(hourly);
  });

  it("takes a decimal comma and forgets bounds of the other kind", () => {
    const form = { ...formOf({}), job_type: "fixed", hourly_min: "30", budget_min: "99,5" };
    expect(addressOf(form, { query: "x" })).toEqual({
      query: "x",
      job_type: "fixed",
      budget_min: 99.5,
      sort: "recency",
    });
  });

  it("refuses what is no number and a range that is upside down", () => {
    const form = { ...formOf({}), hourly_min: "fifty", budget_min: "500", budget_max: "100" };
    expect(errorsOf(form)).toEqual({ hourly_min: "notNumber", budget_max: "belowMinimum" });
  });

  it("refuses an expression that lacks the other half of a bracket or of quotation marks", () => {
    const wrong = (expression: string) => errorsOf({ ...formOf({}), expression }).expression;
    expect(["(a OR b", "a)", 'a "b', ")("].map(wrong)).toEqual(Array(4).fill("brackets"));
    expect(['(a) AND "b)"', ""].map(wrong)).toEqual([undefined, undefined]);
  });
});
