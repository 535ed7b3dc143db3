/** Keys are checked by the compiler: each namespace's English file is its type. One line a feature. */
import type auth from "../features/auth/locales/en";
import type home from "../features/home/locales/en";
import type legal from "../features/legal/locales/en";
import type security from "../features/security/locales/en";
import type common from "./locales/en/common";
import type problems from "./locales/en/problems";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common;
      problems: typeof problems;
      auth: typeof auth;
      home: typeof home;
      legal: typeof legal;
      security: typeof security;
    };
  }
}
