// One TCP connection as an observer sees it: finds out what protocol it carries by its first bytes, or by those in the
// middle when its beginning was not seen.

import { DistributionDialogue } from "./distribution.ts";
import { EpmdDialogue } from "./epmd.ts";
import { HttpDialogue, WebSocketDialogue } from "./http.ts";
import { PostgresDialogue } from "./postgres.ts";
import { type Dialogue, hexdump, type Said } from "./talk.ts";

const EPMD_PORT = 4369;
const POSTGRES_PORT = 5432;

/** A connection. `port` is the one that the client connected to; `seen` whether it was observed from its beginning. */
export class Conversation {
  readonly port: number;
  readonly #seen: boolean;
  #dialogue: Dialogue | null = null;
  #ends = 0;
  constructor(port: number, seen: boolean) {
    this.port = port;
    this.#seen = seen;
  }

  /** The messages that a chunk of one direction completes. */
  hear(data: Uint8Array, fromClient: boolean): Said[] {
    this.#dialogue ??= this.#recognize(data, fromClient);
    if (this.#dialogue === null) {
      return [{ kind: "tcp", label: `${data.length} bytes`, bytes: data, explain: hexdump }];
    }
    const said = this.#dialogue.hear(data, fromClient);
    this.#dialogue = this.#dialogue.next ?? this.#dialogue;
    return said;
  }

  /** One side has said all; answers whether both have. */
  end(): boolean {
    return ++this.#ends === 2;
  }

  #recognize(data: Uint8Array, fromClient: boolean): Dialogue | null {
    if (this.port === EPMD_PORT) return new EpmdDialogue();
    if (fromClient && PostgresDialogue.recognize(data)) return new PostgresDialogue(false);
    if (this.port === POSTGRES_PORT && !this.#seen) return new PostgresDialogue(true);
    const distribution = DistributionDialogue.recognize(data);
    if (distribution !== null) return new DistributionDialogue(distribution === "connected");
    if (HttpDialogue.recognize(data)) return new HttpDialogue();
    if (!this.#seen && WebSocketDialogue.recognize(data, fromClient)) return new WebSocketDialogue();
    return null;
  }
}
