// In: the reader's entries. Out: one file with all of them (JSON, gzip-compressed; bytes as base64), and entries again from
// such a file. A file comes from anywhere: nothing in it is believed before it was looked at.

import { type Entry, isName } from "./entry.ts";

const FORMAT = "nodebook-work";
const VERSION = 1;

/** An entry as a file brings it. */
export type Brought = Pick<Entry, "lesson" | "id" | "value" | "original">;

/** Why a file cannot be taken, for the reader. */
export class BundleError extends Error {
  override readonly name = "BundleError";
}

/** The longest file that is taken: bytes after decompression. */
export const LONGEST = 200_000_000;

/** All entries as one file. */
export async function packWork(entries: readonly Entry[], now: Date): Promise<Blob> {
  const content = {
    format: FORMAT,
    version: VERSION,
    written: now.toISOString(),
    entries: entries.map(({ lesson, id, value, original }) => ({ lesson, id, original, value: pack(value) })),
  };
  const text = new Blob([JSON.stringify(content)]);
  return await new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).blob();
}

/**
 * The entries of a file.
 * @throws {BundleError} when it is no such file, or a damaged one.
 */
export async function unpackWork(file: Blob): Promise<Brought[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readText(file));
  } catch (error) {
    if (error instanceof BundleError) throw error;
    throw new BundleError("This is not a file that Nodebook has exported, or it is damaged.");
  }
  if (typeof content !== "object" || content === null || !("format" in content) || content.format !== FORMAT) {
    throw new BundleError("This is not a file that Nodebook has exported.");
  }
  const { version, entries } = content as { version?: unknown; entries?: unknown };
  if (version !== VERSION)
    throw new BundleError("This file was exported by a newer Nodebook. Reload the page, then try again.");
  if (!Array.isArray(entries)) throw new BundleError("This file is damaged: it has no list of entries.");
  return entries.map((entry: unknown, at) => {
    const { lesson, id, value, original } = (entry ?? {}) as Record<string, unknown>;
    const sound = isName(lesson) && isName(id) && (original === null || typeof original === "string");
    if (!sound || value === undefined) throw new BundleError(`This file is damaged: entry ${at + 1} cannot be read.`);
    return { lesson, id, original, value: unpack(value) };
  });
}

async function readText(file: Blob): Promise<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > LONGEST) {
      void reader.cancel();
      throw new BundleError(`This file is too big: more than ${LONGEST / 1_000_000} MB.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

// values are plain data and byte arrays; a byte array becomes {"$bytes": base64}
function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    let binary = "";
    for (let at = 0; at < value.length; at += 0x8000) binary += String.fromCharCode(...value.subarray(at, at + 0x8000));
    return { $bytes: btoa(binary) };
  }
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  }
  return value;
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== "object" || value === null) return value;
  const bytes: unknown = (value as { $bytes?: unknown }).$bytes;
  if (typeof bytes === "string") {
    try {
      return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    } catch {
      throw new BundleError("This file is damaged: bytes in it cannot be read.");
    }
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
}
