/** Which files a piece of work may have, as far as their names and sizes tell; the server looks inside. */
import type { PortfolioFile } from "@/client/types";
import { ApiProblem } from "@/lib/problem";

export const MOST_FILES = 10;
const MOST_BYTES = 5_000_000;
const OFFICE = "application/vnd.openxmlformats-officedocument";

export type Kind = "pdf" | "image" | "text" | "document" | "sheet" | "slides";

const KINDS: Record<string, [mediaType: string, kind: Kind]> = {
  pdf: ["application/pdf", "pdf"],
  png: ["image/png", "image"],
  jpg: ["image/jpeg", "image"],
  jpeg: ["image/jpeg", "image"],
  webp: ["image/webp", "image"],
  txt: ["text/plain", "text"],
  md: ["text/markdown", "text"],
  docx: [`${OFFICE}.wordprocessingml.document`, "document"],
  xlsx: [`${OFFICE}.spreadsheetml.sheet`, "sheet"],
  pptx: [`${OFFICE}.presentationml.presentation`, "slides"],
};

/** For a file input. */
export const ACCEPT = Object.keys(KINDS)
  .map((ending) => `.${ending}`)
  .join(",");

function endingOf(name: string): string {
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

/** By the name: what a browser says of a file differs from system to system. */
export function mediaTypeOf(name: string): string {
  return KINDS[endingOf(name)]?.[0] ?? "application/octet-stream";
}

export function kindOf({ name }: PortfolioFile): Kind {
  return KINDS[endingOf(name)]?.[1] ?? "document";
}

/** Why a file would be refused, before it is sent; null where only the server can tell. */
export function problemOf(file: File): ApiProblem | null {
  if (file.size > MOST_BYTES) return new ApiProblem({ status: 413, code: "file_too_large" });
  const isKnown = endingOf(file.name) in KINDS;
  if (isKnown && file.size > 0) return null;
  return new ApiProblem({ status: 422, code: "file_type_not_allowed" });
}
