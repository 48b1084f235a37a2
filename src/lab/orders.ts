// In: what the terminal's `lab` command asks for. Out: it is done, and how the lab is then.

import type { Order } from "../../workers/contract/lab.ts";
import type { LabStatus } from "../../workers/contract/observe.ts";
import type { Lab } from "./lab.ts";

/** Does it. @throws {ActionError} or RangeError when that cannot be done here. */
export async function obey(lab: Lab, order: Order): Promise<LabStatus> {
  if (order.order === "act") await lab.act(order.action);
  else if (order.order === "clock") lab.setClock(order.speed);
  else if (order.order === "step") lab.step();
  const machines = [...lab.machines.values()].map(({ name, host, state, foreground }) => {
    return { name, host: host.name, state, node: foreground.node };
  });
  return { machines, hosts: lab.hosts, wires: lab.wires, clock: lab.clock };
}
