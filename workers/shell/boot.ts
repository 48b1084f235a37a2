// Boots a node: VM, natives, compiler, and the system processes (`:nodebook_init` in workers/stdlib/otp). What runs then
// is given: scripts, a shell, a Mix project.

import type { ModuleFinder } from "../beam/code-server.ts";
import type { Host } from "../beam/host.ts";
import { deliver } from "../beam/signals.ts";
import { Vm } from "../beam/vm.ts";
import { Compiler } from "../elixir/compiler.ts";
import type { ElixirParser } from "../elixir/parser/parser.ts";
import { natives } from "../natives/all.ts";
import { moduleFunctions } from "../natives/module_info.ts";
import { NO_TERMINALS, type Terminals } from "../natives/prim_tty.ts";
import { atom, NIL } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, list, type Term } from "../terms/term.ts";
import { showDiagnostic } from "./show-diagnostic.ts";

export type BootOptions = {
  readonly host: Host;
  readonly parser: ElixirParser;
  readonly library: ModuleFinder;
  readonly argv?: readonly string[];
  /** which of its devices are a terminal; none, when not told. Texts have colours where standard output is one. */
  readonly terminals?: Terminals;
};

/** `--sname`/`--name` and `--cookie` of a node. */
export type NodeName = { readonly name: string; readonly kind: "shortnames" | "longnames"; readonly cookie: string };

/** A command line of `iex`, `elixir` or `mix`. */
export type Command = {
  /** the interactive shell, after everything else */
  readonly shell: boolean;
  /** the node ends when everything ran */
  readonly halt: boolean;
  readonly node?: { readonly name: string; readonly kind: "shortnames" | "longnames" };
  readonly cookie?: string;
  readonly hidden?: boolean;
  /** the words of `--erl`: `-config FILE` and `-APP KEY VALUE` */
  readonly erl?: readonly string[];
  readonly evals: readonly string[];
  readonly scripts: readonly Script[];
  /** what comes after `-S mix` */
  readonly mix: readonly string[] | null;
  readonly argv: readonly string[];
};

export type Script = { readonly text: string; readonly file: string };

/** A booted node: what the place around it does with it. */
export type Boot = {
  readonly vm: Vm;
  /** Runs scripts one after the other, then ends the node with the status that `elixir` would have. */
  runScript(scripts: readonly Script[]): void;
  /** Runs a command line. */
  runCommand(command: Command): void;
  /** Starts the interactive shell, with a name on a distributed node. */
  runShell(distributed?: NodeName): void;
  /** A line of input for the node's terminal, or its end. */
  input(line: string | null): void;
  /** Asks the shell what may follow a text: `done` gets what follows for sure, and what there is to choose from. */
  complete(text: string, done: (rest: string, choices: readonly string[]) => void): void;
  /** Called with the prompt when the node wants a line. */
  onReadLine: (prompt: string) => void;
};

type Completed = { readonly id: number; readonly done: (rest: string, choices: readonly string[]) => void };

export function bootNode(options: BootOptions): Boot {
  const vm = new Vm({ host: options.host, natives, library: options.library });
  vm.moduleFunctions = moduleFunctions(vm);
  vm.state.set("terminals", options.terminals ?? NO_TERMINALS);
  const compiler: Compiler = new Compiler({
    vm,
    parser: options.parser,
    report: (diagnostic) => showDiagnostic(vm, compiler, diagnostic),
  });
  vm.state.set("compiler", compiler);
  const argv: Term = list((options.argv ?? []).map((a) => Bin.of(a)));
  let completing: Completed | null = null;
  const boot: Boot = {
    vm,
    runScript: (scripts) => {
      vm.spawnMfa("nodebook_init", "scripts", [list(scripts.map((s): Term => [Bin.of(s.text), Bin.of(s.file)])), argv]);
    },
    runCommand: (command) => {
      const texts = (all: readonly string[]): Term => list(all.map((a): Term => Bin.of(a)));
      const options: [Term, Term][] = [
        [atom("shell"), command.shell],
        [atom("halt"), command.halt],
        [atom("hidden"), command.hidden === true],
        [atom("args"), texts(command.argv)],
        [atom("erl"), texts(command.erl ?? [])],
        [atom("evals"), texts(command.evals)],
        [atom("scripts"), list(command.scripts.map((s): Term => [Bin.of(s.text), Bin.of(s.file)]))],
        [atom("mix"), command.mix === null ? NIL : texts(command.mix)],
      ];
      if (command.node !== undefined)
        options.push([atom("node"), [Bin.of(command.node.name), atom(command.node.kind)]]);
      if (command.cookie !== undefined) options.push([atom("cookie"), atom(command.cookie)]);
      vm.spawnMfa("nodebook_init", "command", [mapOf(options)]);
    },
    runShell: (distributed) => {
      const given: [Term, Term][] =
        distributed === undefined
          ? []
          : [
              [atom("node"), [Bin.of(distributed.name), atom(distributed.kind)]],
              [atom("cookie"), atom(distributed.cookie)],
            ];
      vm.spawnMfa("nodebook_init", "shell", [argv, mapOf(given)]);
    },
    input: (line) => {
      const user = vm.whereis(atom("user"));
      if (user !== undefined) deliver(vm, user, [atom("stdin"), line === null ? atom("eof") : Bin.of(line)]);
    },
    complete: (text, done) => {
      const shell = vm.whereis(atom("nodebook_shell"));
      if (shell === undefined) return;
      // a later question takes the place of one that is open
      const asked: Completed = { id: (completing?.id ?? 0) + 1, done };
      completing = asked;
      deliver(vm, shell, [atom("complete"), asked.id, Bin.of(text)]);
    },
    onReadLine: () => {},
  };
  vm.state.set("completed", (id: number, rest: string, choices: readonly string[]) => {
    if (completing?.id === id) completing.done(rest, choices);
  });
  vm.state.set("read_line", (prompt: string) => boot.onReadLine(prompt));
  return boot;
}
