// The ciphers of :crypto as streams: data comes in pieces of any length, whole blocks go out. In: key, vector, direction.
// Blocks by @noble's AES; the modes are put on top of it here, since data may come in pieces.

import { cbc, ctr, ecb } from "@noble/ciphers/aes.js";
import { chacha20 } from "@noble/ciphers/chacha.js";
import { joinBytes } from "../contract/bytes.ts";

export type CipherInfo = {
  readonly mode: "cbc" | "ctr" | "ecb" | "gcm" | "stream";
  readonly keyLength: number;
  readonly ivLength: number;
  readonly blockSize: number;
  readonly aead: boolean;
  /** OpenSSL's number, 0 where it has none */
  readonly nid: number;
};

const NIDS: Record<string, number> = {
  aes_128_ecb: 418,
  aes_128_cbc: 419,
  aes_192_ecb: 422,
  aes_192_cbc: 423,
  aes_256_ecb: 426,
  aes_256_cbc: 427,
  aes_128_gcm: 895,
  aes_192_gcm: 898,
  aes_256_gcm: 901,
};

/** The cipher of that name; a name without a key length takes that of the key. */
export function findCipher(name: string, keyLength = 0): CipherInfo | undefined {
  if (name === "chacha20") return { mode: "stream", keyLength: 32, ivLength: 16, blockSize: 1, aead: false, nid: 0 };
  if (name === "chacha20_poly1305")
    return { mode: "stream", keyLength: 32, ivLength: 12, blockSize: 1, aead: true, nid: 0 };
  const found = /^aes_(?:(128|192|256)_)?(cbc|ctr|ecb|gcm)$/.exec(name);
  if (found === null) return undefined;
  const size = found[1] === undefined ? keyLength : Number(found[1]) / 8;
  if (![16, 24, 32].includes(size)) return undefined;
  const mode = found[2] as "cbc" | "ctr" | "ecb" | "gcm";
  return {
    mode,
    keyLength: size,
    ivLength: mode === "ecb" ? 0 : mode === "gcm" ? 12 : 16,
    blockSize: mode === "cbc" || mode === "ecb" ? 16 : 1,
    aead: mode === "gcm",
    nid: NIDS[`aes_${size * 8}_${mode}`] ?? 0,
  };
}

/** A cipher with its key, at some place of its stream. */
export class BlockCipher {
  readonly info: CipherInfo;
  readonly encrypt: boolean;
  readonly #key: Uint8Array;
  #vector: Uint8Array;
  /** bytes of the key stream that were not used yet */
  #stream: Uint8Array = new Uint8Array(0);
  constructor(info: CipherInfo, key: Uint8Array, vector: Uint8Array, encrypt: boolean) {
    this.info = info;
    this.encrypt = encrypt;
    this.#key = Uint8Array.from(key);
    this.#vector = Uint8Array.from(vector);
  }

