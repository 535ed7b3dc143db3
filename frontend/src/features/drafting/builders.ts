/** Models, templates and rates with sensible values, for tests. */
import type {
  LetterText,
  ModelServer,
  ModelSettings,
  OwnStyle,
  TemplateComparison,
} from "@/client/types";

export function buildServer(change: Partial<ModelServer> = {}): ModelServer {
  return {
    id: "server-1",
    label: "Home box",
    base_url: "https://models.example.org/v1",
    model: "small",
    has_key: true,
    price_read: "0.1500",
    price_written: "0",
    enabled: true,
    ...change,
  };
}

export function buildModels(change: Partial<ModelSettings> = {}): ModelSettings {
  return {
    version: 2,
    use_installation: true,
    use_own_style: false,
    tokens_per_day: 200_000,
    dollars_per_day: null,
    log_days: 30,
    servers: [buildServer()],
    installation_model: "house-model",
    private_addresses: false,
    own_use: {
      tokens: 50_000,
      dollars: "0.0123",
      calls: 3,
      tokens_cap: 200_000,
      dollars_cap: null,
    },
    installation_use: { tokens: 0, dollars: "0", calls: 0, tokens_cap: 0, dollars_cap: "1" },
    ...change,
  };
}

export function buildStyle(change: Partial<OwnStyle> = {}): OwnStyle {
  return { version: 2, enabled: false, since: null, letters: [], ...change };
}

export function buildText(change: Partial<LetterText> = {}): LetterText {
  return {
    id: "text-1",
    kind: "template",
    version: 4,
    name: "Short and plain",
    text: "About {{need}}: {{proof}}",
    language: "en",
    variables: ["need", "proof"],
    unknown: [],
    is_archived: false,
    updated_at: "2026-11-20T08:00:00Z",
    ...change,
  };
}

export function buildComparison(change: Partial<TemplateComparison> = {}): TemplateComparison {
  return {
    items: [
      {
        template_id: "text-1",
        name: "Short and plain",
        sent: 12,
        answered: 3,
        rate: 0.25,
        low: 0.089,
        high: 0.532,
        shrunk: 0.2,
      },
    ],
    verdict: "not_enough_data",
    best_id: null,
    needed: 721,
    unknown_outcomes: 2,
    ...change,
  };
}
