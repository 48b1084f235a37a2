// In: what a node answers to the inspector. Out: tables of its processes, its ETS tables and its names.

import type { Findings, ProcessReport } from "../../workers/contract/observe.ts";
import { pidButton, withPids } from "./pids.ts";
import { type Child, h, type Tree } from "./tree.ts";

/** What the process table can be sorted by. */
export type SortKey = "pid" | "name" | "mailbox" | "reductions" | "memory" | "current";
export type Sort = { readonly by: SortKey; readonly down: boolean };

/** A table shows so many processes; the filter finds the others. */
const MOST = 400;

const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ["pid", "Pid"],
  ["name", "Name or start"],
  ["mailbox", "Mailbox"],
  ["reductions", "Reductions"],
  ["memory", "Memory"],
  ["current", "Current function"],
];

/** What a process is called: its name, or the function that it began with. */
export function nameOf({ name, initial }: Pick<ProcessReport, "name" | "initial">): string {
  return name ?? initial;
}

/** "812 B", "31.5 kB", "2.4 MB". */
export function wordMemory(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Whether all words of a filter are found in what is shown of a process. */
function matches(process: ProcessReport, filter: string): boolean {
  const text = `${process.pid} ${nameOf(process)} ${process.initial} ${process.current}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function pidOrder(pid: string): number {
  const [, , number = "0", serial = "0"] = /<(\d+)\.(\d+)\.(\d+)>/.exec(pid) ?? [];
  return Number(serial) * 2 ** 28 + Number(number);
}

/** Filters and sorts; what is equal keeps the order of pids. */
export function sortProcesses(
  processes: readonly ProcessReport[],
  { by, down }: Sort,
  filter: string,
): ProcessReport[] {
  const value = (process: ProcessReport): number | string => {
    if (by === "pid") return pidOrder(process.pid);
    return by === "name" ? nameOf(process).toLowerCase() : process[by];
  };
  const sign = down ? -1 : 1;
  return processes
    .filter((process) => matches(process, filter))
    .map((process) => [process, value(process)] as const)
    .sort(([p, a], [q, b]) => {
      if (a === b) return pidOrder(p.pid) - pidOrder(q.pid);
      return (a < b ? -1 : 1) * sign;
    })
    .map(([process]) => process);
}

/** The process table. Heads are buttons with `data-sort`. */
export function processTable(
  processes: readonly ProcessReport[],
  sort: Sort,
  filter: string,
  { machine, open }: { readonly machine: string; readonly open: string | null },
): Tree[] {
  const found = sortProcesses(processes, sort, filter);
  const shown = found.slice(0, MOST);
  const note = shown.length < found.length ? `, the first ${MOST} of them; filter to see others` : "";
  return [
    h(
      "table",
      { class: "part-table inspect-processes", key: "processes" },
      h("caption", {}, `${found.length} of ${processes.length} processes${note}`),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          COLUMNS.map(([key, word]) =>
            h(
              "th",
              { scope: "col", "aria-sort": sort.by === key ? (sort.down ? "descending" : "ascending") : null },
              h("button", { type: "button", class: "inspect-sort", "data-sort": key }, word),
            ),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        shown.map((process) => processRow(process, machine, process.pid === open)),
      ),
    ),
  ];
}

function processRow(process: ProcessReport, machine: string, open: boolean): Tree {
  const { pid, mailbox, reductions, memory, current } = process;
  return h(
    "tr",
    { key: pid, "aria-current": open ? "true" : null },
    h("td", { class: "inspect-pid" }, pidButton(pid, machine, pid.replace(/^#PID<(.*)>$/, "$1"))),
    h("td", { class: "inspect-name" }, nameOf(process)),
    h("td", { class: `inspect-number${mailbox > 0 ? " inspect-waiting" : ""}` }, mailbox),
    h("td", { class: "inspect-number" }, reductions),
    h("td", { class: "inspect-number" }, wordMemory(memory)),
    h("td", {}, h("code", {}, current)),
  );
}

type TablesFound = Extract<Findings, { ask: "tables" }>["tables"];

/** The ETS tables of a node; each with a button with `data-table`, and the rows of the one that is open. */
export function etsTables(
  tables: TablesFound,
  opened: { readonly id: string; readonly rows: readonly string[]; readonly more: boolean } | null,
  machine: string,
): Tree[] {
  const heads = ["Table", "Type", "Objects", "Access", "Owner"];
  return [
    h(
      "table",
      { class: "part-table", key: "ets" },
      h("caption", {}, `${tables.length} ETS tables`),
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
      h(
        "tbody",
        {},
        tables.map(({ id, name, type, size, protection, owner }) => [
          h(
            "tr",
            { key: id },
            h(
              "td",
              {},
              h(
                "button",
                { type: "button", class: "pid", "data-table": id, "aria-expanded": String(opened?.id === id) },
                name,
              ),
            ),
            h("td", {}, type),
            h("td", { class: "inspect-number" }, size),
            h("td", {}, protection),
            h("td", {}, withPids(owner, machine)),
          ),
          opened?.id === id && rowsOf(opened, machine),
        ]),
      ),
    ),
  ];
}

function rowsOf({ id, rows, more }: { id: string; rows: readonly string[]; more: boolean }, machine: string): Tree {
  const lines: Child[] = rows.map((row) => h("li", {}, withPids(row, machine)));
  return h(
    "tr",
    { key: `rows:${id}` },
    h(
      "td",
      { colspan: 5 },
      rows.length === 0 ? "It is empty, or private to its owner." : h("ol", { class: "inspect-terms" }, lines),
      more && h("p", { class: "inspect-note" }, "There are more."),
    ),
  );
}

type Registrations = Extract<Findings, { ask: "registrations" }>;

/** The names of a node: its own, those of :global, and the groups of :pg. */
export function namesTables({ local, global, groups }: Registrations, filter: string, machine: string): Tree[] {
  const passes = (...texts: string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(filter.toLowerCase()));
  const pairs = (key: string, caption: string, names: readonly (readonly [string, string])[]): Tree => {
    const found = names.filter(([name, pid]) => passes(name, pid));
    return h(
      "table",
      { class: "part-table", key },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Name"), h("th", { scope: "col" }, "Process"))),
      h(
        "tbody",
        {},
        found.length === 0 && h("tr", {}, h("td", { colspan: 2 }, "none")),
        found.map(([name, pid]) =>
          h("tr", { key: name }, h("td", {}, h("code", {}, name)), h("td", {}, withPids(pid, machine))),
        ),
      ),
    );
  };
  const members = groups.filter(({ scope, group }) => passes(scope, group));
  return [
    pairs("global", "Names of :global", global),
    h(
      "table",
      { class: "part-table", key: "groups" },
      h("caption", {}, "Groups of :pg"),
      h("thead", {}, h("tr", {}, ...["Scope", "Group", "Members"].map((head) => h("th", { scope: "col" }, head)))),
      h(
        "tbody",
        {},
        members.length === 0 && h("tr", {}, h("td", { colspan: 3 }, "none")),
        members.map(({ scope, group, members: pids }) =>
          h(
            "tr",
            { key: `${scope} ${group}` },
            h("td", {}, h("code", {}, scope)),
            h("td", {}, h("code", {}, group)),
            h("td", {}, withPids(pids.join(" "), machine)),
          ),
        ),
      ),
    ),
    pairs("local", "Names on this node", local),
  ];
}
