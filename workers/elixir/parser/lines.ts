// Offsets in a source text → lines and columns as Elixir counts them: from 1, columns in code points, in quotes in characters
// as readers see them.

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Finds lines and columns in one text. */
export class Lines {
  readonly source: string;
  readonly #starts: number[] = [0];
  readonly #line: number;
  readonly #column: number;
  readonly #ascii: boolean;
  /** by row: where a part of a quoted text ends, and how many code points more than characters it has */
  readonly #joined = new Map<number, Map<number, number>>();
  /** `line` is the number of the first line, `column` that of the first character of each. */
  constructor(source: string, line = 1, column = 1) {
    this.source = source;
    this.#line = line;
    this.#column = column;
    for (let i = source.indexOf("\n"); i >= 0; i = source.indexOf("\n", i + 1)) this.#starts.push(i + 1);
    this.#ascii = /^[\x00-\x7f]*$/.test(source);
  }

  #row(offset: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** Says that a text in quotes stands between two offsets. */
  quote(from: number, to: number): void {
    if (this.#ascii) return;
    for (let start = from; start < to; ) {
      const found = this.source.indexOf("\n", start);
      const end = found < 0 ? to : Math.min(found, to);
      const text = this.source.slice(start, end);
      const extra = [...text].length - [...segmenter.segment(text)].length;
      const row = this.#row(start);
      if (extra > 0) this.#joined.set(row, (this.#joined.get(row) ?? new Map()).set(end, extra));
      start = end + 1;
    }
  }

  lineOf(offset: number): number {
    return this.#row(offset) + this.#line;
  }

  columnOf(offset: number): number {
    const row = this.#row(offset);
    const start = this.#starts[row] as number;
    let width = offset - start;
    if (!this.#ascii) {
      for (let i = start; i < offset; i++) {
        const unit = this.source.charCodeAt(i);
        if (unit >= 0xdc00 && unit <= 0xdfff) width--;
      }
      for (const [end, extra] of this.#joined.get(row) ?? []) if (end <= offset) width -= extra;
    }
    return width + this.#column;
  }

  /** The text of a line by its number, without its end, from the first column on. */
  text(line: number): string {
    const row = line - this.#line;
    const start = this.#starts[row];
    if (start === undefined) return "";
    const next = this.#starts[row + 1];
    const text = this.source.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
    return " ".repeat(this.#column - 1) + text;
  }
}
