// In: a text of many words. Out: where a word stands in it, without a string for each: those of the 15,000 atoms that a real
// node starts with would take a megabyte of each of ours.

/** FNV-1a of the characters from `start` to `end`, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

const isSpace = (code: number): boolean => code === 32 || code === 10;

/** An index of the words of a text, which are apart by spaces and line ends and stand there once. */
export class WordIndex {
  readonly #text: string;
  /** places plus one by hash, each behind the ones it collides with; 0 is free */
  readonly #slots: Int32Array;

  constructor(text: string) {
    this.#text = text;
    const words: number[] = [];
    for (let i = 0; i < text.length; i++) {
      if (!isSpace(text.charCodeAt(i)) && (i === 0 || isSpace(text.charCodeAt(i - 1)))) words.push(i);
    }
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1)));
    for (const start of words) {
      let slot = hashText(text, start, this.#end(start)) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = start + 1;
    }
  }

  /** Where the word begins, in characters; undefined when it is not there. `hash` is its {@link hashText}. */
  find(word: string, hash: number): number | undefined {
    let slot = hash & (this.#slots.length - 1);
    for (;;) {
      const start = (this.#slots[slot] as number) - 1;
      if (start < 0) return undefined;
      if (this.#text.startsWith(word, start) && this.#end(start) === start + word.length) return start;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  #end(start: number): number {
    let end = start;
    while (end < this.#text.length && !isSpace(this.#text.charCodeAt(end))) end++;
    return end;
  }
}
