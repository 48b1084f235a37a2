// A line editor for terminals: keys in, echo and finished lines out. Keys as xterm sends them; bindings of readline's
// emacs mode that people use. History is shared by all questions of one editor.

export type LineHandler = (line: string | null) => void;

/** Asked for what may follow the text before the cursor: `done` gets what follows for sure, and what there is to choose from. */
export type Completer = (text: string, done: (rest: string, choices: readonly string[]) => void) => void;

/** Lines that were typed before, oldest first. The editor adds to the list, and tells. */
export type LineHistory = { readonly lines: string[]; readonly onLine: (line: string) => void };

const COLOURS = /\x1b\[[0-9;]*m/g;

/** Edits one line at a time. `write` goes to the terminal. */
export class LineEditor {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  #prompt = "";
  #buffer: string[] = [];
  #cursor = 0;
  #handler: LineHandler | null = null;
  readonly #past: LineHistory;
  readonly #history: string[];
  #historyAt = 0;
  #draft = "";
  #ahead: string[] = [];
  #completer: Completer | undefined;
  constructor(
    write: (text: string) => void,
    columns: () => number,
    past: LineHistory = { lines: [], onLine: () => {} },
  ) {
    this.#past = past;
    this.#history = past.lines;
    this.#write = write;
    this.#columns = columns;
  }

  /** A question is open: a prompt stands on the screen. */
  get active(): boolean {
    return this.#handler !== null;
  }

  /** Shows a prompt; `done` gets the line with its newline cut off, or null at the end of input. `complete` serves the Tab key. */
  ask(prompt: string, done: LineHandler, complete?: Completer): void {
    this.#completer = complete;
    this.#prompt = prompt;
    this.#buffer = [];
    this.#cursor = 0;
    this.#handler = done;
    this.#historyAt = this.#history.length;
    this.#write(prompt);
    const ahead = this.#ahead;
    this.#ahead = [];
    if (ahead.length > 0) this.input(ahead.join(""));
  }

  /** Drops the open question; its prompt stays on the screen. */
  cancel(): void {
    this.#handler = null;
  }

  /** Keys that nobody asked for yet: what runs next on this terminal gets them. */
  takeAhead(): string {
    const ahead = this.#ahead.join("");
    this.#ahead = [];
    return ahead;
  }

  /** Output of a program: goes above the line that is being edited. */
  print(text: string): void {
    if (!this.active) {
      this.#write(text);
      return;
    }
    this.#erase();
    // colours that end behind the newline do not begin another line
    this.#write(text.replace(COLOURS, "").endsWith("\n") ? text : `${text}\n`);
    this.#draw();
  }

  /** Keys from the terminal: characters and escape sequences. */
  input(data: string): void {
    const keys = data.match(/\x1b\[[0-9;]*[A-Za-z~]|\x1bO[A-Za-z]|\x1b[\s\S]|[\s\S]/gu) ?? [];
    for (let i = 0; i < keys.length; i++) {
      if (this.#handler === null) {
        this.#ahead.push(...keys.slice(i));
        return;
      }
      this.#key(keys[i] as string);
    }
  }

  #key(key: string): void {
    switch (key) {
      case "\r":
      case "\n":
        this.#finish();
        return;
      case "\x04":
        if (this.#buffer.length === 0) this.#end();
        else this.#delete(this.#cursor, 1);
        return;
      case "\x7f":
      case "\b":
        if (this.#cursor > 0) this.#delete(this.#cursor - 1, 1);
        return;
      case "\x1b[3~":
        this.#delete(this.#cursor, 1);
        return;
      case "\x1b[D":
      case "\x02":
        this.#move(this.#cursor - 1);
        return;
      case "\x1b[C":
      case "\x06":
        this.#move(this.#cursor + 1);
        return;
      case "\x1b[A":
      case "\x10":
        this.#recall(-1);
        return;
      case "\x1b[B":
      case "\x0e":
        this.#recall(1);
        return;
      case "\x1b[H":
      case "\x1bOH":
      case "\x01":
        this.#move(0);
        return;
      case "\x1b[F":
      case "\x1bOF":
      case "\x05":
        this.#move(this.#buffer.length);
        return;
      case "\x15":
        this.#delete(0, this.#cursor);
        return;
      case "\x0b":
        this.#delete(this.#cursor, this.#buffer.length - this.#cursor);
        return;
      case "\x17": {
        const word = /\S+\s*$/.exec(this.#buffer.slice(0, this.#cursor).join(""))?.[0].length ?? this.#cursor;
        this.#delete(this.#cursor - word, word);
        return;
      }
      case "\x0c":
        this.#write("\x1b[2J\x1b[H");
        this.#draw();
        return;
      case "\t":
        this.#complete();
        return;
      default:
        if (key >= " " && !key.startsWith("\x1b")) this.#insert(key);
    }
  }

  #insert(text: string): void {
    this.#buffer.splice(this.#cursor, 0, text);
    this.#cursor++;
    if (this.#cursor === this.#buffer.length) this.#write(text);
    else this.#redraw();
  }

  #delete(at: number, count: number): void {
    if (count <= 0 || at >= this.#buffer.length) return;
    this.#erase();
    this.#buffer.splice(at, count);
    this.#cursor = Math.min(at, this.#buffer.length);
    this.#draw();
  }

  #move(to: number): void {
    const next = Math.max(0, Math.min(this.#buffer.length, to));
    if (next === this.#cursor) return;
    this.#erase();
    this.#cursor = next;
    this.#draw();
  }

  #recall(step: number): void {
    const next = this.#historyAt + step;
    if (next < 0 || next > this.#history.length) return;
    if (this.#historyAt === this.#history.length) this.#draft = this.#buffer.join("");
    this.#erase();
    this.#historyAt = next;
    this.#buffer = Array.from(next === this.#history.length ? this.#draft : (this.#history[next] as string));
    this.#cursor = this.#buffer.length;
    this.#draw();
  }

  #complete(): void {
    const before = this.#beforeCursor();
    this.#completer?.(before, (rest, choices) => {
      // what was typed meanwhile is another question
      if (!this.active || this.#beforeCursor() !== before) return;
      for (const c of rest) this.#insert(c);
      if (choices.length > 0) this.print(`${this.#prompt}${this.#buffer.join("")}\n${this.#inColumns(choices)}`);
    });
  }

  #beforeCursor(): string {
    return this.#buffer.slice(0, this.#cursor).join("");
  }

  /** As many columns as fit, the words side by side. */
  #inColumns(words: readonly string[]): string {
    const width = Math.max(...words.map((word) => [...word].length)) + 2;
    const columns = Math.max(1, Math.floor(this.#columns() / width));
    const rows: string[] = [];
    for (let i = 0; i < words.length; i += columns)
      rows.push(
        words
          .slice(i, i + columns)
          .map((word) => word + " ".repeat(width - [...word].length))
          .join("")
          .trimEnd(),
      );
    return rows.join("\n");
  }

  #finish(): void {
    const line = this.#buffer.join("");
    this.#move(this.#buffer.length);
    this.#write("\r\n");
    if (line.trim() !== "" && this.#history[this.#history.length - 1] !== line) {
      this.#history.push(line);
      this.#past.onLine(line);
    }
    const handler = this.#handler;
    this.#handler = null;
    handler?.(line);
  }

  #end(): void {
    const handler = this.#handler;
    this.#handler = null;
    this.#write("\r\n");
    handler?.(null);
  }

  get #promptWidth(): number {
    return [...this.#prompt.replace(COLOURS, "")].length;
  }

  /** Rows that the text before the cursor takes above the current one. */
  #rowsTo(n: number): number {
    const width = Math.max(1, this.#columns());
    const length = this.#promptWidth + n;
    return Math.floor(length / width);
  }

  #erase(): void {
    const up = this.#rowsTo(this.#cursor);
    this.#write(`\r${up > 0 ? `\x1b[${up}A` : ""}\x1b[J`);
  }

  #draw(): void {
    this.#write(this.#prompt + this.#buffer.join(""));
    const back = this.#rowsTo(this.#buffer.length) - this.#rowsTo(this.#cursor);
    if (this.#cursor === this.#buffer.length) return;
    const width = Math.max(1, this.#columns());
    const column = (this.#promptWidth + this.#cursor) % width;
    this.#write(`${back > 0 ? `\x1b[${back}A` : ""}\r${column > 0 ? `\x1b[${column}C` : ""}`);
  }

  #redraw(): void {
    const cursor = this.#cursor;
    this.#cursor = cursor - 1;
    this.#erase();
    this.#cursor = cursor;
    this.#draw();
  }
}
