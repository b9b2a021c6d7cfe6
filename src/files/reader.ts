import type { FileContent } from "./types";

/**
 * Reads the sheets of an .xlsx file in a worker, whose code is fetched only then.
 * @throws Error where the worker cannot be fetched or started
 */
export function readFileSheets(bytes: Uint8Array): Promise<FileContent> {
  return new Promise<FileContent>((resolve, reject) => {
    const worker = new Worker(
      new URL(/* webpackChunkName: "file-reader" */ "./reader.worker.ts", import.meta.url),
    );
    worker.onmessage = ({ data }: MessageEvent<FileContent>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.postMessage(bytes);
  });
}
