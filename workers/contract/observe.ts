// What the page sees of a running lab, and what it does to it. Everything here can be posted. Times are milliseconds of
// the lab's clock since the lab was started; a machine is named by its terminal, as in the lesson's front matter.

/** A node as its own VM tells it: sent when it changed, a few times a second at most; null ends it. */
export type NodeReport = {
  /** "node1@nodebook"; null while the node is not distributed */
  readonly name: string | null;
  /** when it was so */
  readonly at: number;
  readonly uptime: number;
  readonly processes: number;
  readonly reductions: number;
  /** the longest mailbox, when one holds anything */
  readonly mailbox: { readonly pid: string; readonly name: string | null; readonly length: number } | null;
  readonly connections: readonly {
    readonly node: string;
    readonly state: "connecting" | "up";
    readonly hidden: boolean;
  }[];
  /** names of :global that processes of this node hold, as inspect shows them */
  readonly globals: readonly string[];
  /** distributed OTP applications that run here */
  readonly applications: readonly string[];
  /** groups of :pg with members here */
  readonly groups: readonly { readonly scope: string; readonly group: string; readonly members: number }[];
};

/** A session of Postgres. `machine` is null for a client that is no machine of the lab. */
export type SessionReport = {
  readonly pid: number;
  readonly machine: string | null;
  readonly application: string;
  readonly state: "idle" | "active" | "idle in transaction";
  readonly channels: readonly string[];
};

/** How a wire between two machines or hosts behaves. `delay` and `jitter` in milliseconds, `loss` from 0 to 1. */
export type WireState = {
  readonly from: string;
  readonly to: string;
  readonly cut: boolean;
  readonly delay: number;
  readonly jitter: number;
  readonly loss: number;
};

/** What can be done to a lab: by the map, the terminal's `lab` command, and a lesson's fault script alike. */
export type Action =
  | { readonly act: "start" | "stop" | "power-off" | "kill" | "hang" | "resume"; readonly machine: string }
  | { readonly act: "skew"; readonly machine: string; readonly milliseconds: number }
  | { readonly act: "cut"; readonly from: string; readonly to: string; readonly both: boolean }
  | { readonly act: "heal"; readonly from?: string; readonly to?: string }
  | { readonly act: "split"; readonly groups: readonly (readonly string[])[] }
  /** in both directions; what is not given stays as it is */
  | {
      readonly act: "wire";
      readonly from: string;
      readonly to: string;
      readonly delay?: number;
      readonly jitter?: number;
      readonly loss?: number;
    };

/** What a wire carried, by the protocol that was found in it. */
export type WireKind =
  | "distribution"
  | "call"
  | "monitor"
  | "tick"
  | "epmd"
  | "gossip"
  | "notify"
  | "sql"
  | "http"
  | "websocket"
  | "tcp"
  | "udp";

/** A message of the timeline. `arrived` is null when it was lost or is still held back. */
export type WireEvent = {
  readonly id: number;
  readonly sent: number;
  readonly arrived: number | null;
  /** lanes: a machine, "postgres", or "epmd" */
  readonly from: string;
  readonly to: string;
  readonly kind: WireKind;
  readonly size: number;
  /** a few words: "GenServer.call Counter", "NOTIFY test_channel" */
  readonly label: string;
};

/** Something that happened in one lane: "node1@nodebook up", "power off", "hangs", "cut off from node2". */
export type LaneEvent = { readonly id: number; readonly at: number; readonly lane: string; readonly label: string };

/** What the timeline shows: grows by batches, oldest dropped beyond the cap. One with a known id replaces the old one:
 * a message that was held back has arrived. */
export type TimelineEvent = WireEvent | LaneEvent;

/** The lab's clock: how fast it runs (1 to 0.01), or 0 while it stands. */
export type ClockState = { readonly now: number; readonly speed: number };

/** A machine as the terminal's `lab` command lists it. */
export type MachineStatus = {
  readonly name: string;
  readonly host: string;
  readonly state: "off" | "booting" | "shell" | "up" | "hung";
  /** its node, when one with a name runs */
  readonly node: string | null;
};

/** The lab as the terminal's `lab` command shows it. */
export type LabStatus = {
  readonly machines: readonly MachineStatus[];
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly wires: readonly WireState[];
  readonly clock: ClockState;
};

/** A process as the inspector lists it. */
export type ProcessReport = {
  readonly pid: string;
  readonly name: string | null;
  readonly initial: string;
  readonly current: string;
  readonly mailbox: number;
  readonly reductions: number;
  /** bytes */
  readonly memory: number;
  readonly links: readonly string[];
  readonly monitors: readonly string[];
  readonly monitoredBy: readonly string[];
};

/** A branch of a supervision tree. */
export type TreeReport = {
  readonly pid: string;
  readonly name: string;
  readonly kind: "application" | "supervisor" | "worker";
  readonly children: readonly TreeReport[];
};

/** A question of the inspector to one node. Pids as that node prints them. */
export type Inquiry =
  | { readonly ask: "processes" }
  | { readonly ask: "tree" }
  | { readonly ask: "process"; readonly pid: string }
  | { readonly ask: "state"; readonly pid: string }
  | { readonly ask: "tables" }
  | { readonly ask: "table"; readonly id: string; readonly limit: number }
  | { readonly ask: "registrations" };

/** The answer to an inquiry, with the same tag. Terms are text, as inspect prints them. */
export type Findings =
  | { readonly ask: "processes"; readonly processes: readonly ProcessReport[] }
  | { readonly ask: "tree"; readonly applications: readonly TreeReport[] }
  | {
      readonly ask: "process";
      readonly process:
        | (ProcessReport & { readonly messages: readonly string[]; readonly dictionary: readonly string[] })
        | null;
    }
  | { readonly ask: "state"; readonly state: string | null; readonly reason?: string }
  | {
      readonly ask: "tables";
      readonly tables: readonly {
        readonly id: string;
        readonly name: string;
        readonly type: string;
        readonly owner: string;
        readonly size: number;
        readonly protection: string;
      }[];
    }
  | { readonly ask: "table"; readonly rows: readonly string[]; readonly more: boolean }
  | {
      readonly ask: "registrations";
      readonly local: readonly (readonly [name: string, pid: string])[];
      readonly global: readonly (readonly [name: string, pid: string])[];
      readonly groups: readonly {
        readonly scope: string;
        readonly group: string;
        readonly members: readonly string[];
      }[];
    };

/** Code of a cell for a node, which need not show a shell prompt. `file` names it in stack traces; state carries bindings
 * from cell to cell under `session`. */
export type Evaluation = {
  readonly id: number;
  readonly session: string;
  readonly code: string;
  readonly file: string;
};

/** What an evaluation tells while it runs, and how it ended: by "value", "error", "stopped" or "gone". Text may hold
 * colour codes; "stdout" and "stderr" go on after the end when something that the code started writes. */
export type EvaluationEvent =
  | { readonly id: number; readonly is: "started" }
  | { readonly id: number; readonly is: "stdout" | "stderr" | "warning"; readonly text: string }
  | { readonly id: number; readonly is: "value"; readonly text: string; readonly truthy: boolean }
  | { readonly id: number; readonly is: "error"; readonly text: string }
  | { readonly id: number; readonly is: "stopped" }
  /** the node ended before the code did, or there is none */
  | { readonly id: number; readonly is: "gone" };

/** Why an inquiry has no answer: no node runs there, or the one that runs does not answer in time. */
export type NoFindings = "no-node" | "no-answer";
