// Where the machine's big files are: absolute URLs, known when the site is built. The runtime's are loaded once here, so
// that the workers find them in the browser's cache.

import initdb from "@electric-sql/pglite/initdb.wasm?url";
import data from "@electric-sql/pglite/pglite.data?url";
import wasm from "@electric-sql/pglite/pglite.wasm?url";
import type { Progress } from "../../workers/contract/lab.ts";
import dump from "../../workers/postgres/.build/data.tar.gz?url";
import library from "../../workers/stdlib/.build/library.json?url";
import { LabError } from "./failure.ts";

// the length of an answer says nothing when it is compressed, so the build says how big the file is
declare const __LIBRARY_BYTES__: number;

/** URLs of what the workers load. */
export type LabAssets = {
  readonly library: string;
  readonly postgres: {
    readonly wasm: string;
    readonly initdb: string;
    readonly data: string;
    readonly dump: string;
  };
};

/** Changes whenever the data directory that Postgres starts from does: a kept one goes with one of these only. */
export const databaseVersion = dump;

function locateAssets(): LabAssets {
  const absolute = (url: string): string => new URL(url, location.href).href;
  return {
    library: absolute(library),
    postgres: { wasm: absolute(wasm), initdb: absolute(initdb), data: absolute(data), dump: absolute(dump) },
  };
}

/** Fetches everything that a start will need into the browser's cache, when the network has nothing better to do. */
export async function prefetchAssets(): Promise<void> {
  const urls = locateAssets();
  for (const url of [urls.library, ...Object.values(urls.postgres)]) {
    const response = await fetch(url, { priority: "low" });
    await response.arrayBuffer();
  }
}

/** Loads the runtime with progress, and answers where everything is. */
export async function fetchAssets(onProgress: (progress: Progress) => void): Promise<LabAssets> {
  const urls = locateAssets();
  await load(urls.library, __LIBRARY_BYTES__, (done, total) =>
    onProgress({ step: "runtime", done, total, unit: "bytes" }),
  );
  return urls;
}

async function load(url: string, bytes: number, onBytes: (done: number, total: number) => void): Promise<void> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok || response.body === null) {
    throw new LabError({ tag: "fetch-failed", url, status: response?.status ?? 0 });
  }
  const reader = response.body.getReader();
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    done += part.value.byteLength;
    onBytes(done, Math.max(bytes, done));
  }
}
