// In: a set-up, or the part of an address after "#". Out: the other. A link holds the set-up as JSON, deflated, in
// base64url after "lab=1."; the number is the version. What comes from a link is a stranger's: sizes are bounded while it
// is unpacked, and everything is checked before it is used.

import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { joinBytes } from "../../workers/contract/bytes.ts";
import { readSetup, type Setup, SetupError } from "./setup.ts";

const PREFIX = "lab=1.";
/** Browsers and chat programs cut off what is longer. */
export const LONGEST_LINK = 60_000;
const MOST_BYTES = 6_000_000;

const DAMAGED = "This link is damaged: a part of it is missing or was changed on the way. Ask for it again.";

/** The fragment of a link, without "#". */
export function writeLink(setup: Setup): string {
  return PREFIX + toBase64(deflateSync(strToU8(JSON.stringify(setup)), { level: 9 }));
}

/** Whether a fragment claims to hold a lab. */
export function isLink(fragment: string): boolean {
  return /^lab=/.test(fragment);
}

/** Reads a fragment, without "#". @throws {SetupError} whose message tells the reader what is wrong. */
export function readLink(fragment: string): Setup {
  if (!isLink(fragment)) throw new SetupError("This link holds no lab.");
  if (!fragment.startsWith(PREFIX)) {
    throw new SetupError("This link was made by a newer Nodebook. Reload the page, or ask for a file instead.");
  }
  return readText(inflate(fromBase64(fragment.slice(PREFIX.length))));
}

/** Reads a set-up as a file has it. @throws {SetupError} */
export function readText(text: string): Setup {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SetupError("This is not a lab of Nodebook, or it is damaged: its text cannot be read as JSON.");
  }
  return readSetup(value);
}

/** A set-up as a file. */
export function writeText(setup: Setup): string {
  return `${JSON.stringify(setup, null, 2)}\n`;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    throw new SetupError(DAMAGED);
  }
}

/** Unpacks in pieces and stops at the bound: a small link may hold an enormous text. */
function inflate(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const stream = new Inflate((part, final) => {
    size += part.length;
    if (size > MOST_BYTES) throw new SetupError("This link holds a lab that is too large to be opened.");
    parts.push(part);
    whole ||= final;
  });
  try {
    for (let i = 0; i < bytes.length; i += 1024) stream.push(bytes.subarray(i, i + 1024), i + 1024 >= bytes.length);
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(DAMAGED);
  }
  if (!whole) throw new SetupError(DAMAGED);
  return strFromU8(joinBytes(parts));
}
