// Where an engine makes the objects of a literal. V8 counts for each literal how many of the first hundreds that it makes
// outlive a collection. When nearly all do, as what a starting node's processes wait with does, it makes all later ones
// among the old, where only a full collection finds them dead: `GenServer.call` then takes twice as long. The other way
// round it settles for good, too. See "pretenuring" in V8's src/heap/pretenuring-handler.cc.

/** So many objects are enough for V8 to settle, and are made in less than a millisecond. */
const ENOUGH = 2000;

/** Makes objects that are dropped at once, so that their literals count as short-lived. To be called before any is kept. */
export function settle(make: () => void): void {
  for (let i = 0; i < ENOUGH; i++) make();
}
