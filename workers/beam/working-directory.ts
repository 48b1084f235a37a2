// The working directory of a node, and how files are named from there.

const from = (file: string, folder: string): string =>
  file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;

export class WorkingDirectory {
  readonly #first: string;
  #path: string;
  /** where the node was when it compiled a module, unless that was where it began */
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

  /** A module is compiled now: stack traces go on to name its files from here. */
  compiles(module: string): void {
    if (this.#path !== this.#first || this.#compiledIn.has(module)) this.#compiledIn.set(module, this.#path);
  }

  /** A module's file as stack traces name it. */
  traced(module: string, file: string): string {
    return from(file, this.#compiledIn.get(module) ?? this.#first);
  }
}
