// Does to a lab what the map, the terminal's `lab` command and a lesson's fault script ask for. In: an action. Out: the
// workers are told, and the timeline gets a mark. Errors are worded for the reader.

import type { Action } from "../../workers/contract/observe.ts";
import type { Lab } from "./lab.ts";
import type { Machine } from "./machine.ts";

/** An action that this lab cannot do; the message says why. */
export class ActionError extends Error {
  override readonly name = "ActionError";
}

/** What can be cut off: machines, Postgres, whole hosts. */
export function endsOf(lab: Lab): string[] {
  const names = [...lab.machines.keys(), ...lab.hosts.map((h) => h.name)];
  if (lab.spec.postgres !== undefined) names.push("postgres");
  return [...new Set(names)];
}

function machineOf(lab: Lab, name: string): Machine {
  const machine = lab.machines.get(name);
  if (machine !== undefined) return machine;
  if (endsOf(lab).includes(name)) throw new ActionError(`${name} is no machine: only its wires can be changed`);
  throw new ActionError(`there is no machine ${name} here; there are ${[...lab.machines.keys()].join(", ")}`);
}

function checkEnds(lab: Lab, names: readonly string[]): void {
  const known = endsOf(lab);
  const unknown = names.find((n) => !known.includes(n));
  if (unknown !== undefined) throw new ActionError(`there is no ${unknown} here; there are ${known.join(", ")}`);
}

function checkAmount(what: string, amount: number, most: number): void {
  if (!(amount >= 0 && amount <= most)) throw new ActionError(`${what} must be from 0 to ${most}, not ${amount}`);
}

/**
 * Does it. Resolves when the wires are as wanted, the worker has ended, or a machine was told; a node that is started or
 * stopped takes its time after that.
 * @throws {ActionError} when the lab has no such machine or wire, or the machine is in no state for it.
 */
export async function perform(lab: Lab, action: Action): Promise<void> {
  switch (action.act) {
    case "cut":
    case "wire": {
      checkEnds(lab, [action.from, action.to]);
      if (action.from === action.to) throw new ActionError(`${action.from} has no wire to itself`);
      if (action.act === "wire") {
        checkAmount("a delay in milliseconds", action.delay ?? 0, 3_600_000);
        checkAmount("a jitter in milliseconds", action.jitter ?? 0, 3_600_000);
        checkAmount("a loss", action.loss ?? 0, 1);
      }
      break;
    }
    case "heal":
      checkEnds(
        lab,
        [action.from, action.to].filter((n) => n !== undefined),
      );
      break;
    case "split": {
      const all = action.groups.flat();
      checkEnds(lab, all);
      const twice = all.find((n, i) => all.indexOf(n) !== i);
      if (twice !== undefined) throw new ActionError(`${twice} cannot be in two groups`);
      if (action.groups.length < 2) throw new ActionError("a split needs at least two groups");
      break;
    }
    default:
      await performOn(lab, machineOf(lab, action.machine), action);
      return;
  }
  lab.observation.setWires(await lab.network.act(action));
}

async function performOn(
  lab: Lab,
  machine: Machine,
  action: Exclude<Action, { act: "cut" | "wire" | "heal" | "split" }>,
): Promise<void> {
  const { name, state } = machine;
  const need = (ok: boolean, why: string): void => {
    if (!ok) throw new ActionError(`${name} ${why}`);
  };
  switch (action.act) {
    case "start":
      need(state !== "hung", "hangs: resume it first");
      need(state === "off" || state === "shell", "runs already");
      await machine.start();
      return;
    case "stop":
      need(state === "up", state === "hung" ? "hangs: it cannot be asked to stop" : "runs nothing that could stop");
      machine.stop();
      lab.mark(name, "is asked to stop");
      return;
    case "kill":
      need(state !== "off", "is off");
      machine.powerOff("kill");
      lab.mark(name, "killed");
      return;
    case "power-off":
      need(state !== "off", "is off");
      machine.powerOff("power-off");
      lab.mark(name, "power off");
      return;
    case "hang":
      need(state !== "off", "is off");
      need(state !== "hung", "hangs already");
      machine.hang(true);
      lab.mark(name, "hangs");
      return;
    case "resume":
      need(state === "hung", "does not hang");
      machine.hang(false);
      lab.mark(name, "goes on");
      return;
    case "skew":
      need(Number.isFinite(action.milliseconds), `needs a number of milliseconds, not ${action.milliseconds}`);
      machine.skew(action.milliseconds);
      lab.mark(name, `its clock is ${action.milliseconds} ms off`);
      return;
  }
}
