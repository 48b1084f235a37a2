// The delimiters that are open while a text is read: each closing one is matched with the last opened, so that a
// missing one is found before the grammar looks. Indentation tells which `do` or `end` was probably meant.

import { ParseFailure } from "./diagnostic.ts";
import type { Forms } from "./forms.ts";

const CLOSING: { readonly [open: string]: string } = { "(": ")", "[": "]", "{": "}", "<<": ">>", do: "end", fn: "end" };

type Open = { readonly text: string; readonly at: number; readonly indentation: number };

/** Whether a text opens what another one closes. */
export function opens(text: string): boolean {
  return CLOSING[text] !== undefined;
}

/** The open delimiters of a text or of one interpolation. */
export class Delimiters {
  readonly #forms: Forms;
  readonly #open: Open[] = [];
  readonly #hints: { readonly text: string; readonly at: number }[] = [];

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  get empty(): boolean {
    return this.#open.length === 0;
  }

  /** Enters a delimiter. */
  open(text: string, at: number): void {
    const indentation = this.#indentation(at);
    const top = this.#open[this.#open.length - 1];
    if ((text === "do" || text === "fn") && top?.text === text && indentation <= top.indentation)
      this.#hints.push({ text: top.text, at: top.at });
    this.#open.push({ text, at, indentation });
  }

  /** Leaves the one that was entered last; throws ParseFailure when it is another one. */
  close(text: string, at: number): void {
    const top = this.#open.pop();
    if (top === undefined) {
      if (text !== "end") throw new ParseFailure(at, "unexpected token: ", text);
      throw new ParseFailure(at, "unexpected reserved word: ", "end", undefined, this.#strayEnd() ?? "");
    }
    const expected = CLOSING[top.text] as string;
    if (expected === text) {
      if (text === "end" && this.#indentation(at) > top.indentation && top.text === "do")
        this.#hints.push({ text, at });
      return;
    }
    const word = text === "end" ? "unexpected reserved word: " : "unexpected token: ";
    throw new ParseFailure(top.at, word, text, { opening: top.text, expected, closing: text, end: at });
  }

  /** Throws ParseFailure when one was never left; the text ends at an offset, or where its last comment begins. */
  finish(end: number): void {
    const top = this.#open[this.#open.length - 1];
    if (top === undefined) return;
    const expected = CLOSING[top.text] as string;
    const hint = this.#hints.findLast((h) => h.text === top.text);
    const tail =
      hint === undefined
        ? ""
        : `\nhint: it looks like the "${hint.text}" on line ${this.#forms.lines.lineOf(hint.at)} does not have a matching "${expected}"`;
    throw new ParseFailure(top.at, `missing terminator: ${expected}${tail}`, "", {
      opening: top.text,
      expected,
      end,
    });
  }

  #strayEnd(): string | undefined {
    const hint = this.#hints.findLast((h) => h.text === "end");
    if (hint === undefined) return undefined;
    return `\nhint: the "end" on line ${this.#forms.lines.lineOf(hint.at)} may not have a matching "do" defined before it (based on indentation)`;
  }

  // what stands before the first line counts for nothing, as in Elixir
  #indentation(at: number): number {
    const start = this.#forms.source.lastIndexOf("\n", at - 1) + 1;
    if (start === 0) return 0;
    return (/^[ \t]*/.exec(this.#forms.source.slice(start, at + 1)) ?? [""])[0].length;
  }
}
