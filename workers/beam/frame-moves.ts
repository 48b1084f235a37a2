// Frames of one text of a module that go on in another: in, the processes of a node, the functions of both texts by name. Out:
// saved frames that have the new ones in the places of the old.

import type { Code } from "../terms/term.ts";
import { callNow, HEAD, type Resume, segmentsOf } from "./frame.ts";
import type { Vm } from "./vm.ts";

/** The functions of a text and their resuming forms, by name. */
export type Named = { readonly codes: Record<string, Code>; readonly resumes: Record<string, Resume> };

/** Answers the name that a function has in the old text; undefined when it is not of that text. */
export type NameOf = (f: Code | Resume) => string | undefined;

/** Lets all processes go on in the new text. */
export function moveFrames(vm: Vm, nameOf: NameOf, to: Named): void {
  for (const process of vm.processes()) {
    for (const segment of segmentsOf(process.stack)) {
      for (let at = segment[0]; at < segment.length; at += HEAD + segment[at + 2]) {
        const resume = segment[at] as Resume;
        if (resume === callNow) {
          const name = nameOf(segment[at + HEAD]);
          if (name !== undefined) segment[at + HEAD] = to.codes[name] ?? segment[at + HEAD];
        } else {
          const name = nameOf(resume);
          if (name !== undefined) segment[at] = to.resumes[name] ?? resume;
        }
      }
    }
  }
}

/** Names by identity, for a text whose functions are known. */
export function nameIn({ codes, resumes }: Named): NameOf {
  const names = new Map<unknown, string>();
  for (const [name, f] of [...Object.entries(codes), ...Object.entries(resumes)]) names.set(f, name);
  return (f) => names.get(f);
}

/**
 * Names by the text of the functions. One that has no information about its module is taken for one of it when no other
 * loaded module has the same function.
 */
export function nameByText(vm: Vm, module: string, text: string): NameOf {
  return (f) => {
    const { info } = f as Resume;
    if (info !== undefined ? info.module !== module : !/^f\d+$/.test(f.name)) return undefined;
    const own = f.toString();
    if (!text.includes(own)) return undefined;
    if (info !== undefined) return f.name;
    const twin = vm.code.loadedNames().some((name) => {
      const loaded = name === module ? undefined : vm.code.loaded(name);
      return loaded !== undefined && vm.code.textOf(loaded)?.includes(own) === true;
    });
    return twin ? undefined : f.name;
  };
}
