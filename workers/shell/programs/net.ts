// `net`: what is wrong with the lab's wires, from a terminal. In: a command line. Out: the change, made through what the
// lab offers, or the state as text.

import { type Program, type Surroundings, silent } from "../program.ts";

/** What a lab lets a terminal do to its network. Names are those of machines or of hosts; times in milliseconds. */
export type NetControl = {
  names(): readonly string[];
  cut(from: string, to: string, both: boolean): void;
  heal(one?: string, other?: string): void;
  split(groups: readonly (readonly string[])[]): void;
  wire(from: string, to: string, quality: { delay?: number; jitter?: number; loss?: number }): void;
  /** one line for each fault; none when all is well */
  faults(): readonly string[];
};

const HELP = `Usage: net                            show the machines and what is wrong between them
       net cut NAME NAME              nothing passes between two machines
       net cut NAME \\> NAME           nothing passes in this direction
       net split NAME... / NAME...    nothing passes between the groups
       net heal [NAME [NAME]]         mend one cut, those of a machine, or all
       net delay NAME NAME 200ms [50ms]   delay, and how much more by chance; 0 ends it
       net loss NAME NAME 20%         share of frames that are lost; 0 ends it
A cut wire resets nothing: connections wait, and nodes notice by their ticks.
`;

/** "200", "200ms", "1.5s" in milliseconds. */
function milliseconds(text: string): number | undefined {
  const [, n, unit] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text) ?? [];
  return n === undefined ? undefined : Number(n) * (unit === "s" ? 1000 : 1);
}

/** "20%", "0.2" as a number from 0 to 1. */
function share(text: string): number | undefined {
  const [, n, percent] = /^(\d+(?:\.\d+)?)(%)?$/.exec(text) ?? [];
  const value = n === undefined ? Number.NaN : Number(n) / (percent === undefined ? 1 : 100);
  return value >= 0 && value <= 1 ? value : undefined;
}

/** Does what the arguments say; answers the text to show, or throws a text. */
function run(control: NetControl, args: readonly string[]): string {
  const [verb, ...words] = args;
  const known = control.names();
  const named = (word: string | undefined): string => {
    if (word === undefined) throw "a name is missing";
    if (!known.includes(word)) throw `there is no ${word} (${known.join(", ")})`;
    return word;
  };
  const value = (word: string | undefined, read: (text: string) => number | undefined): number => {
    const found = read(word ?? "");
    if (found === undefined) throw `${word ?? "nothing"} is no amount`;
    return found;
  };
  switch (verb) {
    case undefined: {
      const faults = control.faults();
      return `${known.join("  ")}\n${faults.length === 0 ? "all wires are whole" : faults.join("\n")}\n`;
    }
    case "-h":
    case "help":
    case "--help":
      return HELP;
    case "cut": {
      const oneWay = words[1] === ">" || words[1] === "->";
      const [from, to] = [named(words[0]), named(words[oneWay ? 2 : 1])];
      control.cut(from, to, !oneWay);
      return `${from} ${oneWay ? "→" : "↔"} ${to}: cut\n`;
    }
    case "split": {
      const groups = words
        .join(" ")
        .split(/[/|]/)
        .map((group) =>
          group
            .trim()
            .split(/[\s,]+/)
            .map(named),
        );
      if (groups.length < 2) throw "there is only one group: put a / between them";
      control.split(groups);
      return `${groups.map((group) => group.join(" ")).join("  |  ")}\n`;
    }
    case "heal": {
      const [one, other] = words.map(named);
      control.heal(one, other);
      return control.faults().length === 0 ? "all wires are whole\n" : `${control.faults().join("\n")}\n`;
    }
    case "delay": {
      const [from, to] = [named(words[0]), named(words[1])];
      const quality = {
        delay: value(words[2], milliseconds),
        jitter: words[3] === undefined ? 0 : value(words[3], milliseconds),
      };
      control.wire(from, to, quality);
      return `${from} ↔ ${to}: ${quality.delay} ms${quality.jitter > 0 ? `, up to ${quality.jitter} ms more` : ""}\n`;
    }
    case "loss": {
      const [from, to] = [named(words[0]), named(words[1])];
      const loss = value(words[2], share);
      control.wire(from, to, { loss });
      return `${from} ↔ ${to}: ${Math.round(loss * 100)} % lost\n`;
    }
    default:
      throw `there is no ${verb}`;
  }
}

/** `net` on a network that can be told what to do. */
export function netProgram(control: NetControl): Program {
  return {
    name: "net",
    start(given: Surroundings) {
      let status = 0;
      try {
        given.terminal.write(1, run(control, given.args));
      } catch (thrown) {
        if (typeof thrown !== "string") throw thrown;
        given.terminal.write(2, `net: ${thrown}; see net --help\n`);
        status = 1;
      }
      return silent(given, Promise.resolve(status));
    },
  };
}
