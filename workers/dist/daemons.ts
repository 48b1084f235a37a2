// The epmds of all hosts of a lab. In: hosts whose power goes on and off, and processes that start a daemon on theirs. Out:
// daemons that listen; each host has one from the start. One may be ended with `epmd -kill` and started again.

import type { NetworkHost } from "../beam/host.ts";
import type { DaemonOptions } from "../network/types.ts";
import { EPMD_PORT } from "./epmd.ts";
import { Epmd } from "./epmd-daemon.ts";

export class Daemons {
  readonly #networks = new Map<string, NetworkHost>();
  readonly #creation: () => number;
  /** `creation` sets the nodes of a daemon apart from those of an earlier one. */
  constructor(creation: () => number) {
    this.#creation = creation;
  }

  has(host: string): boolean {
    return this.#networks.has(host);
  }

  /** A host has power now; its daemons live behind this network. */
  powerOn(host: string, network: NetworkHost): void {
    this.#networks.set(host, network);
    this.start(host, { port: EPMD_PORT, relaxed: false });
  }

  powerOff(host: string): void {
    this.#networks.delete(host);
  }

  /** Starts a daemon on a host, unless one listens on that port. */
  start(host: string, { port, relaxed }: DaemonOptions): void {
    const network = this.#networks.get(host);
    if (network !== undefined) new Epmd(network, { creation: this.#creation(), port, relaxed }).start();
  }
}
