// Postgres beside virtual time: it answers in its own time, and the simulation's stands still until it has. The same seed
// gives the same run all the same. In: an engine on a baked data directory. Out: a server per run, and when it has settled.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bootEngine, databasesOf, versionOf } from "../postgres/boot.ts";
import { PostgresServer } from "../postgres/server.ts";
import type { Outside } from "../simulation/simulation.ts";
import { overhear } from "./overhear.ts";

const DATABASE = "clustered_nodes_dev";
const dump = join(dirname(fileURLToPath(import.meta.url)), "../postgres/.build/data.tar.gz");

/** A Postgres of the data directory. Each call of what it answers gives a new server on the one engine. */
export async function loadPostgres(): Promise<(random: (bytes: Uint8Array) => void) => Outside> {
  const engine = await bootEngine({ dump: new Blob([readFileSync(dump)]), database: DATABASE });
  const version = await versionOf(engine);
  const others = await databasesOf(engine);
  return (random) => {
    let open = 0;
    let fresh = false;
    const counted = {
      execProtocolRaw: async (bytes: Uint8Array) => {
        open++;
        try {
          return await engine.execProtocolRaw(bytes);
        } finally {
          open--;
          fresh = true;
        }
      },
    };
    const server = new PostgresServer({ engine: counted, databases: [DATABASE], others, version, random });
    const heard = (): void => {
      fresh = true;
    };
    return {
      accept: (stream) => server.accept(overhear(stream, { heard, ended: (by) => void (by === "peer" && heard()) })),
      busy: () => fresh || open > 0,
      settled: async () => {
        while (fresh || open > 0) {
          fresh = false;
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
      close: async () => {
        // as it was before
        await engine.exec("rollback");
        await engine.exec("discard all");
      },
    };
  };
}
