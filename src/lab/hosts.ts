// The hosts of a lab, of which there is always one. In: hosts that come and go. Out: who they are, and the names that all
// of them resolve.

import type { HostSpec } from "../../workers/contract/lab.ts";

/** The hosts of one lab. */
export class Hosts {
  #all: readonly HostSpec[];
  constructor(all: readonly HostSpec[]) {
    this.#all = all;
  }

  get all(): readonly HostSpec[] {
    return this.#all;
  }

  /** Where Postgres is, and each terminal that is not told a host. */
  get first(): HostSpec {
    return this.#all[0] as HostSpec;
  }

  /** Names with their addresses. */
  get names(): (readonly [name: string, address: string])[] {
    return this.#all.map(({ name, address }) => [name, address]);
  }

  /** @throws when there is none of that name. */
  named(name: string): HostSpec {
    const host = this.#all.find((h) => h.name === name);
    if (host === undefined) throw new Error(`no host ${name} in this lab`);
    return host;
  }

  /** @throws when there is one of that name or address. */
  add(host: HostSpec): void {
    if (this.#all.some((h) => h.name === host.name || h.address === host.address)) {
      throw new Error(`there is a host ${host.name} or an address ${host.address} already`);
    }
    this.#all = [...this.#all, host];
  }

  /** @throws when it is the last one. */
  remove(name: string): void {
    if (this.#all.length === 1) throw new Error("a lab needs a host");
    this.#all = this.#all.filter((h) => h.name !== name);
  }
}
