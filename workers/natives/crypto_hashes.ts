// The hashes of :crypto by their Erlang names. In: a name. Out: the hash of @noble, with OpenSSL's number for it.

import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";

/** A hash that is being computed. */
export type HashState = {
  update(data: Uint8Array): unknown;
  digest(): Uint8Array;
  clone(): HashState;
};

const HASHES = {
  sha: { hash: sha1, nid: 64 },
  sha224: { hash: sha224, nid: 675 },
  sha256: { hash: sha256, nid: 672 },
  sha384: { hash: sha384, nid: 673 },
  sha512: { hash: sha512, nid: 674 },
  sha3_224: { hash: sha3_224, nid: 1096 },
  sha3_256: { hash: sha3_256, nid: 1097 },
  sha3_384: { hash: sha3_384, nid: 1098 },
  sha3_512: { hash: sha3_512, nid: 1099 },
  blake2b: { hash: blake2b, nid: 1056 },
  blake2s: { hash: blake2s, nid: 1057 },
  shake128: { hash: shake128, nid: 1100 },
  shake256: { hash: shake256, nid: 1101 },
  md5: { hash: md5, nid: 4 },
  ripemd160: { hash: ripemd160, nid: 117 },
} as const;

/** The hash of that name, when there is one. */
export function findHash(name: string) {
  return Object.hasOwn(HASHES, name) ? HASHES[name as keyof typeof HASHES] : undefined;
}

/** The names of all hashes, in the order in which `:crypto.supports/1` answers them. */
export function hashNames(): string[] {
  return Object.keys(HASHES).reverse();
}

/** A hash whose output has the length that one asks for. */
export function xof(name: string): ((data: Uint8Array, length: number) => Uint8Array) | undefined {
  const make = name === "shake128" ? shake128 : name === "shake256" ? shake256 : undefined;
  return make === undefined ? undefined : (data, length) => make(data, { dkLen: length });
}
