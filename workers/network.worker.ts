// The worker of a lab's network: the switch, and each host's epmd. In: what the page attaches and detaches.

import { browserGround, portWire } from "./browser/ground.ts";
import type { FromNetwork, ToNetwork } from "./contract/lab.ts";
import { Epmd } from "./dist/epmd.ts";
import { HostStack } from "./network/stack.ts";
import { Switch } from "./network/switch.ts";
import { wirePair } from "./network/types.ts";

const ground = browserGround();
const network = new Switch(ground);

addEventListener("message", ({ data }: MessageEvent<ToNetwork>) => {
  switch (data.t) {
    case "start": {
      const names = new Map(data.hosts.map((h) => [h.name, h.address]));
      for (const { name, address } of data.hosts) {
        const card = { card: `${name}/epmd`, host: name, address };
        const [outside, inside] = wirePair(ground.defer);
        network.attach(card, outside);
        const stack = new HostStack({ card, wire: inside, lookup: (n) => names.get(n), defer: ground.defer });
        new Epmd(stack, Math.floor(ground.systemTime())).start();
      }
      postMessage({ t: "ready" } satisfies FromNetwork);
      return;
    }
    case "attach":
      network.attach(data.card, portWire(data.port));
      return;
    case "detach":
      if (data.how === "kill") network.detach(data.card);
      else network.powerOff(data.card);
      return;
    case "cut":
      network.cut(data.from, data.to);
      return;
    case "heal":
      network.heal(data.from, data.to);
      return;
  }
});
