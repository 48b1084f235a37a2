// RSA: keys, signatures and encryption. In: numbers of keys, bytes, paddings. Out: bytes; undefined for what is not well formed.
// Specification: RFC 8017 (PKCS #1), with the digests of crypto_hashes.ts.

import { joinBytes } from "../contract/bytes.ts";
import type { findHash } from "./crypto_hashes.ts";
import {
  bitLength,
  byteLength,
  fromNumber,
  inverse,
  modPow,
  type Random,
  randomPrime,
  toNumber,
} from "./crypto_numbers.ts";

export type PublicKey = { readonly e: bigint; readonly n: bigint };
export type PrivateKey = PublicKey & {
  readonly d: bigint;
  readonly primes?: {
    readonly p: bigint;
    readonly q: bigint;
    readonly dp: bigint;
    readonly dq: bigint;
    readonly qi: bigint;
  };
};

/** Length of the longest message's difference to the key's, of type 1 and 2 of padding. */
const OVERHEAD = 11;

/** What stands before a digest to say which it is: the object identifier's last bytes, by its hash. */
const PREFIXES: Readonly<Record<string, string>> = {
  md5: "3020300c06082a864886f70d020505000410",
  ripemd160: "3021300906052b2403020105000414",
  sha: "3021300906052b0e03021a05000414",
  sha224: "302d300d06096086480165030402040500041c",
  sha256: "3031300d060960864801650304020105000420",
  sha384: "3041300d060960864801650304020205000430",
  sha512: "3051300d060960864801650304020305000440",
  sha3_224: "302d300d06096086480165030402070500041c",
  sha3_256: "3031300d060960864801650304020805000420",
  sha3_384: "3041300d060960864801650304020905000430",
  sha3_512: "3051300d060960864801650304020a05000440",
};

/** A new key of so many bits. */
export function generate(bits: number, e: bigint, random: Random): Required<PrivateKey> {
  const takes = (prime: bigint): boolean => inverse(e, prime - 1n) !== undefined;
  for (;;) {
    const a = randomPrime((bits + 1) >> 1, random, takes);
    const b = randomPrime(bits >> 1, random, takes);
    const [p, q] = a > b ? [a, b] : [b, a];
    const n = p * q;
    const d = inverse(e, (p - 1n) * (q - 1n));
    const qi = inverse(q, p);
    if (p === q || d === undefined || qi === undefined || bitLength(n) !== bits) continue;
    return { e, n, d, primes: { p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi } };
  }
}

/** The public operation on bytes; undefined for a number that is not below the modulus. */
export function publicPower({ e, n }: PublicKey, data: Uint8Array): Uint8Array | undefined {
  const m = toNumber(data);
  return m >= n ? undefined : fromNumber(modPow(m, e, n), byteLength(n));
}

/** The private operation on bytes. */
export function privatePower({ n, d, primes }: PrivateKey, data: Uint8Array): Uint8Array | undefined {
  const m = toNumber(data);
  if (m >= n) return undefined;
  if (primes === undefined) return fromNumber(modPow(m, d, n), byteLength(n));
  const { p, q, dp, dq, qi } = primes;
  const low = modPow(m, dq, q);
  const high = ((((modPow(m, dp, p) - low) * qi) % p) + p) % p;
  return fromNumber(low + high * q, byteLength(n));
}

// ---- PKCS #1 v1.5 ---------------------------------------------------------------------------------------------------

/** The digest of a signature with what says which hash made it; the bytes themselves for `none`. */
export function digestInfo(hash: string, digest: Uint8Array): Uint8Array | undefined {
  if (hash === "none") return digest;
  const prefix = PREFIXES[hash];
  return prefix === undefined
    ? undefined
    : joinBytes([Uint8Array.from(prefix.match(/../g) ?? [], (h) => Number.parseInt(h, 16)), digest]);
}

/** A block of type 1 (what only the owner can make) or 2 (what only the owner can read). */
export function block(type: 1 | 2, data: Uint8Array, size: number, random: Random): Uint8Array | undefined {
  const length = size - 3 - data.length;
  if (length < OVERHEAD - 3) return undefined;
  const filling = type === 1 ? new Uint8Array(length).fill(255) : random(length).map((byte) => byte || 1);
  return joinBytes([new Uint8Array([0, type]), filling, new Uint8Array(1), data]);
}

