// The working directory of a node, and how files are named from there.

const from = (file: string, folder: string): string =>
  file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;

export class WorkingDirectory {
  readonly #first: string;
  #path: string;
  /** where the node was when it compiled a file, unless that was where it began */
  readonly #compiledIn = new Map<string, string>();

  constructor(path: string) {
    this.#first = path;
    this.#path = path;
  }

  /** An absolute path. */
  get path(): string {
    return this.#path;
  }

  change(path: string): void {
    this.#path = path;
  }

  /** A file as messages name it now. */
  shown(file: string): string {
    return from(file, this.#path);
  }

  /** A file is compiled now: stack traces go on to name it from here. */
  compiles(file: string): void {
    if (this.#path !== this.#first || this.#compiledIn.has(file)) this.#compiledIn.set(file, this.#path);
  }

  /** A file as stack traces name it. */
  traced(file: string): string {
    return from(file, this.#compiledIn.get(file) ?? this.#first);
  }
}
