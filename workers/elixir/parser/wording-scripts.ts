// What is said of names with characters that names have not, of several scripts, or that look like others. In: names. Out: Elixir's words.

import { scriptsOf } from "../../terms/identifiers.ts";

export const MIXED = "invalid mixed-script identifier found: ";

const codeOf = (c: string): string => (c.codePointAt(0) as number).toString(16).toUpperCase();

const points = (text: string): string => Array.from(text, (c) => `0x${codeOf(c).padStart(5, "0")}`).join(" ");

const shown = (text: string): string => `\n\n    "${text}" (code points ${points(text)})\n\n`;

export const SEE_SYNTAX = "\n\nSee https://hexdocs.pm/elixir/unicode-syntax.html for more information.";

/** The scripts of each character of a name that mixes them. */
export function mixedScripts(name: string): string {
  const scripts = Array.from(name, (c) => {
    const names = scriptsOf(c);
    return `  \\u${codeOf(c).padStart(4, "0")} ${c}${names.length === 0 ? "" : ` {${names.join(",")}}`}\n`;
  });
  return `\n\nMixed-script identifiers are not supported for security reasons. '${name}' is made of the following scripts:\n\n${scripts.join("")}\nCharacters in identifiers from different scripts must be separated by underscore (_).`;
}

/** A name that is accepted once it is composed of compatible characters. */
export function compatibleForm(name: string, plainer: string): string {
  return `Elixir expects unquoted Unicode atoms, variables, and calls to use allowed codepoints and to be in NFC form.\n\nGot:${shown(name)}Hint: You could write the above in a compatible format that is accepted by Elixir:${shown(plainer).trimEnd()}${SEE_SYNTAX}`;
}

/** A name that is accepted with other characters that look like its own. */
export function similarForm(name: string, plainer: string): string {
  return `Codepoint failed identifier tokenization, but a simpler form was found.\n\nGot:${shown(name)}Hint: You could write the above in a similar way that is accepted by Elixir:${shown(plainer).trimEnd()}${SEE_SYNTAX}`;
}

export function confusable(name: string, other: string, line: number): string {
  return `confusable identifier: '${name}' looks like '${other}' on line ${line}, but they are written using different characters\n\n`;
}
