/** A page as a lazy chunk whose words are fetched beside it. */
import { lazyRouteComponent } from "@tanstack/react-router";
import { loadWords } from "@/i18n";

/**
 * Route options for a page: `...page(() => import("@/features/jobs/JobsPage"), "JobsPage", "jobs")`.
 * The namespaces are those the page's components name in `useTranslation`.
 */
export function page<M extends Record<string, unknown>, K extends keyof M & string>(
  importer: () => Promise<M>,
  component: K,
  ...namespaces: string[]
) {
  return {
    component: lazyRouteComponent(importer, component),
    loader: () => loadWords(...namespaces),
  };
}
