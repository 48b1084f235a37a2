// Tables of ours that are asked for names of the reader. Every object of JavaScript also has entries that nobody put
// there, such as "constructor": they are no answers.

/** What a table says of a name, or undefined. */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
