// What crosses a thread between the page and its workers: one type per direction and worker. Everything here can be
// posted. Errors are tags with data; src words them.

import type {
  Action,
  Evaluation,
  EvaluationEvent,
  Findings,
  Inquiry,
  LabStatus,
  NodeReport,
  NoFindings,
  SessionReport,
  TimelineEvent,
  WireState,
} from "./observe.ts";

/** A text file of a host: absolute path and content. */
export type FileText = readonly [path: string, text: string];

/** A step of loading, as the page shows it. Bytes when `unit` is "bytes". */
export type Progress = {
  readonly step: "network" | "postgres" | "runtime" | "shell";
  readonly done: number;
  readonly total: number;
  readonly unit: "bytes" | "parts";
};

/** What went wrong in a worker: a tag and its data. */
export type Failure =
  | { readonly tag: "fetch-failed"; readonly url: string; readonly status: number }
  | { readonly tag: "boot-failed"; readonly what: string; readonly message: string };

/** A host as a worker needs to know it. `card` is unique in the lab: several workers may be parts of one host. */
export type CardSpec = { readonly card: string; readonly host: string; readonly address: string };

/** A host and its address. */
export type HostSpec = { readonly name: string; readonly address: string };

/**
 * The lab's clock for a worker: at `real` (milliseconds since 1970 by the worker's own `performance`) it showed `lab`
 * milliseconds, and it has run at `speed` since; 0 means that it stands.
 */
export type ClockSetting = { readonly real: number; readonly lab: number; readonly speed: number };

/** What sets every worker's clock. */
type ToClock = { readonly t: "clock"; readonly clock: ClockSetting };

/** Page → network worker. `mark` puts an event of a lane on the timeline; `step` lets one held message go while the
 * clock stands, or the next one that comes. */
export type ToNetwork =
  | { readonly t: "start"; readonly hosts: readonly HostSpec[]; readonly clock: ClockSetting }
  | { readonly t: "host"; readonly host: HostSpec }
  /** a host, a machine or Postgres that is no more: the faults of its wires go with it; answered by "wires" */
  | { readonly t: "remove"; readonly name: string }
  | { readonly t: "attach"; readonly card: CardSpec; readonly port: MessagePort }
  | { readonly t: "detach"; readonly card: string; readonly how: "power-off" | "kill" }
  | { readonly t: "act"; readonly action: Extract<Action, { act: "cut" | "heal" | "split" | "wire" }> }
  | { readonly t: "watch"; readonly on: boolean }
  | { readonly t: "decode"; readonly request: number; readonly id: number }
  | { readonly t: "mark"; readonly lane: string; readonly label: string }
  | { readonly t: "step" }
  | ToClock;

/** Network worker → page. A timeline event with an id that came before replaces that one. `at` is when it became so. */
export type FromNetwork =
  | { readonly t: "ready" }
  | { readonly t: "failed"; readonly failure: Failure }
  | { readonly t: "wires"; readonly at: number; readonly wires: readonly WireState[] }
  | { readonly t: "timeline"; readonly events: readonly TimelineEvent[] }
  | { readonly t: "decoded"; readonly request: number; readonly text: string }
  /** answers "step": a message went; or none waits, and the next one will go as soon as it comes */
  | { readonly t: "stepped"; readonly moved: boolean };

/** Page → Postgres worker. `port` is its wire to the network. */
export type ToPostgres =
  | {
      readonly t: "boot";
      readonly card: CardSpec;
      readonly names: readonly (readonly [name: string, address: string])[];
      readonly port: MessagePort;
      readonly database: string;
      readonly assets: { readonly wasm: string; readonly initdb: string; readonly data: string; readonly dump: string };
      readonly clock: ClockSetting;
      /** a data directory that was kept, to go on with; when it cannot be used the worker says so and starts afresh */
      readonly kept: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly t: "watch"; readonly on: boolean }
  /** asks for the data directory as it is */
  | { readonly t: "keep" }
  | ToClock;

