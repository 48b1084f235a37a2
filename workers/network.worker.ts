// The worker of a lab's network: the switch, and each host's epmd. In: what the page attaches, detaches and breaks. Out:
// how the wires are; while the page watches, what crosses them.

import { bellMemory } from "./browser/doorbell.ts";
import { afterReal, browserGround, portWire } from "./browser/ground.ts";
import { LabClock } from "./browser/lab-clock.ts";
import { sealWorker } from "./browser/seal.ts";
import { sharedEnds } from "./browser/shared-pipe.ts";
import type { FromNetwork, HostSpec, ToNetwork } from "./contract/lab.ts";
import { Daemons } from "./dist/daemons.ts";
import { Pace } from "./network/pace.ts";
import { type MakePipe, Shortcuts } from "./network/shortcuts.ts";
import { HostStack } from "./network/stack.ts";
import { Switch } from "./network/switch.ts";
import { type Card, type Wire, wirePair } from "./network/types.ts";
import { wireStates } from "./network/wire-states.ts";
import { laneOf, Recorder } from "./observation/recorder.ts";

sealWorker();

/** How long a machine may take to come back from a shortcut, in milliseconds of the real clock. */
const PATIENCE_MS = 200;

function tell(message: FromNetwork): void {
  postMessage(message);
}

/** Pipes through shared memory where the page may have it, else MessagePorts. */
function pipes(): MakePipe {
  if (!crossOriginIsolated) {
    return () => {
      const { port1, port2 } = new MessageChannel();
      return [port1, port2];
    };
  }
  const bells = new WeakMap<Wire, SharedArrayBuffer>();
  const bellOf = (wire: Wire): SharedArrayBuffer => {
    const bell = bells.get(wire) ?? bellMemory();
    bells.set(wire, bell);
    return bell;
  };
  return (a, b) => sharedEnds(bellOf(a), bellOf(b));
}

