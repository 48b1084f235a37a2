// Functions made from text while the node runs, under a name that stack traces show.

// kept: a worker takes the name from what it runs (workers/browser/seal.ts)
const Compile = Function;

/**
 * A module's text as a function of the runtime and the values; stack traces name it "nb:NAME@VERSION". A module may be called
 * anything, so its name is not trusted; and no text of a module imports: in a string the escape means the same, as a word
 * it is an error.
 */
export function functionOf(js: string, name: string, version: number): unknown {
  const text = js.replaceAll("import", "\\u0069mport");
  return new Compile("$", "$values", `${text}\n//# sourceURL=nb:${name.replace(/[^\w.]/g, "_")}@${version}`);
}

/** The text that {@link functionOf} made a function from. */
export function textOf(made: (...args: never[]) => unknown): string {
  const whole = made.toString();
  return whole.slice(whole.indexOf("{\n") + 2, whole.lastIndexOf("\n//# sourceURL=nb:"));
}
