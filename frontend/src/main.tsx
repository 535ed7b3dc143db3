/** Starts the app: policies first, then words, then the first page. */
import "@fontsource-variable/inter";
import "./styles/mantine.css";
import "./styles/global.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followPerson } from "./app/person";
import { Providers } from "./app/providers";
import { makeRouter } from "./app/router";
import { startI18n } from "./i18n";
import { installNonce } from "./lib/nonce";
import { createQueryClient } from "./lib/queries";
import { guardAddress } from "./lib/secrets";
import { installTrustedTypes } from "./lib/trustedTypes";

async function start(root: HTMLElement): Promise<void> {
  guardAddress();
  installTrustedTypes();
  installNonce();
  await startI18n();
  const queryClient = createQueryClient();
  followPerson(queryClient);
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient}>
        <RouterProvider router={makeRouter()} />
      </Providers>
    </StrictMode>,
  );
}

const root = document.getElementById("root");
if (root) void start(root);
