// A thread that waits where it is, with nothing of its event loop being run. In: milliseconds. Specification: ECMAScript,
// "Atomics.wait".

/** A thread that stays hears nobody, not even who wants to stop it: so long at most. */
const LONGEST_MS = 10_000;

/** Without shared memory a thread can only spin; so long at most. */
const SPIN_MS = 1000;

/** Stays so long; answers at once, with false, where the thread cannot. */
export function stay(milliseconds: number): boolean {
  if (milliseconds > LONGEST_MS) return false;
  if (typeof SharedArrayBuffer === "function") {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    return true;
  }
  if (milliseconds > SPIN_MS) return false;
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
  return true;
}
