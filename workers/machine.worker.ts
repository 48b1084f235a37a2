// The worker of a machine: a terminal with bash, and the node that is started in it. In: keys and files from the page;
// frames from the network. Out: text for the terminal; what the node tells of itself. All of it passes a gate, which is
// closed while the machine hangs. The library is loaded when a node is first started, its sources and specs when one is wanted.

import type { CompiledModule, ModuleSpecs, ModuleText } from "./beam/code-server.ts";
import { Gate } from "./beam/gate.ts";
import { lateLibrary, openLibrary } from "./beam/library-file.ts";
import { MemoryDisk } from "./beam/memory-disk.ts";
import { afterReal, browserGround, portPipe, portWire } from "./browser/ground.ts";
import { LabClock } from "./browser/lab-clock.ts";
import { textReader } from "./browser/late-text.ts";
import { sealWorker } from "./browser/seal.ts";
import type { Foreground, FromMachine, Order, ToMachine } from "./contract/lab.ts";
import type { LabStatus } from "./contract/observe.ts";
import { ElixirParser } from "./elixir/parser/parser.ts";
import { Instruments } from "./instruments/instruments.ts";
import { HostStack } from "./network/stack.ts";
import { beamProgram, type Runtime } from "./shell/programs/beam.ts";
import { epmdProgram } from "./shell/programs/epmd.ts";
import { labProgram } from "./shell/programs/lab.ts";
import { psqlProgram } from "./shell/programs/psql.ts";
import { Terminal } from "./shell/terminal.ts";

/** A worker's own: https://w3c.github.io/FileAPI/#FileReaderSync */
declare class FileReaderSync {
  readAsText(blob: Blob): string;
}

const readText = textReader();
// before any code of the reader is here
sealWorker();

const encoder = new TextEncoder();
let terminal: Terminal | null = null;
let disk: MemoryDisk | null = null;
let clock: LabClock | null = null;
let gate: Gate | null = null;
let names = new Map<string, string>();

function tell(message: FromMachine): void {
  postMessage(message);
}

// the page's own time: a lab whose clock stands is looked at all the same
const instruments = new Instruments({ after: afterReal, tell });

/** What the terminal asked of the page, and is not answered yet. */
const orders: { readonly done: (status: LabStatus) => void; readonly refused: (error: Error) => void }[] = [];

function order(wanted: Order): Promise<LabStatus> {
  return new Promise((done, refused) => {
    tell({ t: "order", id: orders.push({ done, refused }) - 1, order: wanted });
  });
}

type Boot = Extract<ToMachine, { t: "boot" }>;

/** The compiled library and a parser, made once. The blob's bytes are the browser's: all workers share them. */
function loader({ library: blob, sources, specs }: Boot): () => Promise<Runtime> {
  let loading: Promise<Runtime> | null = null;
  const load = async (): Promise<Runtime> => {
    const reader = new FileReaderSync();
    const library = openLibrary<CompiledModule>((start, end) => reader.readAsText(blob.slice(start, end)));
    const sourceOf = lateLibrary<ModuleText>(() => readText(sources));
    const specsOf = lateLibrary<ModuleSpecs>(() => readText(specs));
    return { library: Object.assign(library.find, { sourceOf, specsOf }), parser: new ElixirParser() };
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function boot(given: Boot): void {
  names = new Map(given.names);
  clock = new LabClock(given.clock);
  const door = new Gate(browserGround(clock));
  gate = door;
  const { ground } = door;
  const stack = new HostStack({
    card: given.card,
    slot: given.slot,
    wire: door.wire(portWire(given.port)),
    pipe: (end) => door.pipe(portPipe(end)),
    lookup: (name) => names.get(name),
    defer: ground.defer,
  });
  disk = new MemoryDisk(() => ground.systemTime());
  disk.mkdir(given.cwd);
  for (const [path, text] of given.files) disk.write(path, encoder.encode(text));
  const runtime = loader(given);
  // a node starts at once when it is asked for
  void runtime().catch(() => undefined);
  terminal = new Terminal({
    ground,
    disk,
    stack,
    programs: [
      ...(["iex", "elixir", "mix"] as const).map((name) =>
        beamProgram(name, runtime, (node) => instruments.attach(node?.vm ?? null)),
      ),
      epmdProgram,
      labProgram(order),
      psqlProgram,
    ],
    env: given.env,
    cwd: given.cwd,
    columns: given.columns,
    rows: given.rows,
    write: (text) => tell({ t: "output", data: text.replace(/\r?\n/g, "\r\n") }),
    history: given.history,
    onLine: (program, line) => tell({ t: "line", program, line }),
    onForeground: (program, node) => tell({ t: "foreground", foreground: { program, node } as Foreground }),
  });
  void terminal.run();
  tell({ t: "ready" });
}

addEventListener("message", ({ data }: MessageEvent<ToMachine>) => {
  switch (data.t) {
    case "boot":
      try {
        boot(data);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        tell({ t: "failed", failure: { tag: "boot-failed", what: `The terminal ${data.card.card}`, message } });
      }
      return;
    case "input":
      gate?.pass(() => terminal?.input(data.data));
      return;
    case "resize":
      terminal?.resize(data.columns, data.rows);
      return;
    case "write":
      disk?.write(data.file[0], encoder.encode(data.file[1]));
      return;
    case "watch":
      instruments.watch(data.on);
      return;
    case "ordered":
      orders[data.id]?.done(data.status);
      return;
    case "refused":
      orders[data.id]?.refused(new Error(data.reason));
      return;
    case "stop":
      gate?.pass(() => terminal?.stop());
      return;
    case "hang":
      gate?.hang();
      return;
    case "resume":
      gate?.resume();
      return;
    case "skew":
      if (gate !== null) gate.skew = data.milliseconds;
      return;
    case "clock":
      clock?.set(data.clock);
      return;
    case "names":
      names = new Map(data.names);
      return;
    case "inquire":
      void instruments.inquire(data.id, data.inquiry);
      return;
    case "evaluate":
      instruments.evaluate(data.evaluation);
      return;
    case "stop-evaluation":
      instruments.stop(data.id);
      return;
  }
});
