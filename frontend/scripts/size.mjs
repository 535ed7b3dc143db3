/**
 * Checks the build against the size budgets: what the browser fetches, gzipped, for the first page
 * of a signed-out person, and what each later page adds to that.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "..", "dist"));
const FIRST_PAGE = "src/features/auth/SignInPage.tsx";
const FIRST_WORDS = ["common", "factors", "problems"].map(
  (name) => `src/i18n/locales/uk/${name}.ts`,
);
const BUDGET_KB = { first: 260, other: 60, analytics: 135 };

const manifest = JSON.parse(readFileSync(path.join(dist, ".vite", "manifest.json"), "utf8"));

/** The files of a chunk, with everything it imports statically. */
function filesOf(name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

function wordsOf(page) {
  const feature = /src\/features\/(\w+)\//.exec(page)?.[1];
  return `src/features/${feature}/locales/uk.ts`;
}

function kilobytes(files) {
  let bytes = 0;
  for (const file of files)
    bytes += gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
  return bytes / 1024;
}

function union(names) {
  const all = new Set();
  for (const name of names) filesOf(name, all);
  return all;
}

const shell = union(["index.html", ...FIRST_WORDS]);
const pages = Object.keys(manifest).filter((name) =>
  /src\/features\/\w+\/\w+Pages?\.tsx$/.test(name),
);
let failed = false;

function report(name, size, budget) {
  const over = size > budget;
  failed ||= over;
  console.log(`${over ? "OVER" : "ok  "} ${size.toFixed(1).padStart(6)} / ${budget} KB  ${name}`);
}

report(
  "first page",
  kilobytes(union(["index.html", ...FIRST_WORDS, FIRST_PAGE, wordsOf(FIRST_PAGE)])),
  BUDGET_KB.first,
);
for (const page of pages) {
  const added = [...union([page, wordsOf(page)])].filter((file) => !shell.has(file));
  const budget = page.includes("/analytics/") ? BUDGET_KB.analytics : BUDGET_KB.other;
  report(page, kilobytes(added), budget);
}
process.exit(failed ? 1 : 0);