/** What a block holds; undefined when it is none of that type. */
export function unblock(type: 1 | 2, data: Uint8Array): Uint8Array | undefined {
  const end = data.indexOf(0, 2);
  if (data[0] !== 0 || data[1] !== type || end < OVERHEAD - 1) return undefined;
  if (type === 1 && data.subarray(2, end).some((byte) => byte !== 255)) return undefined;
  return data.slice(end + 1);
}

// ---- OAEP and PSS ---------------------------------------------------------------------------------------------------

type Hash = NonNullable<ReturnType<typeof findHash>>["hash"];

/** MGF1: as many bytes as one wants that depend on a seed. */
function mask(hash: Hash, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let i = 0; i * hash.outputLen < length; i++) parts.push(hash(joinBytes([seed, fromNumber(BigInt(i), 4)])));
  return joinBytes(parts).slice(0, length);
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] as number));
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

export type Oaep = { readonly hash: Hash; readonly mgf: Hash; readonly label: Uint8Array };

export function oaep(
  { hash, mgf, label }: Oaep,
  data: Uint8Array,
  size: number,
  random: Random,
): Uint8Array | undefined {
  const h = hash.outputLen;
  const length = size - data.length - 2 * h - 2;
  if (length < 0) return undefined;
  const db = joinBytes([hash(label), new Uint8Array(length), new Uint8Array([1]), data]);
  const seed = random(h);
  const masked = xor(db, mask(mgf, seed, db.length));
  return joinBytes([new Uint8Array(1), xor(seed, mask(mgf, masked, h)), masked]);
}

export function unOaep({ hash, mgf, label }: Oaep, data: Uint8Array): Uint8Array | undefined {
  const h = hash.outputLen;
  if (data.length < 2 * h + 2 || data[0] !== 0) return undefined;
  const masked = data.slice(1 + h);
  const seed = xor(data.slice(1, 1 + h), mask(mgf, masked, h));
  const db = xor(masked, mask(mgf, seed, masked.length));
  const end = db.findIndex((byte, i) => i >= h && byte !== 0);
  if (!same(db.slice(0, h), hash(label)) || db[end] !== 1) return undefined;
  return db.slice(end + 1);
}

/** `salt`: its length; -1: as long as the digest, -2: that or as long as there is room, to verify: any. */
export type Pss = { readonly hash: Hash; readonly mgf: Hash; readonly salt: number };

export function pss(
  { hash, mgf, salt }: Pss,
  digest: Uint8Array,
  bits: number,
  random: Random,
): Uint8Array | undefined {
  const h = hash.outputLen;
  const size = Math.ceil((bits - 1) / 8);
  const room = size - h - 2;
  const length = salt === -1 ? h : salt === -2 ? Math.min(h, room) : salt;
  if (length < 0 || length > room) return undefined;
  const bytes = random(length);
  const sum = hash(joinBytes([new Uint8Array(8), digest, bytes]));
  const db = joinBytes([new Uint8Array(room - length), new Uint8Array([1]), bytes]);
  const masked = xor(db, mask(mgf, sum, db.length));
  masked[0] = (masked[0] as number) & (255 >> (8 * size - bits + 1));
  return joinBytes([masked, sum, new Uint8Array([0xbc])]);
}

export function isPss({ hash, mgf, salt }: Pss, digest: Uint8Array, bits: number, data: Uint8Array): boolean {
  const h = hash.outputLen;
  const size = Math.ceil((bits - 1) / 8);
  // a modulus of 8n + 1 bits leaves a byte of nothing in front
  if (data.length > size && data.slice(0, data.length - size).some((byte) => byte !== 0)) return false;
  const block = data.slice(data.length - size);
  const top = 255 >> (8 * size - bits + 1);
  if (size < h + 2 || block[size - 1] !== 0xbc || ((block[0] as number) & ~top) !== 0) return false;
  const masked = block.slice(0, size - h - 1);
  const sum = block.slice(size - h - 1, size - 1);
  const db = xor(masked, mask(mgf, sum, masked.length));
  db[0] = (db[0] as number) & top;
  const end = db.findIndex((byte) => byte !== 0);
  if (end < 0 || db[end] !== 1) return false;
  const bytes = db.slice(end + 1);
  const wanted = salt === -1 ? h : salt;
  if (wanted !== -2 && bytes.length !== wanted) return false;
  return same(sum, hash(joinBytes([new Uint8Array(8), digest, bytes])));
}
