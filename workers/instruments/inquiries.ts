// In: questions of the inspector. Out: findings. What lies open in the VM is read there, also while the node hangs; texts
// of terms, states and supervision trees come from the node, by a process that lives as long as its answer takes.

import type { Table } from "../beam/ets.ts";
import type { Process } from "../beam/process.ts";
import type { Vm } from "../beam/vm.ts";
import type { Findings, Inquiry, NoFindings, TreeReport } from "../contract/observe.ts";
import { atom } from "../terms/atom.ts";
import { Bin, list, listToArray, Pid, Ref, type Term } from "../terms/term.ts";
import { namedTable, pgScopes, runningApplications } from "./node-report.ts";
import { answersState, processByName, processReport } from "./process-report.ts";
import { atomText, pidName, termText } from "./term-text.ts";

/** How long a node may take to answer. */
const PATIENCE_MS = 4000;
const WIDTH = 76;
/** Messages that are shown of a mailbox. */
const MESSAGES = 100;

function text(term: Term | undefined): string {
  return term instanceof Bin ? (term.text ?? "") : "";
}

function texts(term: Term): string[] {
  return (listToArray(term) ?? []).map(text);
}

function tree(term: Term): TreeReport {
  const [pid, name, kind, children] = term as [Pid, Bin, { name: TreeReport["kind"] }, Term];
  return { pid: pidName(pid), name: text(name), kind: kind.name, children: (listToArray(children) ?? []).map(tree) };
}

function idOf(table: Table): string {
  return table.named ? atomText(table.name.name) : table.id instanceof Ref ? termText(table.id) : "";
}

/** Asks one node. */
export class Inquiries {
  readonly #vm: Vm;
  readonly #after: (milliseconds: number, run: () => void) => () => void;
  /** processes that work on an answer, by number */
  readonly #asked = new Map<number, { process: Process; settle: (answer: Term | null) => void }>();
  #last = 0;
  constructor(vm: Vm, after: (milliseconds: number, run: () => void) => () => void) {
    this.#vm = vm;
    this.#after = after;
  }

  /** Answers a question, or says why there is no answer. */
  async inquire(inquiry: Inquiry): Promise<Findings | NoFindings> {
    if (this.#vm.scheduler.stopped) return "no-node";
    return (await this.#find(inquiry)) ?? (this.#vm.scheduler.stopped ? "no-node" : "no-answer");
  }

  /** Whether a process belongs to the instruments, not to the node's own life. */
  isOwn(process: Process): boolean {
    for (const asked of this.#asked.values()) if (asked.process === process) return true;
    return false;
  }

  /** The node answered question `id` (a negative number). */
  told(id: number, answer: Term): void {
    this.#asked.get(id)?.settle(answer);
  }

  /** A process ended: when it worked on an answer, there will be none. */
  gone(process: Process): void {
    for (const asked of this.#asked.values()) if (asked.process === process) asked.settle(null);
  }

  /** The node has ended. */
  end(): void {
    for (const asked of [...this.#asked.values()]) asked.settle(null);
  }

  async #find(inquiry: Inquiry): Promise<Findings | null> {
    const vm = this.#vm;
    switch (inquiry.ask) {
      case "processes": {
        const all = [...vm.processes()].filter((p) => p.status !== "exiting" && !this.isOwn(p));
        return { ask: "processes", processes: all.map((p) => processReport(vm, p)) };
      }
      case "process":
        return this.#process(inquiry.pid);
      case "state":
        return this.#state(inquiry.pid);
      case "tree": {
        const running = list(runningApplications(vm).map(([name, master]): Term => [name, master]));
        const answer = await this.#ask([atom("trees"), running]);
        return answer === null ? null : { ask: "tree", applications: (listToArray(answer) ?? []).map(tree) };
      }
      case "tables":
        return {
          ask: "tables",
          tables: vm.tables.all().map((table) => ({
            id: idOf(table),
            name: atomText(table.name.name),
            type: table.type,
            owner: pidName(table.owner),
            size: table.size,
            protection: table.protection,
          })),
        };
      case "table": {
        const table = vm.tables.all().find((t) => idOf(t) === inquiry.id);
        const rows = table?.objects() ?? [];
        const answer = await this.#inspect(rows.slice(0, inquiry.limit));
        return answer && { ask: "table", rows: answer, more: rows.length > inquiry.limit };
      }
      case "registrations":
        return this.#registrations();
    }
  }

  async #process(pid: string): Promise<Findings | null> {
    const process = processByName(this.#vm, pid);
    if (process === undefined) return { ask: "process", process: null };
    const report = processReport(this.#vm, process);
    const messages = process.mailbox.toArray().slice(0, MESSAGES);
    const dictionary = process.dictionary.entries();
    const answer = await this.#inspect([...messages, ...dictionary]);
    return (
      answer && {
        ask: "process",
        process: {
          ...report,
          messages: answer.slice(0, messages.length),
          dictionary: answer.slice(messages.length),
        },
      }
    );
  }

  async #state(pid: string): Promise<Findings | null> {
    const process = processByName(this.#vm, pid);
    if (process === undefined) return { ask: "state", state: null, reason: "There is no such process any more." };
    if (!answersState(process)) {
      return {
        ask: "state",
        state: null,
        reason: "It is no GenServer: nothing in it answers questions about a state.",
      };
    }
    const answer = await this.#ask([atom("state"), process.pid]);
    if (!Array.isArray(answer)) return { ask: "state", state: null, reason: "The node does not answer." };
    const [result, said] = answer;
    return result === atom("ok")
      ? { ask: "state", state: text(said) }
      : { ask: "state", state: null, reason: text(said) };
  }

  #registrations(): Findings {
    const vm = this.#vm;
    const named = vm.registered().flatMap((name): [string, string][] => {
      const process = vm.whereis(name);
      return process === undefined ? [] : [[atomText(name.name), pidName(process.pid)]];
    });
    const global = (namedTable(vm, "global_names")?.objects() ?? []).flatMap(([name, pid]): [string, string][] =>
      pid instanceof Pid ? [[termText(name as Term), pidName(pid)]] : [],
    );
    const groups = pgScopes(vm).flatMap(([scope, table]) =>
      table.objects().map(([group, members]) => ({
        scope: atomText(scope.name),
        group: termText(group as Term),
        members: (listToArray(members as Term) ?? []).flatMap((pid) => (pid instanceof Pid ? [pidName(pid)] : [])),
      })),
    );
    return { ask: "registrations", local: named.sort(([a], [b]) => (a < b ? -1 : 1)), global, groups };
  }

  async #inspect(terms: readonly Term[]): Promise<string[] | null> {
    if (terms.length === 0) return [];
    const answer = await this.#ask([atom("inspect"), list(terms), WIDTH]);
    return answer === null ? null : texts(answer);
  }

  /** Has the node answer; null when it does not, or not in time. */
  #ask(question: Term): Promise<Term | null> {
    const id = --this.#last;
    return new Promise((resolve) => {
      const process = this.#vm.spawnMfa("nodebook_instruments", "inquire", [id, question]);
      const cancel = this.#after(PATIENCE_MS, () => settle(null));
      const settle = (answer: Term | null): void => {
        cancel();
        this.#asked.delete(id);
        resolve(answer);
      };
      this.#asked.set(id, { process, settle });
    });
  }
}
