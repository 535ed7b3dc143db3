/** Keys are checked by the compiler: each namespace's English file is its type. One line a feature. */
import type admin from "../features/admin/locales/en";
import type analytics from "../features/analytics/locales/en";
import type applications from "../features/applications/locales/en";
import type auth from "../features/auth/locales/en";
import type drafting from "../features/drafting/locales/en";
import type home from "../features/home/locales/en";
import type jobs from "../features/jobs/locales/en";
import type legal from "../features/legal/locales/en";
import type messages from "../features/messages/locales/en";
import type profile from "../features/profile/locales/en";
import type rules from "../features/rules/locales/en";
import type searches from "../features/searches/locales/en";
import type security from "../features/security/locales/en";
import type upwork from "../features/upwork/locales/en";
import type work from "../features/work/locales/en";
import type common from "./locales/en/common";
import type events from "./locales/en/events";
import type factors from "./locales/en/factors";
import type filters from "./locales/en/filters";
import type fit from "./locales/en/fit";
import type plan from "./locales/en/plan";
import type problems from "./locales/en/problems";
import type writing from "./locales/en/writing";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common;
      events: typeof events;
      factors: typeof factors;
      filters: typeof filters;
      fit: typeof fit;
      plan: typeof plan;
      problems: typeof problems;
      writing: typeof writing;
      admin: typeof admin;
      analytics: typeof analytics;
      applications: typeof applications;
      auth: typeof auth;
      drafting: typeof drafting;
      home: typeof home;
      jobs: typeof jobs;
      legal: typeof legal;
      messages: typeof messages;
      profile: typeof profile;
      rules: typeof rules;
      searches: typeof searches;
      security: typeof security;
      upwork: typeof upwork;
      work: typeof work;
    };
  }
}
