/** The editor on a page of its own with a small back end behind it, for tests. */
import { screen } from "@testing-library/react";
import type { Application, ApplicationWrite } from "@/client/types";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { ApplicationView } from "./ApplicationView";
import { buildApplication, buildPlanOffer } from "./builders";

export const GET = "GET /api/v1/applications/app-1";
export const PUT = "PUT /api/v1/applications/app-1";
export const COMPOSE = "POST /api/v1/applications/app-1/compose";
export const REWRITE = "POST /api/v1/applications/app-1/rewrite";

export function answer(write: ApplicationWrite): Application {
  return buildApplication({
    version: write.version + 1,
    letter: write.letter,
    claims: [],
    warnings: [],
  });
}

export async function showEditor(
  doors: Record<string, Door> = {},
  change: Partial<Application> = {},
) {
  const server = serve({
    [GET]: buildApplication(change),
    [PUT]: ({ body }) => answer(body as ApplicationWrite),
    "GET /api/v1/applications/plan": buildPlanOffer(),
    "GET /api/v1/letter-texts": { items: [], variables: [] },
    ...doors,
  });
  const page = await renderApp(<ApplicationView id="app-1" />, {
    at: "/applications/app-1",
    session: buildSession(),
  });
  const letter = await screen.findByLabelText<HTMLTextAreaElement>("Letter");
  return { ...page, server, letter };
}
