// Nodes that a node starts beside itself on its host (`:peer`). In: the host of the first, and the host's network. Out: nodes of
// their own in the same thread, with sockets of their own; they end with the first.

import type { Host, PeerOrder, StartPeer } from "../beam/host.ts";
import { listen } from "../natives/nodebook_instruments.ts";
import type { ProcessNetwork } from "../network/process-network.ts";
import { type BootOptions, bootNode } from "./boot.ts";

/** The nodes that one node has started. */
export class Peers {
  readonly #runtime: Pick<BootOptions, "library" | "parser">;
  readonly #network: () => ProcessNetwork;
  readonly #running = new Set<() => void>();
  constructor(runtime: Pick<BootOptions, "library" | "parser">, network: () => ProcessNetwork) {
    this.#runtime = runtime;
    this.#network = network;
  }

  /** What the host offers to its first node; the others start none of their own. */
  starter(host: Host): StartPeer {
    return (order, tell) => this.#start(host, order, tell);
  }

  #start(host: Host, order: PeerOrder, tell: { ready(): void; ended(status: number): void }): { kill(): void } {
    const { startPeer: _, ...place } = host;
    const network = this.#network();
    let ended = false;
    const end = (): void => {
      ended = true;
      this.#running.delete(end);
      node.vm.scheduler.stop();
      network.end();
    };
    const node = bootNode({
      ...this.#runtime,
      host: {
        ...place,
        network,
        // it has no terminal
        write: () => {},
        exit: (status) => {
          if (ended) return;
          end();
          tell.ended(status);
        },
        env: { ...host.env },
      },
    });
    this.#running.add(end);
    listen(node.vm, {
      told: () => {},
      ready: () => tell.ready(),
      stderr: () => false,
      diagnostic: () => false,
    });
    node.runCommand({
      shell: false,
      halt: false,
      node: { name: order.name, kind: order.kind },
      cookie: order.cookie,
      hidden: order.hidden,
      erl: order.erl,
      evals: [],
      scripts: [],
      mix: null,
      argv: [],
    });
    return { kill: end };
  }

  /** The first node has ended. */
  end(): void {
    for (const end of [...this.#running]) end();
  }
}