  /** Whole blocks for block ciphers, any length for the others. */
  run(data: Uint8Array): Uint8Array {
    if (data.length === 0) return new Uint8Array(0);
    const { mode } = this.info;
    if (mode === "ecb") {
      const cipher = ecb(this.#key, { disablePadding: true });
      return this.encrypt ? cipher.encrypt(data) : cipher.decrypt(data);
    }
    if (mode === "cbc") {
      const cipher = cbc(this.#key, this.#vector, { disablePadding: true });
      const out = this.encrypt ? cipher.encrypt(data) : cipher.decrypt(data);
      this.#vector = (this.encrypt ? out : data).slice(-16);
      return out;
    }
    return data.map((b) => b ^ this.#next());
  }

  #position = 0;

  #next(): number {
    if (this.#position === this.#stream.length) {
      this.#position = 0;
      this.#stream = this.info.mode === "ctr" ? this.#counterBlock() : this.#chachaBlock();
    }
    return this.#stream[this.#position++] as number;
  }

  #counterBlock(): Uint8Array {
    const block = ctr(this.#key, this.#vector).encrypt(new Uint8Array(16));
    const next = this.#vector.slice();
    for (let i = 15; i >= 0; i--) {
      next[i] = ((next[i] as number) + 1) & 255;
      if (next[i] !== 0) break;
    }
    this.#vector = next;
    return block;
  }

  /** The vector is four bytes of counter, little end first, and the nonce. */
  #chachaBlock(): Uint8Array {
    const view = new DataView(this.#vector.buffer);
    const counter = view.getUint32(0, true);
    const block = chacha20(this.#key, this.#vector.slice(4), new Uint8Array(64), undefined, counter);
    view.setUint32(0, (counter + 1) >>> 0, true);
    return block;
  }
}

/** A cipher that takes data in pieces: keeps what is no whole block yet, pads at the end. */
export class StreamState {
  readonly padding: string;
  readonly #cipher: BlockCipher;
  readonly #random: (n: number) => Uint8Array;
  #rest: Uint8Array = new Uint8Array(0);
  size = 0;
  paddingSize = 0;
  constructor(cipher: BlockCipher, padding: string, random: (n: number) => Uint8Array) {
    this.#cipher = cipher;
    this.padding = padding;
    this.#random = random;
  }

  get encrypt(): boolean {
    return this.#cipher.encrypt;
  }

  update(data: Uint8Array): Uint8Array {
    const all = joinBytes([this.#rest, data]);
    const block = this.#cipher.info.blockSize;
    // the last block of padded data is kept until the end, for its padding
    const keep = block > 1 && !this.encrypt && this.padding === "pkcs_padding" && all.length > 0;
    const whole = keep ? Math.floor((all.length - 1) / block) * block : Math.floor(all.length / block) * block;
    this.#rest = all.slice(whole);
    const out = this.#cipher.run(all.slice(0, whole));
    this.size += out.length;
    return out;
  }

  /** What is left at the end, or undefined when it cannot be. */
  final(): Uint8Array | undefined {
    const block = this.#cipher.info.blockSize;
    const left = this.#rest;
    this.#rest = new Uint8Array(0);
    if (block === 1) return new Uint8Array(0);
    if (!this.encrypt) return this.#unpadded(left);
    const missing = block - left.length;
    if (this.padding === "pkcs_padding") return this.#sealed(left, new Uint8Array(missing).fill(missing));
    if (left.length === 0) return new Uint8Array(0);
    if (this.padding === "zero") return this.#sealed(left, new Uint8Array(missing));
    if (this.padding === "random") return this.#sealed(left, this.#random(missing));
    return this.padding === "undefined" ? new Uint8Array(0) : undefined;
  }

  #sealed(left: Uint8Array, padding: Uint8Array): Uint8Array {
    this.paddingSize = padding.length;
    const all = new Uint8Array(left.length + padding.length);
    all.set(left);
    all.set(padding, left.length);
    const out = this.#cipher.run(all);
    this.size += left.length;
    return out;
  }

  #unpadded(left: Uint8Array): Uint8Array | undefined {
    if (this.padding !== "pkcs_padding")
      return left.length === 0 || this.padding === "undefined" ? new Uint8Array(0) : undefined;
    if (left.length !== 16) return undefined;
    const out = this.#cipher.run(left);
    const n = out[15] as number;
    if (n < 1 || n > 16 || out.slice(16 - n).some((b) => b !== n)) return undefined;
    this.paddingSize = n;
    this.size += 16 - n;
    return out.slice(0, 16 - n);
  }
}

/** CMAC of a message under AES (NIST SP 800-38B). */
export function cmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = (data: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).encrypt(data);
  const double = (data: Uint8Array): Uint8Array => {
    const out = data.map((b, i) => ((b << 1) | ((data[i + 1] ?? 0) >> 7)) & 255);
    if (((data[0] as number) & 128) !== 0) out[15] = (out[15] as number) ^ 0x87;
    return out;
  };
  const first = double(block(new Uint8Array(16)));
  const whole = message.length > 0 && message.length % 16 === 0;
  const subkey = whole ? first : double(first);
  const size = whole ? message.length : Math.ceil((message.length + 1) / 16) * 16;
  const padded = new Uint8Array(size);
  padded.set(message);
  if (!whole) padded[message.length] = 128;
  for (let i = 0; i < 16; i++) padded[size - 16 + i] = (padded[size - 16 + i] as number) ^ (subkey[i] as number);
  return cbc(key, new Uint8Array(16), { disablePadding: true }).encrypt(padded).slice(-16);
}
