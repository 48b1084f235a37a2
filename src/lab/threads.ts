// The only place that makes workers. A thread answers what it is asked, or fails; what arrives is checked by its tag.

import type {
  CardSpec,
  ClockSetting,
  Foreground,
  FromMachine,
  FromNetwork,
  FromPostgres,
  HostSpec,
  Order,
  Progress,
  ToMachine,
  ToNetwork,
  ToPostgres,
} from "../../workers/contract/lab.ts";
import type {
  EvaluationEvent,
  Findings,
  NodeReport,
  NoFindings,
  SessionReport,
  TimelineEvent,
  WireState,
} from "../../workers/contract/observe.ts";
import type { LabAssets } from "./assets.ts";
import { LabError } from "./failure.ts";
import type { Told } from "./observation.ts";

/** Resolves at the worker's "ready", rejects at its "failed" or when its script cannot be loaded. */
function readiness(worker: Worker, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromMachine | FromNetwork | FromPostgres>) => {
      if (data.t === "ready") resolve();
      else if (data.t === "failed") reject(new LabError(data.failure));
    });
    worker.addEventListener("error", (event) =>
      reject(new LabError({ tag: "boot-failed", what, message: event.message || "its script could not be loaded" })),
    );
  });
}

/** The network of a lab: the switch, and the services of each host such as epmd. */
export class NetworkThread {
  onTimeline: (events: readonly TimelineEvent[]) => void = () => {};
  /** a message went, or (false) the next one will go when it comes */
  onStepped: (moved: boolean) => void = () => {};
  readonly #decoding = new Map<number, (text: string) => void>();
  readonly #acting: ((wires: Told<readonly WireState[]>) => void)[] = [];
  #requests = 0;
  readonly #worker = new Worker(new URL("../../workers/network.worker.ts", import.meta.url), {
    type: "module",
    name: "network",
  });

  start(hosts: readonly HostSpec[], clock: ClockSetting): Promise<void> {
    const ready = readiness(this.#worker, "The network");
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromNetwork>) => {
      if (data.t === "timeline") this.onTimeline(data.events);
      else if (data.t === "stepped") this.onStepped(data.moved);
      else if (data.t === "wires") this.#acting.shift()?.({ at: data.at, value: data.wires });
      else if (data.t === "decoded") {
        this.#decoding.get(data.request)?.(data.text);
        this.#decoding.delete(data.request);
      }
    });
    this.post({ t: "start", hosts, clock });
    return ready;
  }

  /** Changes the wires; resolves to how they are then. */
  act(action: Extract<ToNetwork, { t: "act" }>["action"]): Promise<Told<readonly WireState[]>> {
    const done = new Promise<Told<readonly WireState[]>>((resolve) => this.#acting.push(resolve));
    this.post({ t: "act", action });
    return done;
  }

  /** Forgets a host, or what was wrong with the wires of a machine; resolves to how the wires are then. */
  remove(name: string): Promise<Told<readonly WireState[]>> {
    const done = new Promise<Told<readonly WireState[]>>((resolve) => this.#acting.push(resolve));
    this.post({ t: "remove", name });
    return done;
  }

  /** What a message of the timeline says. */
  decode(id: number): Promise<string> {
    const request = this.#requests++;
    const done = new Promise<string>((resolve) => this.#decoding.set(request, resolve));
    this.post({ t: "decode", request, id });
    return done;
  }

  /** Plugs a card in; the port is for the worker behind it. */
  attach(card: CardSpec): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.post({ t: "attach", card, port: port1 }, [port1]);
    return port2;
  }

  detach(card: string, how: "power-off" | "kill"): void {
    this.post({ t: "detach", card, how });
  }

  post(message: ToNetwork, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}

/** The Postgres of a lab. */
export class PostgresThread {
  onSessions: (sessions: Told<readonly SessionReport[]>) => void = () => {};
  onWritten: () => void = () => {};
  onKept: (data: Uint8Array<ArrayBuffer>) => void = () => {};
  onNotRestored: () => void = () => {};
  readonly #worker = new Worker(new URL("../../workers/postgres.worker.ts", import.meta.url), {
    type: "module",
    name: "postgres",
  });

  boot(
    where: {
      database: string;
      host: HostSpec;
      names: readonly (readonly [string, string])[];
      clock: ClockSetting;
      kept: Uint8Array<ArrayBuffer> | null;
    },
    assets: LabAssets,
    network: NetworkThread,
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    const ready = readiness(this.#worker, "Postgres");
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromPostgres>) => {
      if (data.t === "progress") onProgress(data.progress);
      else if (data.t === "sessions") this.onSessions({ at: data.at, value: data.sessions });
      else if (data.t === "written") this.onWritten();
      else if (data.t === "kept") this.onKept(data.data);
      else if (data.t === "not-restored") this.onNotRestored();
    });
    const { database, host, names, clock, kept } = where;
    const card = { card: "postgres", host: host.name, address: host.address };
    const port = network.attach(card);
    const message: ToPostgres = { t: "boot", card, names, port, database, assets: assets.postgres, clock, kept };
    this.#worker.postMessage(message, [port]);
    return ready;
  }

  post(message: Exclude<ToPostgres, { t: "boot" }>): void {
    this.#worker.postMessage(message);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}

/** A machine: bash on a terminal, and the node that is started there. */
export class MachineThread {
  onOutput: (data: string) => void = () => {};
  onForeground: (foreground: Foreground) => void = () => {};
  onReport: (report: NodeReport | null) => void = () => {};
  /** the terminal's `lab` command asks something: answer it by "ordered" or "refused" */
  onLine: (program: string, line: string) => void = () => {};
  onOrder: (id: number, order: Order) => void = () => {};
  onFindings: (id: number, findings: Findings | NoFindings) => void = () => {};
  onEvaluation: (event: EvaluationEvent) => void = () => {};
  readonly #worker = new Worker(new URL("../../workers/machine.worker.ts", import.meta.url), {
    type: "module",
    name: "machine",
  });

  boot(spec: Omit<Extract<ToMachine, { t: "boot" }>, "t" | "port">, network: NetworkThread): Promise<void> {
    const ready = readiness(this.#worker, `The terminal ${spec.card.card}`);
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromMachine>) => {
      if (data.t === "output") this.onOutput(data.data);
      else if (data.t === "foreground") this.onForeground(data.foreground);
      else if (data.t === "report") this.onReport(data.report);
      else if (data.t === "line") this.onLine(data.program, data.line);
      else if (data.t === "order") this.onOrder(data.id, data.order);
      else if (data.t === "findings") this.onFindings(data.id, data.findings);
      else if (data.t === "evaluation") this.onEvaluation(data.event);
    });
    const port = network.attach(spec.card);
    this.#worker.postMessage({ t: "boot", ...spec, port } satisfies ToMachine, [port]);
    return ready;
  }

  post(message: Exclude<ToMachine, { t: "boot" }>): void {
    this.#worker.postMessage(message);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}
