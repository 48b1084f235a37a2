// :erlang, the part about time: clocks, units and timers. Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { deliver } from "../beam/signals.ts";
import type { Timer } from "../beam/timers.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, OK } from "../terms/atom.ts";
import { entryOf } from "../terms/table.ts";
import { big, isInteger, listToArray, Pid, Ref, type RefKey, type Term, toBigInt } from "../terms/term.ts";

const TIMEOUT = atom("timeout");

/** Milliseconds in a unit. */
function time(unit: Term, milliseconds: number): Term {
  if (typeof unit === "number") return Math.floor((milliseconds / 1000) * unit);
  const scale: Record<string, number> = {
    second: 0.001,
    seconds: 0.001,
    millisecond: 1,
    milli_seconds: 1,
    milliseconds: 1,
    microsecond: 1e3,
    micro_seconds: 1e3,
    microseconds: 1e3,
    nanosecond: 1e6,
    nano_seconds: 1e6,
    nanoseconds: 1e6,
    native: 1e6,
  };
  const factor = isAtom(unit) ? entryOf(scale, atomName(unit)) : undefined;
  if (factor === undefined) throw badarg();
  return factor === 1e6 ? Math.floor(milliseconds * 1e3) * 1000 : Math.floor(milliseconds * factor);
}

/** How many of the unit a second has. */
function perSecond(unit: Term): bigint {
  if (isInteger(unit) && toBigInt(unit) > 0n) return toBigInt(unit);
  const name = isAtom(unit) ? atomName(unit) : "";
  if (/^seconds?$/.test(name)) return 1n;
  if (/^milli_?seconds?$/.test(name)) return 1_000n;
  if (/^micro_?seconds?$/.test(name)) return 1_000_000n;
  if (/^(nano_?seconds?|native|perf_counter)$/.test(name)) return 1_000_000_000n;
  throw badarg();
}

/** A time in another unit, exact, rounded down. */
function convertTimeUnit(n: Term, from: Term, to: Term): Term {
  if (!isInteger(n)) throw badarg();
  const [multiplier, divisor] = [perSecond(to), perSecond(from)];
  if (typeof n === "number") {
    const product = n * Number(multiplier);
    if (Number.isSafeInteger(product)) return Math.floor(product / Number(divisor));
  }
  const scaled = toBigInt(n) * multiplier;
  const quotient = scaled / divisor;
  return big(scaled < 0n && scaled % divisor !== 0n ? quotient - 1n : quotient);
}

type TimerState = { pending: Map<RefKey, Timer> };

/** A timer's time in milliseconds from now; with `{abs, true}` it is given on the monotonic clock. */
function fromNow(vm: Vm, ms: Term, options: Term): Term {
  const found = listToArray(options);
  if (found === undefined) throw badarg();
  for (const o of found) if (!Array.isArray(o) || o[0] !== atom("abs") || typeof o[1] !== "boolean") throw badarg();
  const absolute = found.some((o) => (o as Term[])[1] === true);
  return absolute && typeof ms === "number" ? Math.max(0, Math.ceil(ms - vm.host.now())) : ms;
}

function startTimer(vm: Vm, delay: Term, to: Term, make: (ref: Ref) => Term): Term {
  if (typeof delay !== "number" || delay < 0) throw badarg();
  if (!(to instanceof Pid) && !(to instanceof Atom)) throw badarg();
  const ref = vm.makeRef();
  const state = timers(vm);
  state.pending.set(
    ref.key,
    vm.addTimer(delay, () => {
      state.pending.delete(ref.key);
      const process = to instanceof Pid ? vm.process(to) : vm.whereis(to);
      if (process !== undefined) deliver(vm, process, make(ref));
    }),
  );
  return ref;
}

function timers(vm: Vm): TimerState {
  let state = vm.state.get("timers") as TimerState | undefined;
  if (state === undefined) {
    state = { pending: new Map() };
    vm.state.set("timers", state);
  }
  return state;
}

function leftOf(vm: Vm, timer: Timer | undefined): Term {
  return timer === undefined ? false : Math.max(0, Math.round(timer.at - vm.host.now()));
}

function cancel(vm: Vm, ref: Term): Term {
  if (!(ref instanceof Ref)) throw badarg();
  const state = timers(vm);
  const timer = state.pending.get(ref.key);
  if (timer === undefined) return false;
  state.pending.delete(ref.key);
  const left = leftOf(vm, timer);
  vm.timers.cancel(timer);
  return left;
}

const read = (vm: Vm, ref: Term): Term => (ref instanceof Ref ? leftOf(vm, timers(vm).pending.get(ref.key)) : false);

/** What asking a timer answers: the time left, or with `{async, true}` a message that tells it. */
function answerTimer(vm: Vm, tag: Term, ref: Term, left: Term, options: Term): Term {
  const given = listToArray(options);
  if (given === undefined) throw badarg();
  const is = (name: string, value: boolean): boolean =>
    given.some((o) => Array.isArray(o) && o[0] === atom(name) && o[1] === value);
  const silent = is("info", false);
  if (!is("async", true)) return silent ? OK : left;
  if (!silent) deliver(vm, vm.rt.proc, [tag, ref, left]);
  return OK;
}

function table(vm: Vm): NativeTable {
  const timestamp = (): Term => {
    const us = Math.floor(vm.host.systemTime() * 1000);
    return [Math.floor(us / 1e12), Math.floor(us / 1e6) % 1e6, us % 1e6];
  };
  return {
    "send_after/3": (ms: Term, to: Term, m: Term) => startTimer(vm, ms, to, () => m),
    "send_after/4": (ms: Term, to: Term, m: Term, o: Term) => startTimer(vm, fromNow(vm, ms, o), to, () => m),
    "start_timer/3": (ms: Term, to: Term, m: Term) => startTimer(vm, ms, to, (ref) => [TIMEOUT, ref, m]),
    "start_timer/4": (ms: Term, to: Term, m: Term, o: Term) =>
      startTimer(vm, fromNow(vm, ms, o), to, (ref) => [TIMEOUT, ref, m]),
    "cancel_timer/1": (ref: Term) => cancel(vm, ref),
    "cancel_timer/2": (ref: Term, o: Term) => {
      const left = cancel(vm, ref);
      return answerTimer(vm, atom("cancel_timer"), ref, left, o);
    },
    "read_timer/1": (ref: Term) => read(vm, ref),
    "read_timer/2": (ref: Term, o: Term) => answerTimer(vm, atom("read_timer"), ref, read(vm, ref), o),
    "monotonic_time/0": () => time(atom("native"), vm.host.now()),
    "monotonic_time/1": (u: Term) => time(u, vm.host.now()),
    "system_time/0": () => time(atom("native"), vm.host.systemTime()),
    "system_time/1": (u: Term) => time(u, vm.host.systemTime()),
    "time_offset/0": () => time(atom("native"), vm.host.systemTime() - vm.host.now()),
    "time_offset/1": (u: Term) => time(u, vm.host.systemTime() - vm.host.now()),
    "timestamp/0": timestamp,
    "now/0": timestamp,
    "convert_time_unit/3": convertTimeUnit,
  };
}

export const erlangTime: NativeModule = { module: "erlang", table };
