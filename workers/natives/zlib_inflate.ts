// Decompression in pieces. In: bytes of a zlib, gzip or raw deflate stream, as they come. Out: what they unpack to so far.
// Formats: RFC 1950, 1951, 1952. fflate unpacks whole data only and does not tell where a stream ends; this does.

import { joinBytes } from "../contract/bytes.ts";

/** What stands around the deflated data; "auto" is zlib or gzip, told by the first byte. */
export type Format = "zlib" | "gzip" | "raw" | "auto";

/** The data is no such stream. */
export class DataError extends Error {}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const WINDOW = 32768;

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let i = 0; i < 8; i++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 of the bytes, going on from an earlier one. */
export function crc32(data: Uint8Array, from = 0): number {
  let c = ~from;
  for (const b of data) c = (CRC[(c ^ b) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Adler-32 of the bytes, going on from an earlier one. */
export function adler32(data: Uint8Array, from = 1): number {
  let a = from & 0xffff;
  let b = from >>> 16;
  for (const x of data) {
    a = (a + x) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** A prefix code: how many codes of each length there are, and their symbols in order. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

function makeCode(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(16);
  for (let i = 0; i < lengths.length; i++) counts[lengths[i] as number] = (counts[lengths[i] as number] as number) + 1;
  counts[0] = 0;
  let left = 1;
  for (let n = 1; n < 16; n++) {
    left = left * 2 - (counts[n] as number);
    if (left < 0) throw new DataError();
  }
  const offsets = new Uint16Array(16);
  for (let n = 1; n < 15; n++) offsets[n + 1] = (offsets[n] as number) + (counts[n] as number);
  const symbols = new Uint16Array(lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const n = lengths[i] as number;
    if (n !== 0) {
      symbols[offsets[n] as number] = i;
      offsets[n] = (offsets[n] as number) + 1;
    }
  }
  return { counts, symbols };
}

const FIXED_LITERALS = makeCode(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
const FIXED_DISTANCES = makeCode(new Array<number>(30).fill(5));

const MORE_INPUT = Symbol("more input");

type Step = "head" | "dictionary" | "block" | "stored" | "codes" | "trailer" | "done";

/** A stream that is being unpacked. */
export class Inflater {
  readonly #format: Format;
  #gzip = false;
  #input = new Uint8Array(0);
  #at = 0;
  #hold = 0;
  #held = 0;
  #step: Step = "head";
  #last = false;
  #left = 0;
  #literals = FIXED_LITERALS;
  #distances = FIXED_DISTANCES;
  #window = new Uint8Array(0);
  #out = new Uint8Array(1024);
  #size = 0;
  #sum = 1;
  #total = 0;
  /** Adler-32 of the dictionary that the stream asks for */
  wanted: number | undefined;
  /** where the header of the last block begins, in bits */
  lastBlock = 0;
  /** where the block that was read last ends, in bits */
  end = 0;
  constructor(format: Format) {
    this.#format = format;
    if (format === "raw") this.#step = "block";
  }

  get finished(): boolean {
    return this.#step === "done";
  }

  /** How many bits were read. */
  get #position(): number {
    return this.#at * 8 - this.#held;
  }

  /** What came after the end of the stream. */
  get rest(): Uint8Array {
    return this.#input.slice(this.#at - (this.#held >> 3));
  }

  /** The last 32 kB of output. */
  get window(): Uint8Array {
    return this.#window.slice();
  }

  /** Gives the dictionary that the stream was packed with. */
  setDictionary(dictionary: Uint8Array): void {
    if (this.#step === "dictionary") {
      if (adler32(dictionary) !== this.wanted) throw new DataError();
      this.#step = "block";
      this.wanted = undefined;
    } else if (this.#format !== "raw") throw new DataError();
    this.#window = dictionary.slice(-WINDOW);
  }

  /** Takes more of the stream; answers what it unpacks to. */
  feed(data: Uint8Array): Uint8Array {
    this.#input = joinBytes([this.#input.subarray(this.#at), data]);
    this.#at = 0;
    this.#size = this.#window.length;
    this.#out = new Uint8Array(Math.max(1024, this.#size + data.length * 4));
    this.#out.set(this.#window);
    const start = this.#size;
    while (this.#step !== "done" && this.#step !== "dictionary") {
      const saved = [this.#at, this.#hold, this.#held] as const;
      try {
        this.#go();
      } catch (thrown) {
        if (thrown !== MORE_INPUT) throw thrown;
        [this.#at, this.#hold, this.#held] = saved;
        break;
      }
    }
    const made = this.#out.slice(start, this.#size);
    this.#window = this.#out.slice(Math.max(0, this.#size - WINDOW), this.#size);
    this.#total += made.length;
    if (made.length > 0) this.#sum = this.#gzip ? crc32(made, this.#sum) : adler32(made, this.#sum);
    if (this.#step === "trailer") this.#finish();
    return made;
  }

  #go(): void {
    if (this.#step === "head") this.#head();
    else if (this.#step === "block") this.#block();
    else if (this.#step === "stored") this.#stored();
    else if (this.#step === "codes") this.#symbol();
    else throw MORE_INPUT;
  }

  /** The trailer holds a sum of all output, so it is looked at when the output is summed. */
  #finish(): void {
    const saved = [this.#at, this.#hold, this.#held] as const;
    try {
      this.#align();
      if (this.#format !== "raw") {
        const word = (): number => this.#bits(16) + this.#bits(16) * 65536;
        if (this.#gzip) {
          if (word() !== this.#sum || word() !== this.#total % 2 ** 32) throw new DataError();
        } else {
          let sum = 0;
          for (let i = 0; i < 4; i++) sum = sum * 256 + this.#bits(8);
          if (sum !== this.#sum) throw new DataError();
        }
      }
      this.#step = "done";
    } catch (thrown) {
      if (thrown !== MORE_INPUT) throw thrown;
      [this.#at, this.#hold, this.#held] = saved;
    }
  }

  #bits(n: number): number {
    while (this.#held < n) {
      if (this.#at >= this.#input.length) throw MORE_INPUT;
      this.#hold |= (this.#input[this.#at++] as number) << this.#held;
      this.#held += 8;
    }
    const out = this.#hold & ((1 << n) - 1);
    this.#hold >>>= n;
    this.#held -= n;
    return out;
  }

  #align(): void {
    this.#bits(this.#held & 7);
  }

  #head(): void {
    const first = this.#bits(8);
    const second = this.#bits(8);
    if (first === 31 && second === 139 && this.#format !== "zlib") {
      this.#gzipHead();
      return;
    }
    if (this.#format === "gzip") throw new DataError();
    if ((first & 15) !== 8 || first >> 4 > 7 || (first * 256 + second) % 31 !== 0) throw new DataError();
    if ((second & 32) === 0) {
      this.#step = "block";
      return;
    }
    let wanted = 0;
    for (let i = 0; i < 4; i++) wanted = wanted * 256 + this.#bits(8);
    this.wanted = wanted;
    this.#step = "dictionary";
  }

  #gzipHead(): void {
    if (this.#bits(8) !== 8) throw new DataError();
    const flags = this.#bits(8);
    for (let i = 0; i < 6; i++) this.#bits(8);
    if (flags & 4) for (let n = this.#bits(16); n > 0; n--) this.#bits(8);
    if (flags & 8) while (this.#bits(8) !== 0);
    if (flags & 16) while (this.#bits(8) !== 0);
    if (flags & 2) this.#bits(16);
    this.#gzip = true;
    this.#sum = 0;
    this.#step = "block";
  }

  #block(): void {
    const start = this.#position;
    const last = this.#bits(1) === 1;
    const kind = this.#bits(2);
    if (kind === 0) {
      this.#align();
      this.#left = this.#bits(16);
      if (this.#left !== (this.#bits(16) ^ 0xffff)) throw new DataError();
      this.#step = "stored";
    } else if (kind === 1) {
      this.#literals = FIXED_LITERALS;
      this.#distances = FIXED_DISTANCES;
      this.#step = "codes";
    } else if (kind === 2) this.#readCodes();
    else throw new DataError();
    this.#last = last;
    if (last) this.lastBlock = start;
  }

  #readCodes(): void {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const count = this.#bits(4) + 4;
    if (literals > 286 || distances > 30) throw new DataError();
    const small = new Uint8Array(19);
    for (let i = 0; i < count; i++) small[CODE_ORDER[i] as number] = this.#bits(3);
    const code = makeCode(small);
    const lengths = new Uint8Array(literals + distances);
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.#decode(code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new DataError();
      const value = symbol === 16 ? (lengths[i - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7);
      if (i + times > lengths.length) throw new DataError();
      lengths.fill(value, i, i + times);
      i += times;
    }
    if (lengths[256] === 0) throw new DataError();
    this.#literals = makeCode(lengths.subarray(0, literals));
    this.#distances = makeCode(lengths.subarray(literals));
    this.#step = "codes";
  }

  #decode({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let n = 1; n < 16; n++) {
      code |= this.#bits(1);
      const count = counts[n] as number;
      if (code - count < first) return symbols[index + (code - first)] as number;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new DataError();
  }

  #stored(): void {
    if (this.#left > 0) {
      this.#put(this.#bits(8));
      this.#left--;
    } else this.#endBlock();
  }

  #endBlock(): void {
    this.#step = this.#last ? "trailer" : "block";
    this.end = this.#position;
  }

  #symbol(): void {
    const symbol = this.#decode(this.#literals);
    if (symbol < 256) {
      this.#put(symbol);
      return;
    }
    if (symbol === 256) {
      this.#endBlock();
      return;
    }
    const length = LENGTHS[symbol - 257];
    if (length === undefined) throw new DataError();
    const run = length + this.#bits(LENGTH_BITS[symbol - 257] as number);
    const code = this.#decode(this.#distances);
    const distance = (DISTANCES[code] ?? Number.NaN) + this.#bits(DISTANCE_BITS[code] ?? 0);
    if (!(distance <= this.#size)) throw new DataError();
    for (let i = 0; i < run; i++) this.#put(this.#out[this.#size - distance] as number);
  }

  #put(byte: number): void {
    if (this.#size === this.#out.length) {
      const grown = new Uint8Array(this.#out.length * 2);
      grown.set(this.#out);
      this.#out = grown;
    }
    this.#out[this.#size++] = byte;
  }
}
