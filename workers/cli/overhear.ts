// A stream with a listener beside its owner. In: a stream. Out: one like it; who listens is told first of what comes and goes.

import type { Stream } from "../beam/host.ts";

/** What of a stream can be overheard. */
export type Overheard = Pick<Stream, "write" | "end" | "destroy" | "onData" | "onClose">;

/** Who listens: to what the owner says and hears, and to which side ends it. */
export type Ears = {
  said?(data: Uint8Array): void;
  heard?(data: Uint8Array): void;
  ended?(by: "owner" | "peer"): void;
};

/** The stream, with a word to who listens before each thing. */
export function overhear(stream: Overheard, ears: Ears): Overheard {
  return {
    write: (data) => {
      ears.said?.(data);
      stream.write(data);
    },
    end: () => {
      ears.ended?.("owner");
      stream.end();
    },
    destroy: () => {
      ears.ended?.("owner");
      stream.destroy();
    },
    get onData() {
      return stream.onData;
    },
    set onData(listener) {
      stream.onData =
        listener &&
        ((data) => {
          ears.heard?.(data);
          listener(data);
        });
    },
    get onClose() {
      return stream.onClose;
    },
    set onClose(listener) {
      stream.onClose =
        listener &&
        ((reason) => {
          ears.ended?.("peer");
          listener(reason);
        });
    },
  };
}
