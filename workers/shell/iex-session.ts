// One `iex` on a terminal: keys → lines for the node's `:user` process, output → terminal, and the menus of Ctrl-C and
// Ctrl-G. Wording as erl has it.

import { deliver } from "../beam/signals.ts";
import { atom } from "../terms/atom.ts";
import type { Boot } from "./boot.ts";
import type { LineEditor } from "./line-editor.ts";

const BREAK =
  "\nBREAK: (a)bort (A)bort with dump (c)ontinue (p)roc info (i)nfo\n       (l)oaded (v)ersion (k)ill (D)b-tables (d)istribution\n";
const HELP = `
  c [nn]            - connect to job
  i [nn]            - interrupt job
  k [nn]            - kill job
  j                 - list all jobs
  s [shell]         - start local shell
  r [node [shell]]  - start remote shell
  q                 - quit erlang
  ? | h             - this message
`;

/** Drives a booted node from a terminal. `quit` is called when the user leaves through a menu. */
export class IexSession {
  readonly #boot: Boot;
  readonly #editor: LineEditor;
  readonly #write: (text: string) => void;
  readonly #quit: () => void;
  #menu: "none" | "break" | "switch" = "none";
  #held: Uint8Array[] = [];
  #pending: string | null = null;
  readonly #decoder = new TextDecoder();
  constructor(boot: Boot, editor: LineEditor, write: (text: string) => void, quit: () => void) {
    this.#boot = boot;
    this.#editor = editor;
    this.#write = write;
    this.#quit = quit;
    boot.onReadLine = (prompt) => this.#ask(prompt);
  }

  #ask(prompt: string): void {
    this.#pending = prompt;
    if (this.#menu !== "none") return;
    this.#editor.ask(
      prompt,
      (line) => {
        this.#pending = null;
        this.#boot.input(line === null ? null : `${line}\n`);
      },
      (text, done) => this.#boot.complete(text, done),
    );
  }

  /** Output of the node. */
  output(data: Uint8Array): void {
    if (this.#menu === "break") {
      this.#held.push(data);
      return;
    }
    this.#editor.print(this.#decoder.decode(data, { stream: true }));
  }

  /** Keys. */
  input(data: string): void {
    for (const part of data.split(/(\x03|\x07)/)) {
      if (part === "\x03") this.#ctrlC();
      else if (part === "\x07") this.#ctrlG();
      else if (part !== "") this.#editor.input(part);
    }
  }

  #ctrlC(): void {
    if (this.#menu === "break") {
      this.#write("^C\n");
      this.#quit();
      return;
    }
    this.#editor.cancel();
    this.#boot.vm.scheduler.pause();
    this.#menu = "break";
    this.#askBreak();
  }

  #askBreak(): void {
    this.#write(BREAK);
    this.#editor.ask("", (line) => this.#breakChoice((line ?? "a").trim()));
  }

  #breakChoice(choice: string): void {
    const vm = this.#boot.vm;
    switch (choice[0] ?? "") {
      case "":
      case "c":
        break;
      case "a":
        this.#quit();
        return;
      case "v":
        this.#write("Erlang (BEAM) emulator version 15.2.7 (Nodebook)\n");
        break;
      case "p":
        for (const p of vm.processes()) {
          this.#write(
            `=proc:<0.${p.pid.id}.${p.pid.serial}>\nState: ${p.status}\n${p.registeredName === undefined ? "" : `Name: ${p.registeredName.name}\n`}Message queue length: ${p.mailbox.length}\nReductions: ${p.reductions}\n`,
          );
        }
        break;
      case "l":
        this.#write(`${vm.code.loadedNames().sort().join("\n")}\n`);
        break;
      case "d":
        this.#write(
          `=node:'${vm.nodeName.name}'\n${(vm.router?.nodes("connected") ?? []).map((n) => `=visible_node:'${n.name}'\n`).join("")}`,
        );
        break;
      default:
        this.#write(`Invalid option '${choice}'. Please enter one of the following:`);
        this.#askBreak();
        return;
    }
    this.#leaveMenu();
  }

  #leaveMenu(): void {
    this.#menu = "none";
    const held = this.#held;
    this.#held = [];
    for (const data of held) this.output(data);
    if (this.#pending !== null) this.#ask(this.#pending);
    this.#boot.vm.scheduler.resume();
  }

  #ctrlG(): void {
    if (this.#menu !== "none") return;
    this.#editor.cancel();
    this.#menu = "switch";
    this.#write("\nUser switch command (type h for help)\n");
    this.#askSwitch();
  }

  #askSwitch(): void {
    this.#editor.ask(" --> ", (line) => {
      const [command = ""] = (line ?? "").trim().split(/\s+/);
      switch (command) {
        case "h":
        case "?":
          this.#write(`${HELP}`);
          break;
        case "j":
          this.#write("   1* {iex,start,[[],{elixir,start_cli,[]}]}\n");
          break;
        case "i": {
          const shell = this.#boot.vm.whereis(atom("nodebook_shell"));
          if (shell !== undefined) deliver(this.#boot.vm, shell, atom("interrupt"));
          break;
        }
        case "c":
          this.#leaveMenu();
          return;
        case "q":
          this.#quit();
          return;
        case "":
          break;
        default:
          this.#write("Unknown command\n");
      }
      this.#askSwitch();
    });
  }
}
