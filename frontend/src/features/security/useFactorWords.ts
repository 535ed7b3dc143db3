/** What a factor is called: by its owner, or else by its kind in the person's language. */
import { useTranslation } from "react-i18next";
import type { Factor } from "@/client/types";

/** How the server calls a factor that its owner has not named. */
const UNNAMED = {
  totp: "Authenticator app",
  passkey: "Passkey",
  sms: "Phone",
  email: "Mail",
} as const;

function kindOf(factor: Factor): keyof typeof UNNAMED | null {
  return factor.kind in UNNAMED ? (factor.kind as keyof typeof UNNAMED) : null;
}

export interface FactorWords {
  name: string;
  /** What it is, where the name alone would not tell. */
  kind: string | null;
}

export function useFactorWords(): (factor: Factor) => FactorWords {
  const { t } = useTranslation("factors");
  return (factor) => {
    const known = kindOf(factor);
    const kind = known ? t(`kinds.${known}`) : factor.kind;
    const isNamed = factor.label !== "" && (!known || factor.label !== UNNAMED[known]);
    return isNamed ? { name: factor.label, kind } : { name: kind, kind: null };
  };
}
