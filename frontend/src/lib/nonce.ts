/** The page's style nonce, put into index.html by the server for each response. */
import { setNonce } from "get-nonce";

export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

/** react-remove-scroll (under Mantine's overlays) asks get-nonce, not Mantine. */
export function installNonce(): void {
  setNonce(readNonce());
}
