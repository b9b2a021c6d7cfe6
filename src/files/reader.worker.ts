/** Reads a file beside the page: a large one takes a while, and the pane must not stand still meanwhile. */
import { readSheets } from "./sheets";

self.onmessage = async ({ data }: MessageEvent<Uint8Array>): Promise<void> => {
  self.postMessage(await readSheets(data));
};
