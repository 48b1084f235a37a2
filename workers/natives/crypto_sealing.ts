// Encryption with RSA of :crypto. In: bytes, a key, a padding or options. Out: bytes. Specification: the reference of the module
// `crypto`, OTP 27; RFC 8017.

import type { Raise } from "../beam/raise.ts";
import { isAtom } from "../terms/atom.ts";
import { Bin, listToArray, type Term } from "../terms/term.ts";
import { bin, bytes, nameOf, refused } from "./crypto_arguments.ts";
import { findHash } from "./crypto_hashes.ts";
import { byteLength, type Random } from "./crypto_numbers.ts";
import {
  block,
  type Oaep,
  oaep,
  type PrivateKey,
  type PublicKey,
  privatePower,
  publicPower,
  unblock,
  unOaep,
} from "./crypto_rsa.ts";
import { privateRsa, publicRsa } from "./crypto_signing.ts";

const PADDINGS = ["rsa_pkcs1_padding", "rsa_pkcs1_oaep_padding", "rsa_no_padding", "rsa_x931_padding"];

type Padding = { readonly kind: string; readonly oaep: Oaep };

const failed = (): Raise => refused("pkey.c", 1179, "Couldn't get the result", 0, "error");

function readPadding(t: Term): Padding {
  let kind = isAtom(t) ? nameOf(t) : "rsa_pkcs1_padding";
  let [md, mgf, label] = ["sha", undefined as string | undefined, new Uint8Array()];
  const items = isAtom(t) ? [] : listToArray(t);
  if (items === undefined) throw refused("pkey.c", 890, "Expected a list", 4);
  for (const item of items) {
    if (!Array.isArray(item) || item.length !== 2)
      throw refused("pkey.c", 919, "Expect only two-tuples in the list", 4);
    const [name, value] = item as [Term, Term];
    if (nameOf(name) === "rsa_padding" || nameOf(name) === "rsa_pad") kind = nameOf(value);
    else if (nameOf(name) === "rsa_oaep_md") md = nameOf(value);
    else if (nameOf(name) === "rsa_mgf1_md") mgf = nameOf(value);
    else if (nameOf(name) === "rsa_oaep_label") label = bytes(value) as Uint8Array<ArrayBuffer>;
    else if (nameOf(name) !== "signature_md") throw refused("pkey.c", 992, "Unknown option", 4);
  }
  if (!PADDINGS.includes(kind)) throw refused("pkey.c", 944, "Bad padding type in option rsa_padding", 4);
  const [hash, other] = [findHash(md)?.hash, findHash(mgf ?? md)?.hash];
  if (hash === undefined || other === undefined) throw refused("pkey.c", 944, "Bad digest", 4);
  return { kind, oaep: { hash, mgf: other, label } };
}

/** The arguments that all four have, in the order in which they are looked at. */
function read(data: Term, options: Term): { data: Uint8Array; padding: Padding } {
  if (!(data instanceof Bin)) throw refused("pkey.c", 1047, "Binary expected", 2);
  return { data: data.bytes, padding: readPadding(options) };
}

/** A key, or why OTP's pkey.c takes none: its lines for RSA and for ECDSA, which does not encrypt. */
function keyOf<Key>(type: Term, found: Key | undefined, which: string, rsa: number, ecdsa: number): Key {
  const kind = nameOf(type);
  if (kind === "ecdsa") throw refused("pkey.c", ecdsa, `Couldn't get ECDSA ${which} key`, 3);
  if (kind !== "rsa") throw refused("pkey.c", 112, "Bad algorithm", 1);
  if (found === undefined) throw refused("pkey.c", rsa, `Couldn't get RSA ${which} key`, 3);
  return found;
}

const publicKey = (type: Term, key: Term): PublicKey => keyOf(type, publicRsa(key), "public", 435, 440);
const privateKey = (type: Term, key: Term): PrivateKey => keyOf(type, privateRsa(key), "private", 357, 362);

const result = (data: Uint8Array | undefined): Bin => {
  if (data === undefined) throw failed();
  return bin(data);
};

/** What is as long as the key, or nothing. */
const whole = (data: Uint8Array, size: number): Uint8Array | undefined => (data.length === size ? data : undefined);

/** Encrypts for the owner of a key. */
export function encryptPublic(type: Term, given: Term, key: Term, options: Term, random: Random): Term {
  const { data, padding } = read(given, options);
  const known = publicKey(type, key);
  const size = byteLength(known.n);
  const padded =
    padding.kind === "rsa_pkcs1_oaep_padding"
      ? oaep(padding.oaep, data, size, random)
      : padding.kind === "rsa_no_padding"
        ? whole(data, size)
        : block(2, data, size, random);
  return result(padded && publicPower(known, padded));
}

/** Decrypts what was encrypted for the key's owner. What is no such thing gives random bytes, so that nobody learns why. */
export function decryptPrivate(type: Term, given: Term, key: Term, options: Term, random: Random): Term {
  const { data, padding } = read(given, options);
  const known = privateKey(type, key);
  const size = byteLength(known.n);
  const opened = data.length > size ? undefined : privatePower(known, data);
  if (opened === undefined) throw failed();
  if (padding.kind === "rsa_pkcs1_oaep_padding") return result(unOaep(padding.oaep, opened));
  if (padding.kind === "rsa_no_padding") return bin(opened);
  return bin(unblock(2, opened) ?? random((random(1)[0] as number) % (size - 11)));
}

/** Encrypts so that all who know the public key know by whom. */
export function encryptPrivate(type: Term, given: Term, key: Term, options: Term, random: Random): Term {
  const { data, padding } = read(given, options);
  const known = privateKey(type, key);
  if (padding.kind === "rsa_pkcs1_oaep_padding") throw refused("pkey.c", 1115, "Couldn't set rsa padding", 0, "error");
  const size = byteLength(known.n);
  const padded = padding.kind === "rsa_no_padding" ? whole(data, size) : block(1, data, size, random);
  return result(padded && privatePower(known, padded));
}

/** Decrypts what {@link encryptPrivate} made. */
export function decryptPublic(type: Term, given: Term, key: Term, options: Term): Term {
  const { data, padding } = read(given, options);
  const known = publicKey(type, key);
  if (padding.kind === "rsa_pkcs1_oaep_padding") throw refused("pkey.c", 1115, "Couldn't set rsa padding", 0, "error");
  const opened = data.length > byteLength(known.n) ? undefined : publicPower(known, data);
  return result(opened && (padding.kind === "rsa_no_padding" ? opened : unblock(1, opened)));
}
