// In: what this tab has written, and the lesson it shows. Out: what other tabs of the site have written, and whether one of
// them shows the same lesson. Over a BroadcastChannel; where there is none, each tab believes to be alone.

type Message =
  | { readonly t: "changed"; readonly lesson: string; readonly id: string }
  | { readonly t: "open" | "here" | "close"; readonly lesson: string; readonly tab: string; readonly since: number };

function readMessage(data: unknown): Message | null {
  if (typeof data !== "object" || data === null) return null;
  const { t, lesson, id, tab, since } = data as Record<string, unknown>;
  if (typeof lesson !== "string") return null;
  if (t === "changed") return typeof id === "string" ? { t, lesson, id } : null;
  if (t !== "open" && t !== "here" && t !== "close") return null;
  return typeof tab === "string" && typeof since === "number" ? { t, lesson, tab, since } : null;
}

/** The other tabs of this site. Event: "change" when another tab opens or leaves the lesson of this one. */
export class Tabs extends EventTarget {
  readonly #channel: BroadcastChannel | null;
  readonly #tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join("");
  readonly #others = new Map<string, number>();
  #lesson: string | null = null;
  #since = 0;

  constructor(name: string, onChanged: (lesson: string, id: string) => void) {
    super();
    this.#channel = openChannel(name);
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (message === null) return;
      if (message.t === "changed") onChanged(message.lesson, message.id);
      else if (message.lesson === this.#lesson) this.#met(message);
    });
  }

  /** How many other tabs show the same lesson. */
  get others(): number {
    return this.#others.size;
  }

  /** Whether this tab was the first one to open the lesson: it keeps what only one can keep. */
  get isFirst(): boolean {
    return [...this.#others].every(([tab, since]) => since > this.#since || (since === this.#since && tab > this.#tab));
  }

  /** This tab shows a lesson now, or none. */
  show(lesson: string | null, now = Date.now()): void {
    if (lesson === this.#lesson) return;
    this.leave();
    this.#lesson = lesson;
    this.#since = now;
    this.#others.clear();
    this.dispatchEvent(new Event("change"));
    this.#post("open");
  }

  /** This tab is closed or hidden for good. */
  leave(): void {
    this.#post("close");
    this.#lesson = null;
  }

  /** An entry was written here. */
  changed(lesson: string, id: string): void {
    this.#channel?.postMessage({ t: "changed", lesson, id } satisfies Message);
  }

  close(): void {
    this.leave();
    this.#channel?.close();
  }

  #met({ t, tab, since }: Exclude<Message, { t: "changed" }>): void {
    if (t === "open") this.#post("here");
    if (t === "close") this.#others.delete(tab);
    else this.#others.set(tab, since);
    this.dispatchEvent(new Event("change"));
  }

  #post(t: "open" | "here" | "close"): void {
    if (this.#lesson === null) return;
    const message: Message = { t, lesson: this.#lesson, tab: this.#tab, since: this.#since };
    this.#channel?.postMessage(message);
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
