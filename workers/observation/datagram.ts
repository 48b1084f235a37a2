// A datagram as an observer sees it: a heartbeat of libcluster's gossip, or any other.

import { atom } from "../terms/atom.ts";
import { BadTerm, decodeTerm } from "../terms/etf-reader.ts";
import { TMap } from "../terms/map.ts";
import type { Term } from "../terms/term.ts";
import { inspect } from "./inspect.ts";
import { hexdump, type Said, textOf } from "./talk.ts";

const PREFIX = "heartbeat::";
/** Where libcluster gossips unless it is told otherwise. */
const GOSSIP_PORT = 45892;
const NOBODY = { local: atom(""), node: atom(""), creation: 0 };

function heartbeatOf(data: Uint8Array): Term | null {
  if (textOf(data.subarray(0, PREFIX.length)) !== PREFIX) return null;
  try {
    return decodeTerm(data, NOBODY, null, { at: PREFIX.length }).term;
  } catch (error) {
    if (error instanceof BadTerm) return null;
    throw error;
  }
}

function explainHeartbeat(data: Uint8Array): string {
  const term = heartbeatOf(data);
  return term === null ? hexdump(data) : `${PREFIX}\n${inspect(term)}`;
}

/** What a datagram to a port says. */
export function readDatagram(data: Uint8Array, port: number): Said {
  const heartbeat = heartbeatOf(data);
  if (heartbeat !== null) {
    const node = heartbeat instanceof TMap ? heartbeat.get(atom("node")) : undefined;
    const who = node === undefined ? "" : ` ${inspect(node).replace(/^:"?|"$/g, "")}`;
    return { kind: "gossip", label: `heartbeat${who}`, bytes: data, explain: explainHeartbeat };
  }
  if (port === GOSSIP_PORT) return { kind: "gossip", label: "heartbeat, encrypted", bytes: data, explain: hexdump };
  return { kind: "udp", label: `${data.length} bytes to port ${port}`, bytes: data, explain: hexdump };
}
