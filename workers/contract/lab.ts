// What crosses a thread between the page and its workers: one type per direction and worker. Everything here can be
// posted. Errors are tags with data; src words them.

import type { NodeReport } from "./observe.ts";

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

/** Page → network worker. */
export type ToNetwork =
  | { readonly t: "start"; readonly hosts: readonly { readonly name: string; readonly address: string }[] }
  | { readonly t: "attach"; readonly card: CardSpec; readonly port: MessagePort }
  | { readonly t: "detach"; readonly card: string; readonly how: "power-off" | "kill" }
  | { readonly t: "cut" | "heal"; readonly from: string; readonly to: string };

/** Network worker → page. */
export type FromNetwork = { readonly t: "ready" } | { readonly t: "failed"; readonly failure: Failure };

/** Page → Postgres worker. `port` is its wire to the network. */
export type ToPostgres = {
  readonly t: "boot";
  readonly card: CardSpec;
  readonly names: readonly (readonly [name: string, address: string])[];
  readonly port: MessagePort;
  readonly database: string;
  readonly assets: { readonly wasm: string; readonly initdb: string; readonly data: string; readonly dump: string };
};

/** Postgres worker → page. */
export type FromPostgres =
  | { readonly t: "progress"; readonly progress: Progress }
  | { readonly t: "ready" }
  | { readonly t: "failed"; readonly failure: Failure };

/** Page → machine worker: one terminal on a host, with bash in it, and the node that is started there. */
export type ToMachine =
  | {
      readonly t: "boot";
      readonly card: CardSpec;
      readonly names: readonly (readonly [name: string, address: string])[];
      readonly port: MessagePort;
      readonly cwd: string;
      readonly env: Readonly<Record<string, string>>;
      readonly files: readonly FileText[];
      readonly columns: number;
      readonly rows: number;
      readonly library: string;
    }
  | { readonly t: "input"; readonly data: string }
  | { readonly t: "resize"; readonly columns: number; readonly rows: number }
  | { readonly t: "write"; readonly file: FileText }
  /** reports of the node, from now on or no more */
  | { readonly t: "watch"; readonly on: boolean };

/** What runs in the foreground of a terminal: bash itself, or a program, and the node name it was given. */
export type Foreground = { readonly program: "bash" | "iex" | "elixir" | "mix" | "psql"; readonly node: string | null };

/** Machine worker → page. */
export type FromMachine =
  | { readonly t: "progress"; readonly progress: Progress }
  | { readonly t: "ready" }
  | { readonly t: "output"; readonly data: string }
  | { readonly t: "foreground"; readonly foreground: Foreground }
  /** null: no node runs */
  | { readonly t: "report"; readonly report: NodeReport | null }
  | { readonly t: "failed"; readonly failure: Failure };
