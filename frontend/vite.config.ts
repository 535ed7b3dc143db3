/** Build, dev proxy and test set-up; the content security policy decides most options here. */
import { promises as files } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin, ProxyOptions } from "vite";
import { defineConfig } from "vitest/config";

const target = process.env.VITE_API_TARGET ?? "http://localhost:8000";
const COMPRESSIBLE = /\.(?:js|css|svg|json|webmanifest)$/;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes .br and .gz beside each asset, so that the server never compresses at request time. */
function precompress(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir, "assets");
    },
    async closeBundle() {
      const names = (await files.readdir(folder)).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(folder, name);
          const content = await files.readFile(file);
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
          await files.writeFile(`${file}.br`, await brotli(content, quality));
          await files.writeFile(`${file}.gz`, await gzipped(content, { level: 9 }));
        }),
      );
    },
  };
}

/** A page address under /auth (the OAuth return) is the app's; everything else goes to the API. */
const proxied: ProxyOptions = {
  target,
  bypass: (request) =>
    request.method === "GET" && request.headers.accept?.includes("text/html")
      ? "/index.html"
      : undefined,
};

/** Nearly every page has a field: as one chunk they weigh less than as the three that sharing would make of them. */
const TEXT_INPUTS = {
  name: "text-inputs",
  test: /@mantine\/core\/esm\/components\/(?:Input|InputBase|TextInput)\//,
};

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { "@": path.resolve(import.meta.dirname, "src") } },
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [TEXT_INPUTS] } } },
  },
  server: {
    proxy: { "/api": proxied, "/auth": proxied, "/security": proxied, "/health": proxied },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    restoreMocks: true,
    maxWorkers: 2,
    // A loaded two-core machine is slow, not wrong.
    testTimeout: 30_000,
  },
});
