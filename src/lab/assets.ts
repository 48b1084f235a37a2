// Where the machine's big files are: absolute URLs, known when the site is built. The runtime is loaded once, here, and
// shared with the workers as a blob.

import initdb from "@electric-sql/pglite/initdb.wasm?url";
import data from "@electric-sql/pglite/pglite.data?url";
import wasm from "@electric-sql/pglite/pglite.wasm?url";
import type { Progress } from "../../workers/contract/lab.ts";
import dump from "../../workers/postgres/.build/data.tar.gz?url";
import library from "../../workers/stdlib/.build/library.txt?url";
import sources from "../../workers/stdlib/.build/sources.txt?url";
import specs from "../../workers/stdlib/.build/specs.txt?url";
import { LabError } from "./failure.ts";

// the length of an answer says nothing when it is compressed, so the build says how big the file is
declare const __LIBRARY_BYTES__: number;

/** What the workers load: the library, which the page hands to them, and URLs. */
export type LabAssets = {
  readonly library: Blob;
  readonly sources: string;
  readonly specs: string;
  readonly postgres: {
    readonly wasm: string;
    readonly initdb: string;
    readonly data: string;
    readonly dump: string;
  };
};

/** Changes whenever the data directory that Postgres starts from does: a kept one goes with one of these only. */
export const databaseVersion = dump;

function locateAssets(): Omit<LabAssets, "library"> & { readonly library: string } {
  const absolute = (url: string): string => new URL(url, location.href).href;
  return {
    library: absolute(library),
    sources: absolute(sources),
    specs: absolute(specs),
    postgres: { wasm: absolute(wasm), initdb: absolute(initdb), data: absolute(data), dump: absolute(dump) },
  };
}

/** Loads the runtime with progress, and answers it and where everything else is. */
export async function fetchAssets(onProgress: (progress: Progress) => void): Promise<LabAssets> {
  const urls = locateAssets();
  const library = await load(urls.library, __LIBRARY_BYTES__, (done, total) =>
    onProgress({ step: "runtime", done, total, unit: "bytes" }),
  );
  return { ...urls, library };
}

async function load(url: string, bytes: number, onBytes: (done: number, total: number) => void): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok || response.body === null) {
    throw new LabError({ tag: "fetch-failed", url, status: response?.status ?? 0 });
  }
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    done += part.value.byteLength;
    onBytes(done, Math.max(bytes, done));
  }
  return new Blob(parts);
}
