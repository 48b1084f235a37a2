// :zlib. In: data and streams. Out: packed and unpacked data; packing by fflate, unpacking by zlib_inflate.ts.
// Specification: the reference of the module `zlib`, OTP 27. Packed bytes may differ from zlib's own; they unpack the same.

import { deflateSync } from "fflate";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { equalPids } from "../beam/process.ts";
import { badarg, bifError, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { joinBytes } from "../contract/bytes.ts";
import { Atom, atom, OK } from "../terms/atom.ts";
import { entryOf } from "../terms/table.ts";
import { Bin, EMPTY, list, listToArray, Pid, Ref, type Term } from "../terms/term.ts";
import { ioBytes } from "./io_bytes.ts";
import { adler32, crc32, DataError, type Format, Inflater } from "./zlib_inflate.ts";

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const WINDOW = 32768;
const NOTHING: Uint8Array = new Uint8Array(0);

const fail = (reason: string): never => {
  throw raiseError(atom(reason));
};

function bytes(t: Term): Uint8Array {
  const found = ioBytes(t);
  if (found === undefined) throw bifError(atom("badarg"), "erlang", "iolist_to_binary", [t]);
  return found;
}

const concat = (...parts: readonly Uint8Array[]): Uint8Array => joinBytes(parts);

const word = (n: number): Uint8Array => Uint8Array.from([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);

/** A stream that is being packed. Each flush packs what has come since, with what came before as its dictionary. */
class Deflater {
  readonly #format: Format;
  level: Level;
  #pending: Uint8Array = NOTHING;
  #window: Uint8Array = NOTHING;
  #started = false;
  #dictionary: number | undefined;
  #sum: number;
  #total = 0;
  finished = false;
  constructor(format: Format, level: Level) {
    this.#format = format;
    this.level = level;
    this.#sum = format === "gzip" ? 0 : 1;
  }

  get clean(): boolean {
    return this.finished || (!this.#started && this.#pending.length === 0);
  }

  setDictionary(dictionary: Uint8Array): number {
    if (this.#started || this.#format === "gzip") return fail("stream_error");
    this.#window = dictionary.slice(-WINDOW);
    this.#dictionary = adler32(dictionary);
    return this.#dictionary;
  }

  push(data: Uint8Array, flush: string): Uint8Array {
    if (this.finished) return data.length === 0 ? NOTHING : fail("stream_error");
    const head = this.#started ? NOTHING : this.#head();
    this.#started = true;
    this.#pending = concat(this.#pending, data);
    this.#sum = this.#format === "gzip" ? crc32(data, this.#sum) : adler32(data, this.#sum);
    this.#total += data.length;
    if (flush === "none") return head;
    const packed = deflateSync(this.#pending, {
      level: this.level,
      ...(this.#window.length > 0 ? { dictionary: this.#window } : {}),
    });
    if (flush === "finish") {
      this.finished = true;
      return concat(head, packed, this.#trailer());
    }
    const body = this.#pending.length === 0 ? NOTHING : this.#open(packed);
    this.#window = flush === "full" ? NOTHING : concat(this.#window, this.#pending).slice(-WINDOW);
    this.#pending = NOTHING;
    return concat(head, body);
  }

  #head(): Uint8Array {
    if (this.#format === "raw") return NOTHING;
    if (this.#format === "gzip") return Uint8Array.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3]);
    const strength = this.level === 9 || this.level > 6 ? 3 : this.level === 6 ? 2 : this.level < 2 ? 0 : 1;
    const flags = (strength << 6) | (this.#dictionary === undefined ? 0 : 32);
    const check = 31 - ((0x7800 + flags) % 31);
    return concat(
      Uint8Array.from([0x78, flags + check]),
      this.#dictionary === undefined ? NOTHING : word(this.#dictionary),
    );
  }

  #trailer(): Uint8Array {
    if (this.#format === "raw") return NOTHING;
    if (this.#format === "zlib") return word(this.#sum);
    return concat(word(this.#sum).reverse(), word(this.#total % 2 ** 32).reverse());
  }

  /** Takes the mark of the end off packed data and puts an empty block behind it, so that more may follow. */
  #open(packed: Uint8Array): Uint8Array {
    const reader = new Inflater("raw");
    if (this.#window.length > 0) reader.setDictionary(this.#window);
    reader.feed(packed);
    const out = concat(packed, new Uint8Array(6));
    const mark = reader.lastBlock;
    out[mark >> 3] = (out[mark >> 3] as number) & ~(1 << (mark & 7));
    const end = Math.ceil((reader.end + 3) / 8);
    // three bits say "a stored block, not the last"; they may need a byte of their own
    out.set([0, 0, 255, 255], end);
    return out.slice(0, end + 4);
  }
}

type Stream = {
  owner: Pid;
  closed: boolean;
  deflate?: Deflater | undefined;
  inflate?: Inflater | undefined;
  format: Format;
  eos: string;
  level: Level;
};

function levelOf(t: Term): Level {
  if (typeof t === "number" && t >= 0 && t <= 9) return t as Level;
  const known: Record<string, Level> = { none: 0, default: 6, best_compression: 9, best_speed: 1 };
  return (t instanceof Atom ? entryOf(known, t.name) : undefined) ?? fail("bad_compression_level");
}

function formatOf(t: Term): Format {
  if (typeof t !== "number") return fail("bad_windowbits");
  if (t <= -8 && t >= -15) return "raw";
  if (t === 0 || (t >= 8 && t <= 15)) return "zlib";
  if (t >= 24 && t <= 31) return "gzip";
  return t >= 40 && t <= 47 ? "auto" : fail("bad_windowbits");
}

function pack(data: Term, format: Format): Term {
  return new Bin(new Deflater(format, 6).push(bytes(data), "finish"));
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof DataError) throw raiseError(atom("data_error"));
    throw thrown;
  }
}

function unpack(data: Term, format: Format): Term {
  const all: Uint8Array[] = [];
  let rest = bytes(data);
  guarded(() => {
    do {
      const stream = new Inflater(format);
      all.push(stream.feed(rest));
      if (!stream.finished) throw new DataError();
      rest = stream.rest;
    } while (format === "gzip" && rest.length > 0);
  });
  return new Bin(concat(...all));
}

const chunks = (data: Uint8Array): Term => (data.length === 0 ? EMPTY : list([new Bin(data)]));

function table(vm: Vm): NativeTable {
  const streams = new WeakMap<Ref, Stream>();
  const find = (t: Term, closed = "not_initialized"): Stream => {
    const stream = t instanceof Ref ? streams.get(t) : undefined;
    if (stream === undefined) throw badarg();
    if (stream.closed) return fail(closed);
    if (!equalPids(stream.owner, vm.rt.proc.pid)) return fail("not_on_controlling_process");
    return stream;
  };
  const packing = (t: Term): Deflater => find(t).deflate ?? fail("not_initialized");
  const unpacking = (t: Term): { stream: Stream; inflater: Inflater } => {
    const stream = find(t);
    return { stream, inflater: stream.inflate ?? fail("not_initialized") };
  };
  const begin = (t: Term, bits: Term, set: (stream: Stream, format: Format) => void): Term => {
    const format = formatOf(bits);
    const stream = find(t, "already_initialized");
    if (stream.deflate !== undefined || stream.inflate !== undefined) return fail("already_initialized");
    stream.format = format;
    set(stream, format);
    return OK;
  };
  const inflate = (t: Term, data: Uint8Array): Uint8Array =>
    guarded(() => {
      const { stream, inflater } = unpacking(t);
      const parts = [inflater.feed(data)];
      // what follows the end is the start of another stream, ignored, or an error
      let at = inflater;
      while (at.finished && stream.eos === "reset" && at.rest.length > 0) {
        const next = new Inflater(stream.format);
        parts.push(next.feed(at.rest));
        stream.inflate = at = next;
      }
      if (at.finished && stream.eos === "error" && at.rest.length > 0 && data.length > 0) throw new DataError();
      return concat(...parts);
    });
  const startDeflate = (t: Term, level: Term, bits: Term): Term => {
    const found = levelOf(level);
    return begin(t, bits, (stream, format) => {
      if (format === "auto") fail("bad_windowbits");
      stream.level = found;
      stream.deflate = new Deflater(format, found);
    });
  };
  const startInflate = (t: Term, bits: Term, eos: Term): Term => {
    if (!(eos instanceof Atom) || !["error", "reset", "cut"].includes(eos.name)) return fail("bad_eos_behavior");
    return begin(t, bits, (stream, format) => {
      stream.eos = eos.name;
      stream.inflate = new Inflater(format);
    });
  };
  const deflate = (t: Term, data: Term, flush: Term): Term => {
    if (!(flush instanceof Atom) || !["none", "sync", "full", "finish"].includes(flush.name))
      return fail("bad_flush_mode");
    return chunks(packing(t).push(bytes(data), flush.name));
  };
  return {
    "open/0": () => {
      const ref = vm.makeRef();
      streams.set(ref, { owner: vm.rt.proc.pid, closed: false, format: "zlib", eos: "cut", level: 6 });
      return ref;
    },
    "close/1": (t: Term) => {
      find(t).closed = true;
      return OK;
    },
    "set_controlling_process/2": (t: Term, pid: Term) => {
      if (!(pid instanceof Pid)) throw badarg();
      find(t).owner = pid;
      return OK;
    },
    "compress/1": (data: Term) => pack(data, "zlib"),
    "zip/1": (data: Term) => pack(data, "raw"),
    "gzip/1": (data: Term) => pack(data, "gzip"),
    "uncompress/1": (data: Term) => {
      // too short for a header and a sum
      if (ioBytes(data) === undefined) throw badarg();
      if (bytes(data).length < 8) return fail("data_error");
      return unpack(data, "zlib");
    },
    "unzip/1": (data: Term) => unpack(data, "raw"),
    "gunzip/1": (data: Term) => unpack(data, "gzip"),
    "deflateInit/1": (t: Term) => startDeflate(t, 6, 15),
    "deflateInit/2": (t: Term, level: Term) => startDeflate(t, level, 15),
    "deflateInit/6": (t: Term, level: Term, method: Term, bits: Term, memory: Term, strategy: Term) => {
      if (method !== atom("deflated")) return fail("bad_compression_method");
      if (typeof memory !== "number" || memory < 1 || memory > 9) return fail("bad_memlevel");
      const strategies = ["default", "filtered", "huffman_only", "rle"];
      if (!(strategy instanceof Atom) || !strategies.includes(strategy.name)) return fail("bad_compression_strategy");
      return startDeflate(t, level, bits);
    },
    "deflate/2": (t: Term, data: Term) => deflate(t, data, atom("none")),
    "deflate/3": deflate,
    "deflateEnd/1": (t: Term) => {
      const { clean } = packing(t);
      find(t).deflate = undefined;
      return clean ? OK : fail("data_error");
    },
    "deflateReset/1": (t: Term) => {
      packing(t);
      const stream = find(t);
      stream.deflate = new Deflater(stream.format, stream.level);
      return OK;
    },
    "deflateParams/3": (t: Term, level: Term, _strategy: Term) => {
      const found = levelOf(level);
      packing(t).level = found;
      find(t).level = found;
      return OK;
    },
    "deflateSetDictionary/2": (t: Term, dictionary: Term) => packing(t).setDictionary(bytes(dictionary)),
    "inflateInit/1": (t: Term) => startInflate(t, 15, atom("cut")),
    "inflateInit/2": (t: Term, bits: Term) => startInflate(t, bits, atom("cut")),
    "inflateInit/3": startInflate,
    "inflate/2": (t: Term, data: Term) => {
      const out = inflate(t, bytes(data));
      const { wanted } = unpacking(t).inflater;
      if (wanted !== undefined) throw raiseError([atom("need_dictionary"), wanted]);
      return chunks(out);
    },
    "inflate/3": (t: Term, data: Term, options: Term) => {
      const quiet = (listToArray(options) ?? []).some((o) => Array.isArray(o) && o[1] === false);
      const out = inflate(t, bytes(data));
      const { wanted } = unpacking(t).inflater;
      if (wanted === undefined) return chunks(out);
      if (!quiet) throw raiseError([atom("need_dictionary"), wanted]);
      return [atom("need_dictionary"), wanted, chunks(out)];
    },
    "safeInflate/2": (t: Term, data: Term) =>
      safeInflate(
        vm,
        t,
        () => inflate(t, bytes(data)),
        () => unpacking(t).inflater,
      ),
    "inflateEnd/1": (t: Term) => {
      const { inflater } = unpacking(t);
      find(t).inflate = undefined;
      return inflater.finished ? OK : fail("data_error");
    },
    "inflateReset/1": (t: Term) => {
      const { stream } = unpacking(t);
      stream.inflate = new Inflater(stream.format);
      return OK;
    },
    "inflateSetDictionary/2": (t: Term, dictionary: Term) => {
      guarded(() => unpacking(t).inflater.setDictionary(bytes(dictionary)));
      return OK;
    },
    "inflateGetDictionary/1": (t: Term) => new Bin(unpacking(t).inflater.window),
  };
}

/** Output in pieces of bounded size: the caller asks again, with no data, until it is told that all is there. */
function safeInflate(vm: Vm, t: Term, run: () => Uint8Array, state: () => Inflater): Term {
  const kept = (vm.state.get("zlib") as WeakMap<object, Uint8Array> | undefined) ?? new WeakMap<object, Uint8Array>();
  vm.state.set("zlib", kept);
  const all = concat(kept.get(t as Ref) ?? NOTHING, run());
  const piece = all.slice(0, PIECE);
  kept.set(t as Ref, all.slice(PIECE));
  const { wanted, finished } = state();
  if (wanted !== undefined) return [atom("need_dictionary"), wanted, chunks(piece)];
  const more = all.length > PIECE;
  return [atom(more || !finished ? (more ? "continue" : "finished") : "finished"), chunks(piece)];
}

const PIECE = 16384;

export const zlibNatives: NativeModule = { module: "zlib", table };
