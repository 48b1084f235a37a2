// Scripts of faults: one line each, "at SECONDS VERB WHO…". In: the text, or a seed to make one up from. Out: steps in
// the order of their times. A host has one node; both have the same name here.
//
//   at 3 kill n1              the node is gone, its connections are reset
//   at 3 poweroff n1          the host is gone without a word
//   at 3 stop n1              the node ends as it should
//   at 5 restart n1           a new node on the host
//   at 3 hang n1              the node stands still ...
//   at 9 resume n1            ... and goes on
//   at 3 cut n1 n2            nothing passes between them
//   at 3 cut n1 > n2          nothing passes in this direction
//   at 3 split n1 n2 | n3     nothing passes between the groups
//   at 9 heal n1 n2           mends one cut; without names all of them
//   at 3 delay n1 n2 200 50   delay and jitter in milliseconds
//   at 3 loss n1 n2 0.2       chance that a frame is lost
//   at 3 skew n1 60000        the wall clock goes ahead

export type Verb =
  | "kill"
  | "poweroff"
  | "stop"
  | "restart"
  | "hang"
  | "resume"
  | "cut"
  | "split"
  | "heal"
  | "delay"
  | "loss"
  | "skew";

/** One fault. `at` in milliseconds from the start; `words` are what stands behind the verb. */
export type Step = { readonly at: number; readonly verb: Verb; readonly words: readonly string[] };

const WORDS: Record<Verb, readonly number[]> = {
  kill: [1],
  poweroff: [1],
  stop: [1],
  restart: [1],
  hang: [1],
  resume: [1],
  cut: [2, 3],
  split: [],
  heal: [0, 1, 2],
  delay: [3, 4],
  loss: [3],
  skew: [2],
};

/** Reads a script. Throws an Error that names the line. */
export function parseScript(text: string): Step[] {
  const steps = text.split("\n").flatMap((line, i): Step[] => {
    const [at, seconds, verb, ...words] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (at === "") return [];
    const counts = verb !== undefined && Object.hasOwn(WORDS, verb) ? WORDS[verb as Verb] : undefined;
    const good = counts !== undefined && (counts.length === 0 || counts.includes(words.length));
    if (at !== "at" || !Number.isFinite(Number(seconds)) || !good) {
      throw new Error(`line ${i + 1} of the script is no fault: ${line.trim()}`);
    }
    return [{ at: Number(seconds) * 1000, verb: verb as Verb, words }];
  });
  return steps.sort((a, b) => a.at - b.at);
}

/** A step as a line of a script. */
export function showStep(step: Step): string {
  return ["at", String(step.at / 1000), step.verb, ...step.words].join(" ");
}

/**
 * Makes up a script for nodes: some faults between `from` and `to` milliseconds. `next` answers 32 random bits. Without
 * `wires` nodes only end and begin; `steady` ones do not, but wires to them break too.
 */
export function randomScript(
  nodes: readonly string[],
  [from, to]: readonly [number, number],
  next: () => number,
  { wires = true, steady = [] }: { readonly wires?: boolean; readonly steady?: readonly string[] } = {},
): Step[] {
  const all = [...nodes, ...steady];
  const below = (n: number): number => next() % n;
  const pick = (): string => nodes[below(nodes.length)] as string;
  const steps: Step[] = [];
  const count = 2 + below(4);
  for (let i = 0; i < count; i++) {
    const at = from + below(to - from);
    const later = at + ([50, 500, 2500, 6000, 9000][below(5)] as number) + below(500);
    const one = pick();
    const rest = all.filter((n) => n !== one);
    const other = rest[below(rest.length)] as string;
    const add = (time: number, verb: Verb, ...words: string[]): void => void steps.push({ at: time, verb, words });
    switch (below(wires ? 9 : 4)) {
      case 0:
      case 1:
        add(at, "kill", one);
        add(later, "restart", one);
        break;
      case 2:
        add(at, "poweroff", one);
        add(later, "restart", one);
        break;
      case 3:
        add(at, "stop", one);
        add(later, "restart", one);
        break;
      case 4:
        add(at, "hang", one);
        add(later, "resume", one);
        break;
      case 5:
        add(at, "cut", one, other);
        add(later, "heal", one, other);
        break;
      case 6:
        add(at, "cut", one, ">", other);
        add(later, "heal", one, other);
        break;
      case 7: {
        const size = 1 + below(all.length - 1);
        add(at, "split", ...all.slice(0, size), "|", ...all.slice(size));
        add(later, "heal");
        break;
      }
      default:
        if (below(2) === 0) add(at, "delay", one, other, String(below(600)), String(below(200)));
        else add(at, "loss", one, other, String(below(50) / 100));
    }
  }
  return steps.sort((a, b) => a.at - b.at);
}