/** The network of one lab. */
class LabNetwork {
  readonly #clock: LabClock;
  readonly #ground: ReturnType<typeof browserGround>;
  readonly #switch: Switch;
  readonly #pace: Pace;
  readonly #shortcuts: Shortcuts;
  readonly #recorder: Recorder;
  readonly #addresses = new Map<string, string>();
  /** of the hosts that have power */
  readonly #daemons: Daemons;
  constructor(given: Extract<ToNetwork, { t: "start" }>) {
    this.#clock = new LabClock(given.clock);
    this.#ground = browserGround(this.#clock);
    this.#switch = new Switch(this.#ground);
    this.#pace = new Pace(this.#ground);
    this.#shortcuts = new Shortcuts(pipes());
    this.#switch.shortcuts = this.#shortcuts;
    this.#daemons = new Daemons(() => Math.floor(this.#ground.systemTime()));
    this.#switch.onDaemon = (host, options) => this.#daemons.start(host, options);
    this.#recorder = new Recorder({
      now: this.#ground.now,
      after: afterReal,
      tell: (events) => tell({ t: "timeline", events }),
    });
    for (const host of given.hosts) this.#addHost(host);
    this.#allow();
    tell({ t: "ready" });
  }

  /** Connections go past the switch while there is nothing for it to do. */
  #allow(): void {
    const { faults, observer } = this.#switch;
    this.#shortcuts.allow(this.#clock.speed === 1 && observer === null && !faults.any);
  }

  /** Breaks or mends something when all connections are back at the switch; a machine that is too busy is not waited for. */
  #actSoon(action: Extract<ToNetwork, { t: "act" }>["action"]): void {
    let over = false;
    const act = (): void => {
      if (over) return;
      over = true;
      this.#act(action);
      this.#allow();
    };
    this.#shortcuts.allow(false);
    this.#shortcuts.settle(act);
    afterReal(PATIENCE_MS, act);
  }

  #addHost({ name, address }: HostSpec): void {
    this.#addresses.set(name, address);
    this.#powerOn(name);
  }

  #remove(name: string): void {
    if (this.#addresses.delete(name)) {
      this.#switch.detach(`${name}/epmd`);
      this.#daemons.powerOff(name);
    }
    const { faults } = this.#switch;
    faults.forget(name);
    tell({ t: "wires", at: this.#ground.now(), wires: wireStates(faults.list()) });
    this.#allow();
  }

  #powerOn(host: string): void {
    const address = this.#addresses.get(host);
    if (this.#daemons.has(host) || address === undefined) return;
    const card = { card: `${host}/epmd`, host, address };
    const [outside, inside] = wirePair(this.#ground.defer);
    this.#attach(card, outside);
    const lookup = (name: string): string | undefined => this.#addresses.get(name);
    const stack = new HostStack({ card, wire: inside, lookup, defer: this.#ground.defer });
    this.#daemons.powerOn(host, stack);
  }

  #attach(card: Card, wire: Wire): void {
    const paced: Wire = { far: wire.far === true, onFrame: null, post: (frame) => wire.post(frame) };
    wire.onFrame = (frame) => {
      if (this.#clock.speed !== 1 && this.#switch.observer !== null) this.#recorder.left(frame);
      this.#pace.pass(() => paced.onFrame?.(frame));
    };
    this.#switch.attach(card, paced);
  }

  /** Nobody is told but the host's epmd; a host that loses its last machine loses its power. */
  #powerOff(name: string): void {
    const card = this.#switch.cards().find((c) => c.card === name);
    if (card === undefined) return;
    const epmd = `${card.host}/epmd`;
    this.#switch.powerOff(name, (other) => other.card === epmd);
    if (this.#switch.cards().some((c) => c.host === card.host && c.card !== epmd)) return;
    this.#switch.powerOff(epmd);
    this.#daemons.powerOff(card.host);
  }

  #act(action: Extract<ToNetwork, { t: "act" }>["action"]): void {
    const { faults } = this.#switch;
    // the wires are so from when the timeline says that something happened to them
    const at = this.#ground.now();
    switch (action.act) {
      case "cut":
        faults.cut(action.from, action.to, action.both);
        this.#markBoth(action, (other) =>
          action.both ? `cut off from ${other}` : `${action.from} → ${action.to} cut`,
        );
        break;
      case "heal":
        faults.heal(action.from, action.to);
        if (action.from === undefined) this.#markAll("all wires mended");
        else if (action.to === undefined) this.#mark(action.from, "its wires are mended");
        else this.#markBoth({ from: action.from, to: action.to }, (other) => `wire to ${other} mended`);
        break;
      case "split":
        faults.split(action.groups);
        for (const group of action.groups) for (const name of group) this.#mark(name, `only with ${group.join(", ")}`);
        break;
      case "wire": {
        const { from, to } = action;
        const old = faults.list().wires.find((w) => w.from === from && w.to === to)?.quality;
        const { delay, jitter, loss } = { delay: 0, jitter: 0, loss: 0, ...old, ...action };
        faults.wire(from, to, { delay, jitter, loss });
        const words = [`${delay} ms`, jitter > 0 ? `+ up to ${jitter} ms` : "", loss > 0 ? `${loss * 100} % lost` : ""];
        this.#markBoth(action, (other) => `wire to ${other}: ${words.filter((w) => w !== "").join(", ")}`);
        break;
      }
    }
    tell({ t: "wires", at, wires: wireStates(faults.list()) });
  }

  /** An event in the lanes of a machine, or of all machines of a host. */
  #mark(name: string, label: string): void {
    if (this.#switch.observer === null) return;
    const cards = this.#switch.cards().filter((c) => c.card === name || (c.host === name && !c.card.endsWith("/epmd")));
    for (const lane of new Set([name, ...cards.map((c) => laneOf(c.card))])) {
      if (!this.#addresses.has(lane) || cards.some((c) => c.card === lane)) this.#recorder.mark(lane, label);
    }
  }

  #markBoth({ from, to }: { from: string; to: string }, words: (other: string) => string): void {
    this.#mark(from, words(to));
    this.#mark(to, words(from));
  }

  #markAll(label: string): void {
    for (const { card } of this.#switch.cards()) if (!card.endsWith("/epmd")) this.#mark(card, label);
  }

  handle(data: Exclude<ToNetwork, { t: "start" }>): void {
    switch (data.t) {
      case "host":
        this.#addHost(data.host);
        return;
      case "remove":
        this.#remove(data.name);
        return;
      case "attach":
        this.#powerOn(data.card.host);
        this.#attach(data.card, portWire(data.port));
        return;
      case "detach":
        if (data.how === "kill") this.#switch.detach(data.card);
        else this.#powerOff(data.card);
        return;
      case "act":
        this.#actSoon(data.action);
        return;
      case "clock":
        this.#clock.set(data.clock);
        this.#pace.set(data.clock.speed);
        this.#allow();
        return;
      case "watch":
        this.#switch.observer = data.on ? this.#recorder.observe : null;
        if (!data.on) this.#recorder.stop();
        this.#allow();
        return;
      case "decode":
        tell({ t: "decoded", request: data.request, text: this.#recorder.explain(data.id) });
        return;
      case "mark":
        this.#mark(data.lane, data.label);
        return;
      case "step":
        tell({ t: "stepped", moved: this.#pace.step(() => tell({ t: "stepped", moved: true })) });
        return;
    }
  }
}

let network: LabNetwork | null = null;

addEventListener("message", ({ data }: MessageEvent<ToNetwork>) => {
  if (data.t === "start") network = new LabNetwork(data);
  else network?.handle(data);
});
