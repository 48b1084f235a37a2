// The worker of a lab's Postgres: loads the engine's files with progress, boots it, and serves port 5432 of its host.
// While the page watches it tells who is connected.

import type { PGlite } from "@electric-sql/pglite";
import { afterReal, browserGround, portPipe, portWire } from "./browser/ground.ts";
import { LabClock } from "./browser/lab-clock.ts";
import { sealWorker } from "./browser/seal.ts";
import type { Failure, FromPostgres, ToPostgres } from "./contract/lab.ts";
import { HostStack } from "./network/stack.ts";
import { BAKED, bootEngine, databasesOf, renameBaked, versionOf } from "./postgres/boot.ts";
import { PostgresServer } from "./postgres/server.ts";

const PORT = 5432;
/** Reports of sessions are at least that far apart, in milliseconds of the real clock. */
const PAUSE = 100;
let clock: LabClock | null = null;
let server: PostgresServer | null = null;
let watching = false;
let due = false;
let told = "";
let keep: (() => Promise<void>) | null = null;

function tell(message: FromPostgres): void {
  postMessage(message);
}

/** Tells who is connected, soon, when that is not what was told last. */
function report(): void {
  if (!watching || due || server === null) return;
  due = true;
  afterReal(PAUSE, () => {
    due = false;
    const sessions = watching ? server?.report() : undefined;
    if (sessions === undefined || clock === null || JSON.stringify(sessions) === told) return;
    told = JSON.stringify(sessions);
    tell({ t: "sessions", at: clock.now(), sessions });
  });
}

class BootFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.tag);
    this.failure = failure;
  }
}

async function load(url: string, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok || response.body === null) {
    throw new BootFailure({ tag: "fetch-failed", url, status: response?.status ?? 0 });
  }
  const parts: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    onBytes(part.value.byteLength);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

async function boot(given: Extract<ToPostgres, { t: "boot" }>): Promise<void> {
  const time = new LabClock(given.clock);
  clock = time;
  // the engine asks the platform for the time
  Date.now = () => time.systemTime();
  const ground = browserGround(time);
  const names = new Map(given.names);
  const stack = new HostStack({
    card: given.card,
    wire: portWire(given.port),
    pipe: portPipe,
    lookup: (name) => names.get(name),
    defer: ground.defer,
  });
  const { assets } = given;
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    // about 21 MB unpacked: the size on the wire is not known beforehand
    tell({ t: "progress", progress: { step: "postgres", done, total: Math.max(done, 21_000_000), unit: "bytes" } });
  };
  const [wasm, initdb, data, dump] = await Promise.all(
    [assets.wasm, assets.initdb, assets.data, assets.dump].map((url) => load(url, onBytes)),
  );
  if (wasm === undefined || initdb === undefined || data === undefined || dump === undefined) return;
  const files = {
    wasm: await WebAssembly.compile(wasm),
    initdb: await WebAssembly.compile(initdb),
    data: new Blob([data]),
  };
  const { database, kept } = given;
  const fresh = async (): Promise<PGlite> => {
    const baked = new Blob([dump]);
    const renamed = database === BAKED ? baked : await renameBaked(baked, database, files);
    return bootEngine({ dump: renamed, database, files });
  };
  const engine =
    kept === null
      ? await fresh()
      : await bootEngine({ dump: new Blob([kept]), database, files }).catch(() => {
          tell({ t: "not-restored" });
          return fresh();
        });
  const serving = new PostgresServer({
    engine,
    databases: [given.database],
    others: await databasesOf(engine),
    version: await versionOf(engine),
    random: (bytes) => ground.random(bytes),
  });
  server = serving;
  serving.onChange = report;
  // a connection is named after the card that opened it
  const listening = stack.listen("0.0.0.0", PORT, (stream) => {
    serving.accept(stream, stream.conn.replace(/#.*$/, ""));
  });
  let written = false;
  serving.onWritten = () => {
    if (written) return;
    written = true;
    tell({ t: "written" });
  };
  keep = async () => {
    written = false;
    const dump = await serving.alone(() => engine.dumpDataDir("gzip"));
    const data = new Uint8Array(await dump.arrayBuffer());
    postMessage({ t: "kept", data } satisfies FromPostgres, { transfer: [data.buffer] });
  };
  if (typeof listening === "string") {
    throw new BootFailure({ tag: "boot-failed", what: "Postgres", message: `port ${PORT}: ${listening}` });
  }
  sealWorker();
  tell({ t: "ready" });
}

addEventListener("message", ({ data }: MessageEvent<ToPostgres>) => {
  if (data.t === "clock") clock?.set(data.clock);
  else if (data.t === "watch") {
    watching = data.on;
    told = "";
    report();
  } else if (data.t === "keep") void keep?.();
  if (data.t !== "boot") return;
  boot(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const failure: Failure =
      error instanceof BootFailure ? error.failure : { tag: "boot-failed", what: "Postgres", message };
    tell({ t: "failed", failure });
  });
});
