// In: the VM of a running node. Out: what it tells of itself while somebody watches. Everything is read where it lies:
// no process of the node is asked, and none is started.

import type { Table } from "../beam/ets.ts";
import type { Process } from "../beam/process.ts";
import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import type { NodeReport } from "../contract/observe.ts";
import { Atom, atom } from "../terms/atom.ts";
import { EMPTY, listToArray, Pid, type Term } from "../terms/term.ts";
import { atomText, pidName, termText } from "./term-text.ts";

const INITIAL_CALL = atom("$initial_call");

/** A table of the node by its name. */
export function namedTable(vm: Vm, name: string): Table | undefined {
  return vm.tables.named(atom(name));
}

/** A pid of this node whose process lives. */
export function isHere(vm: Vm, term: Term | undefined): term is Pid {
  return term instanceof Pid && term.node === LOCAL && vm.process(term) !== undefined;
}

/** Tables of the scopes of `:pg`, by the scope's name. Rows: {group, members, members of this node}. */
export function pgScopes(vm: Vm): [scope: Atom, table: Table][] {
  return vm.tables.all().flatMap((table): [Atom, Table][] => {
    const call = table.named ? vm.process(table.owner)?.dictionary.get(INITIAL_CALL) : undefined;
    return Array.isArray(call) && call[0] === atom("pg") ? [[table.name, table]] : [];
  });
}

/** Applications that run on this node, with their masters; those that another node runs are not among them. */
export function runningApplications(vm: Vm): [name: Atom, master: Pid][] {
  return (namedTable(vm, "ac_tab")?.objects() ?? []).flatMap(([key, master]): [Atom, Pid][] =>
    Array.isArray(key) && key[0] === atom("running") && key[1] instanceof Atom && isHere(vm, master)
      ? [[key[1], master]]
      : [],
  );
}

/** Names that the kernel's `distributed` parameter lists. */
function distributed(vm: Vm): Set<Term> {
  const [row] = namedTable(vm, "ac_tab")?.lookup([atom("env"), atom("kernel"), atom("distributed")]) ?? [];
  return new Set(
    (listToArray(row?.[1] ?? EMPTY) ?? []).flatMap((entry) => (Array.isArray(entry) ? [entry[0]] : [])) as Term[],
  );
}

function connections(vm: Vm): NodeReport["connections"] {
  const { router } = vm;
  if (router === null) return [];
  const as = (kind: "visible" | "hidden" | "connecting", state: "up" | "connecting") =>
    router.nodes(kind).map((node) => ({ node: node.name, state, hidden: kind === "hidden" }));
  return [...as("visible", "up"), ...as("hidden", "up"), ...as("connecting", "connecting")];
}

/** What a node tells of itself now. Processes for which `hidden` holds are not counted. */
export function nodeReport(vm: Vm, hidden: (process: Process) => boolean): NodeReport {
  let processes = 0;
  let longest: Process | null = null;
  let length = 0;
  for (const process of vm.processes()) {
    if (process.status === "exiting" || hidden(process)) continue;
    processes++;
    const n = process.mailbox.length;
    if (n > length) [longest, length] = [process, n];
  }
  const spread = distributed(vm);
  return {
    name: vm.nodeName === LOCAL ? null : vm.nodeName.name,
    at: vm.host.now(),
    uptime: Math.round(vm.host.now() - vm.startedAt),
    processes,
    reductions: vm.scheduler.reductions,
    mailbox: longest === null ? null : { pid: pidName(longest.pid), name: nameOf(longest), length },
    connections: connections(vm),
    globals: (namedTable(vm, "global_names")?.objects() ?? [])
      .filter((row) => isHere(vm, row[1]))
      .map((row) => termText(row[0] as Term)),
    applications: runningApplications(vm)
      .filter(([name]) => spread.has(name))
      .map(([name]) => atomText(name.name)),
    groups: pgScopes(vm).flatMap(([scope, table]) =>
      table.objects().flatMap(([group, , local]) => {
        const members = listToArray(local as Term)?.length ?? 0;
        return members === 0 ? [] : [{ scope: atomText(scope.name), group: termText(group as Term), members }];
      }),
    ),
  };
}

/** The name that a process is registered under, as `inspect` prints it. */
export function nameOf(process: Process): string | null {
  return process.registeredName === undefined ? null : atomText(process.registeredName.name);
}