/** Postgres worker → page. `at` is when it was so. */
export type FromPostgres =
  | { readonly t: "progress"; readonly progress: Progress }
  | { readonly t: "ready" }
  | { readonly t: "sessions"; readonly at: number; readonly sessions: readonly SessionReport[] }
  /** something was committed that the page does not have; said once until it has asked */
  | { readonly t: "written" }
  | { readonly t: "kept"; readonly data: Uint8Array<ArrayBuffer> }
  | { readonly t: "not-restored" }
  | { readonly t: "failed"; readonly failure: Failure };

/** Page → machine worker: one terminal on a host, with bash in it, and the node that is started there. */
export type ToMachine =
  | {
      readonly t: "boot";
      readonly card: CardSpec;
      /** the machine's number among those of the lab */
      readonly slot: number;
      readonly names: readonly (readonly [name: string, address: string])[];
      readonly port: MessagePort;
      readonly cwd: string;
      readonly env: Readonly<Record<string, string>>;
      readonly files: readonly FileText[];
      readonly columns: number;
      readonly rows: number;
      /** the compiled library: workers/beam/library-file.ts */
      readonly library: Blob;
      /** where the library's sources are: a URL, read when one is wanted */
      readonly sources: string;
      /** where what its modules specify is: the same */
      readonly specs: string;
      readonly clock: ClockSetting;
      readonly history: TypedLines;
    }
  | { readonly t: "input"; readonly data: string }
  | { readonly t: "resize"; readonly columns: number; readonly rows: number }
  | { readonly t: "write"; readonly file: FileText }
  /** reports of the node, from now on or no more */
  | { readonly t: "watch"; readonly on: boolean }
  | { readonly t: "inquire"; readonly id: number; readonly inquiry: Inquiry }
  /** runs when the node is ready: it may still be starting */
  | { readonly t: "evaluate"; readonly evaluation: Evaluation }
  | { readonly t: "stop-evaluation"; readonly id: number }
  /** "stop" asks what runs in the foreground to end, as `System.stop` does; hung, the machine does and hears nothing */
  | { readonly t: "stop" | "hang" | "resume" }
  | { readonly t: "skew"; readonly milliseconds: number }
  | { readonly t: "ordered"; readonly id: number; readonly status: LabStatus }
  | { readonly t: "refused"; readonly id: number; readonly reason: string }
  | { readonly t: "names"; readonly names: readonly (readonly [name: string, address: string])[] }
  | ToClock;

/** What the terminal's `lab` command asks of the page; each is answered by "ordered" or "refused". */
export type Order =
  | { readonly order: "status" }
  | { readonly order: "act"; readonly action: Action }
  | { readonly order: "clock"; readonly speed: number }
  | { readonly order: "step" };

/** What runs in the foreground of a terminal: bash itself, or a program, and the node name it was given. */
export type Foreground = { readonly program: "bash" | "iex" | "elixir" | "mix" | "psql"; readonly node: string | null };

/** Lines that were typed before, oldest first, by the program that took them ("bash", "iex", "psql"). */
export type TypedLines = Readonly<Record<string, readonly string[]>>;

/** Machine worker → page. */
export type FromMachine =
  | { readonly t: "progress"; readonly progress: Progress }
  | { readonly t: "ready" }
  | { readonly t: "output"; readonly data: string }
  | { readonly t: "foreground"; readonly foreground: Foreground }
  | { readonly t: "order"; readonly id: number; readonly order: Order }
  | { readonly t: "line"; readonly program: string; readonly line: string }
  /** null: no node runs */
  | { readonly t: "report"; readonly report: NodeReport | null }
  | { readonly t: "findings"; readonly id: number; readonly findings: Findings | NoFindings }
  | { readonly t: "evaluation"; readonly event: EvaluationEvent }
  | { readonly t: "failed"; readonly failure: Failure };
