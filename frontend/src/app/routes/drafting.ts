/** The addresses of what writes letters: models, and the person's templates and snippets. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const draftingRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: "/settings/ai",
    ...page(() => import("@/features/drafting/ModelsPage"), "ModelsPage", "drafting", "writing"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/settings/templates",
    ...page(
      () => import("@/features/drafting/TemplatesPage"),
      "TemplatesPage",
      "drafting",
      "writing",
    ),
  }),
] as const;
