// The only place that makes workers. A thread answers what it is asked, or fails; what arrives is checked by its tag.

import type {
  CardSpec,
  Foreground,
  FromMachine,
  FromNetwork,
  FromPostgres,
  Progress,
  ToMachine,
  ToNetwork,
  ToPostgres,
} from "../../workers/contract/lab.ts";
import type { NodeReport } from "../../workers/contract/observe.ts";
import type { LabAssets } from "./assets.ts";
import { LabError } from "./failure.ts";

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
  readonly #worker = new Worker(new URL("../../workers/network.worker.ts", import.meta.url), {
    type: "module",
    name: "network",
  });

  start(hosts: readonly { name: string; address: string }[]): Promise<void> {
    const ready = readiness(this.#worker, "The network");
    this.#post({ t: "start", hosts });
    return ready;
  }

  /** Plugs a card in; the port is for the worker behind it. */
  attach(card: CardSpec): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#post({ t: "attach", card, port: port1 }, [port1]);
    return port2;
  }

  detach(card: string, how: "power-off" | "kill"): void {
    this.#post({ t: "detach", card, how });
  }

  #post(message: ToNetwork, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  dispose(): void {
    this.#worker.terminate();
  }
}

/** The Postgres of a lab. */
export class PostgresThread {
  readonly #worker = new Worker(new URL("../../workers/postgres.worker.ts", import.meta.url), {
    type: "module",
    name: "postgres",
  });

  boot(
    where: { database: string; host: string; address: string },
    assets: LabAssets,
    network: NetworkThread,
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    const ready = readiness(this.#worker, "Postgres");
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromPostgres>) => {
      if (data.t === "progress") onProgress(data.progress);
    });
    const card = { card: "postgres", host: where.host, address: where.address };
    const port = network.attach(card);
    const message: ToPostgres = {
      t: "boot",
      card,
      names: [[where.host, where.address]],
      port,
      database: where.database,
      assets: assets.postgres,
    };
    this.#worker.postMessage(message, [port]);
    return ready;
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
