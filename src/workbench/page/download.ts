import { element } from "./dom";

/** Time for the browser to take the file over. */
const KEEP_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }),
  );
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
