// A map for what is mostly empty or small and changes all the time: links, monitors and aliases. A JavaScript Map pays for
// its hash table even when it is empty, and makes it anew as entries come and go.

const MANY = 12;

export class Sparse<K, V> {
  /** the only entry, unless there are lists or a map; no value: there is none */
  #key: K | undefined;
  #value: V | undefined;
  /** of a few entries */
  #keys: K[] | null = null;
  #values: V[] = NONE as V[];
  /** takes over when there are many entries */
  #map: Map<K, V> | null = null;

  get size(): number {
    return this.#map?.size ?? this.#keys?.length ?? (this.#value === undefined ? 0 : 1);
  }

  get(key: K): V | undefined {
    if (this.#value !== undefined) return this.#key === key ? this.#value : undefined;
    if (this.#map !== null) return this.#map.get(key);
    const i = this.#at(key);
    return i < 0 ? undefined : this.#values[i];
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** A loop, since there are few; the latest first, which is mostly meant. */
  #at(key: K): number {
    const keys = this.#keys;
    if (keys === null) return -1;
    let i = keys.length - 1;
    while (i >= 0 && keys[i] !== key) i--;
    return i;
  }

  set(key: K, value: V): void {
    if (this.#keys === null && this.#map === null && (this.#value === undefined || this.#key === key)) {
      this.#key = key;
      this.#value = value;
    } else this.#setOneOfSome(key, value);
  }

  #setOneOfSome(key: K, value: V): void {
    if (this.#map !== null) {
      this.#map.set(key, value);
      return;
    }
    if (this.#keys === null) {
      this.#keys = [this.#key as K, key];
      this.#values = [this.#value as V, value];
      this.#key = undefined;
      this.#value = undefined;
      return;
    }
    const i = this.#at(key);
    if (i >= 0) this.#values[i] = value;
    else if (this.#keys.length < MANY) {
      this.#keys.push(key);
      this.#values.push(value);
    } else {
      this.#map = new Map(this.#keys.map((k, at) => [k, this.#values[at] as V]));
      this.#map.set(key, value);
      this.#keys = null;
      this.#values = NONE as V[];
    }
  }

  delete(key: K): boolean {
    return this.take(key) !== undefined;
  }

  /** Takes an entry out. */
  take(key: K): V | undefined {
    const only = this.#value;
    if (only === undefined) return this.#takeOneOfSome(key);
    if (this.#key !== key) return undefined;
    this.#key = undefined;
    this.#value = undefined;
    return only;
  }

  #takeOneOfSome(key: K): V | undefined {
    if (this.#map !== null) {
      const value = this.#map.get(key);
      this.#map.delete(key);
      return value;
    }
    const i = this.#at(key);
    if (i < 0 || this.#keys === null) return undefined;
    if (i < this.#keys.length - 1) {
      this.#keys.splice(i, 1);
      return this.#values.splice(i, 1)[0];
    }
    this.#keys.pop();
    const value = this.#values.pop();
    if (this.#keys.length === 0) {
      this.#keys = null;
      this.#values = NONE as V[];
    }
    return value;
  }

  /** In order of insertion; a copy, so that it may change meanwhile. */
  keys(): K[] {
    if (this.#value !== undefined) return [this.#key as K];
    return this.#map === null ? (this.#keys?.slice() ?? []) : [...this.#map.keys()];
  }

  values(): V[] {
    if (this.#value !== undefined) return [this.#value];
    return this.#map === null ? this.#values.slice() : [...this.#map.values()];
  }
}

const NONE: unknown[] = [];
