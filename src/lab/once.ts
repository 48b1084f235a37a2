// A function whose second call does nothing: what ends an observation may be called by more than one.

/** The same, done at the first call only. */
export function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
