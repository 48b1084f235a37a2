// What a node gets from the place it runs in: time, randomness, a disk, output, and the network. The page's worker,
// Node and the simulation each give their own. Nothing else in the machine reads a clock or a random source.

import type { DaemonOptions } from "../network/types.ts";

/** The virtual disk of a host. Paths are absolute and normal ("/a/b"); directories exist as entries of their own. */
export interface Disk {
  read(path: string): Uint8Array | undefined;
  write(path: string, data: Uint8Array): void;
  remove(path: string): boolean;
  rename(from: string, to: string): boolean;
  mkdir(path: string): void;
  list(path: string): string[] | undefined;
  stat(path: string): FileFacts | undefined;
  /** Makes a link to a path, which may be relative to the link's directory and need not exist. All but remove, rename,
   * linkStat and readLink follow links. */
  symlink(target: string, path: string): void;
  /** Gives a file a second name. */
  link(existing: string, path: string): void;
  /** Where a link leads, as it was made; undefined when there is none. */
  readLink(path: string): string | undefined;
  /** What is known of the file or the link itself. */
  linkStat(path: string): FileFacts | undefined;
  /** Changes what is noted of a file or directory beside its content; false when there is none. */
  note(path: string, notes: Partial<FileNotes>): boolean;
}

/** What is noted of a file beside its content: times in ms, permissions as POSIX has them. Nothing is refused by them. */
export type FileNotes = {
  readonly modified: number;
  readonly accessed: number;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
};

/** What is known of a file. */
export type FileFacts = FileNotes & { readonly kind: "file" | "directory" | "link"; readonly size: number };

/** A byte stream to a peer. `onData`/`onClose` are set once by the owner; data that came before is kept for it. */
export interface Stream {
  /** Sends bytes, which stay the caller's. */
  write(data: Uint8Array): void;
  /** Half-closes; the peer reads the end. */
  end(): void;
  /** Closes at once with a reset. */
  destroy(): void;
  onData: ((data: Uint8Array) => void) | null;
  onClose: ((reason: "end" | "reset") => void) | null;
  readonly local: { address: string; port: number };
  readonly remote: { address: string; port: number };
}

/** A datagram socket. */
export interface Datagrams {
  send(address: string, port: number, data: Uint8Array): void;
  join(group: string): void;
  leave(group: string): void;
  close(): void;
  onMessage: ((from: string, port: number, data: Uint8Array) => void) | null;
  readonly local: { address: string; port: number };
}

/** The network as one host sees it. Errors are POSIX names: "econnrefused", "eaddrinuse", "nxdomain", "etimedout", "ehostunreach". */
export interface NetworkHost {
  readonly name: string;
  resolve(name: string): string | undefined;
  addresses(): string[];
  connect(address: string, port: number, done: (result: Stream | string) => void): void;
  listen(address: string, port: number, accept: (stream: Stream) => void): { port: number; close(): void } | string;
  open(address: string, port: number, options?: { reuse?: boolean }): Datagrams | string;
  /** Starts an epmd on the host, where that is ours to do; `done` when one listens, this one or another. */
  startDaemon?(options: DaemonOptions, done: () => void): void;
}

/** A node that another one starts beside itself: its name with or without "@host", and what `erl` would be told of it. */
export type PeerOrder = {
  readonly name: string;
  readonly kind: "shortnames" | "longnames";
  readonly cookie: string;
  readonly hidden: boolean;
  /** words of the command line, such as `-kernel KEY VALUE` */
  readonly erl: readonly string[];
};

/** Starts a node on the same host. Tells once when it does what it was started for, and when it has ended. */
export type StartPeer = (order: PeerOrder, tell: { ready(): void; ended(status: number): void }) => { kill(): void };

/** What a program of the host made of a command line: its exit status and what it wrote. */
export type ProgramResult = { readonly status: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array };

/** Runs a command line in the host's shell to its end. */
export type RunProgram = (
  line: string,
  how: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
) => Promise<ProgramResult>;

/** Everything outside a node. */
export interface Host {
  /** Monotonic milliseconds, fractions allowed. */
  now(): number;
  /** Milliseconds since 1970. */
  systemTime(): number;
  /** Fills the array with random bytes. */
  random(bytes: Uint8Array): void;
  /** Runs the function soon, after pending events of the thread. */
  defer(run: () => void): void;
  /** Runs the function after that many milliseconds; answers how to cancel it. */
  after(milliseconds: number, run: () => void): () => void;
  /**
   * Stays on the JavaScript stack for that many milliseconds, while nothing comes from outside: false when it cannot. Absent
   * where nobody can.
   */
  block?: (milliseconds: number) => boolean;
  /** Nothing is left to run now: the thread may wait a moment for other threads, and take what comes from them. */
  linger?: () => void;
  /** Output of the node: device 1 is stdout, 2 is stderr. */
  write(device: 1 | 2, data: Uint8Array): void;
  /** The program ended with this status. */
  exit(status: number): void;
  readonly disk: Disk;
  readonly network: NetworkHost | null;
  /** absent where a node has the place for itself */
  readonly startPeer?: StartPeer;
  /** absent where there is no shell */
  readonly runProgram?: RunProgram;
  readonly env: Record<string, string>;
  readonly cwd: string;
}
