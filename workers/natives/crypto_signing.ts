// Signatures of :crypto. In: an algorithm, a digest's name, a message or its digest, a key, options. Out: bytes; whether a
// signature is the key's. Specification: the reference of the module `crypto`, OTP 27; RFC 8017, SEC 1, RFC 8032.

import { missing } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { Bin, isInteger, list, listToArray, type Term } from "../terms/term.ts";
import { bin, nameOf, numeric, refused } from "./crypto_arguments.ts";
import { domainOf, EDWARDS, ecdsaOf, eddsaOf } from "./crypto_curves.ts";
import { findHash } from "./crypto_hashes.ts";
import { bitLength, byteLength, fromNumber, type Random } from "./crypto_numbers.ts";
import {
  block,
  digestInfo,
  isPss,
  type PrivateKey,
  type Pss,
  type PublicKey,
  privatePower,
  pss,
  publicPower,
} from "./crypto_rsa.ts";
import { ioBytes } from "./io_bytes.ts";

const KINDS = ["rsa", "dss", "ecdsa", "eddsa"];
const isNumber = (t: Term | undefined): t is Term => t !== undefined && (isInteger(t) || t instanceof Bin);

// ---- keys -----------------------------------------------------------------------------------------------------------

/** A public key [e, n]; undefined when the term is none. */
export function publicRsa(key: Term): PublicKey | undefined {
  const parts = listToArray(key);
  const [e, n] = parts ?? [];
  return parts?.length === 2 && isNumber(e) && isNumber(n) ? { e: numeric(e), n: numeric(n) } : undefined;
}

/** A private key [e, n, d] or [e, n, d, p, q, dp, dq, qi]; undefined when the term is none. */
export function privateRsa(key: Term): PrivateKey | undefined {
  const parts = listToArray(key);
  if (parts === undefined || (parts.length !== 3 && parts.length !== 8) || !parts.every(isNumber)) return undefined;
  const [e = 0n, n = 0n, d = 0n, p, q = 0n, dp = 0n, dq = 0n, qi = 0n] = parts.map(numeric);
  return p === undefined ? { e, n, d } : { e, n, d, primes: { p, q, dp, dq, qi } };
}

/** A private key as a real node answers it. */
export function rsaPrivateTerms({ e, n, d, primes: { p, q, dp, dq, qi } }: Required<PrivateKey>): Term {
  return list([e, n, d, p, q, dp, dq, qi].map((value) => bin(fromNumber(value))));
}

/** The key and the curve of [key, curve]. */
function onCurve(key: Term): { key: Uint8Array; name: string } | undefined {
  const [data, name] = listToArray(key) ?? [];
  if (data === undefined || !isNumber(data)) return undefined;
  return { key: data instanceof Bin ? data.bytes : fromNumber(numeric(data)), name: nameOf(name) };
}

// ---- what is signed -------------------------------------------------------------------------------------------------

type Message = { readonly hash: string; readonly data: Uint8Array; readonly digest: Uint8Array };

function read(kind: string, type: Term, given: Term): Message {
  if (!KINDS.includes(kind)) throw refused("pkey.c", 112, "Bad algorithm", 1);
  const hash = nameOf(type);
  const found = findHash(hash);
  // what signs with edwards' curves hashes by itself
  const plain = kind === "eddsa" || hash === "none" || hash === "undefined";
  if (found === undefined && !plain) throw refused("pkey.c", 138, "Bad digest type", 2);
  if (Array.isArray(given) && given.length === 2 && given[0] === atom("digest")) {
    const digest = given[1] instanceof Bin ? given[1].bytes : undefined;
    if (digest === undefined || (found !== undefined && !plain && digest.length !== found.hash.outputLen))
      throw refused("pkey.c", 193, "Bad binary size for the algorithm", 3);
    return { hash, data: digest, digest };
  }
  const data = ioBytes(given);
  if (data === undefined) throw refused("pkey.c", 208, "Expected a binary or a list", 3);
  return { hash: plain ? "none" : hash, data, digest: found === undefined || plain ? data : found.hash(data) };
}

/** The padding of a signature with RSA: `undefined`, or what PSS needs. */
function padding(options: Term, hash: string, argument: number): Pss | undefined {
  const items = listToArray(options);
  if (items === undefined) throw refused("pkey.c", 254, "Expected a list", argument);
  let kind = "rsa_pkcs1_padding";
  let mgf = hash;
  let salt = -2;
  for (const item of items) {
    if (!Array.isArray(item) || item.length !== 2)
      throw refused("pkey.c", 277, "Expects only two-tuples in the list", argument);
    const [name, value] = item as [Term, Term];
    switch (nameOf(name)) {
      case "rsa_padding":
        kind = nameOf(value);
        if (kind !== "rsa_pkcs1_padding" && kind !== "rsa_pkcs1_pss_padding") {
          if (kind === "rsa_x931_padding" || kind === "rsa_no_padding") throw missing(`:crypto.sign/5 with ${kind}`);
          throw refused("pkey.c", 310, "Bad value in option rsa_padding", argument);
        }
        break;
      case "rsa_mgf1_md":
        mgf = nameOf(value);
        break;
      case "rsa_pss_saltlen":
        salt = Number(value);
        break;
      default:
        throw refused("pkey.c", 319, "Bad option", argument);
    }
  }
  const [own, other] = [findHash(hash)?.hash, findHash(mgf)?.hash];
  if (kind === "rsa_pkcs1_padding" || own === undefined || other === undefined) return undefined;
  return { hash: own, mgf: other, salt };
}

// ---- signing and verifying ------------------------------------------------------------------------------------------

const cannotSign = () => refused("pkey.c", 596, "Can't EVP_PKEY_sign", 0, "error");

/** Signs a message, or `{:digest, digest}` of one. */
export function sign(type: Term, digest: Term, given: Term, key: Term, options: Term, random: Random): Term {
  const kind = nameOf(type);
  const message = read(kind, digest, given);
  if (kind === "dss") throw missing(":crypto.sign/4 with dss");
  if (kind === "eddsa") {
    const found = onCurve(key);
    const curve = found !== undefined && EDWARDS.includes(found.name) ? eddsaOf(found.name) : undefined;
    if (found === undefined || curve === undefined || found.key.length !== curve.lengths.secretKey)
      throw refused("pkey.c", 371, "Couldn't get EDDSA private key", 4);
    return bin(curve.sign(message.data, found.key));
  }
  if (kind === "ecdsa") {
    const found = onCurve(key);
    const domain = found === undefined ? undefined : domainOf(found.name);
    if (found === undefined || domain === undefined) throw refused("pkey.c", 362, "Couldn't get ECDSA private key", 4);
    const secret = fromNumber(numeric(bin(found.key)) % domain.n, byteLength(domain.n));
    const how = { prehash: false, format: "der", extraEntropy: random(32) } as const;
    return bin(ecdsaOf(found.name, domain).sign(message.digest, secret, how));
  }
  const secret = privateRsa(key);
  if (secret === undefined) throw refused("pkey.c", 357, "Couldn't get RSA private key", 4);
  const pad = padding(options, message.hash, 5);
  const bits = bitLength(secret.n);
  const size = byteLength(secret.n);
  const info = digestInfo(message.hash, message.digest);
  const padded = pad === undefined ? info && block(1, info, size, random) : pss(pad, message.digest, bits, random);
  const signed = padded === undefined ? undefined : privatePower(secret, padded);
  if (signed === undefined) throw cannotSign();
  return bin(signed);
}

/** Whether a signature of a message is one of the key's owner. */
export function verify(type: Term, digest: Term, given: Term, signature: Term, key: Term, options: Term): Term {
  const kind = nameOf(type);
  const message = read(kind, digest, given);
  if (!(signature instanceof Bin)) throw refused("pkey.c", 753, "Expected a binary", 4);
  if (kind === "dss") throw missing(":crypto.verify/5 with dss");
  if (kind === "eddsa") {
    const found = onCurve(key);
    const curve = found !== undefined && EDWARDS.includes(found.name) ? eddsaOf(found.name) : undefined;
    if (found === undefined || curve === undefined || found.key.length !== curve.lengths.publicKey)
      throw refused("pkey.c", 449, "Couldn't get EDDSA public key", 5);
    return holds(() => curve.verify(signature.bytes, message.data, found.key));
  }
  if (kind === "ecdsa") {
    const found = onCurve(key);
    const domain = found === undefined ? undefined : domainOf(found.name);
    const curve = found === undefined || domain === undefined ? undefined : ecdsaOf(found.name, domain);
    if (found === undefined || curve === undefined || !holds(() => curve.Point.fromBytes(found.key) !== undefined))
      throw refused("pkey.c", 440, "Couldn't get ECDSA public key", 5);
    const how = { prehash: false, format: "der", lowS: false } as const;
    return holds(() => curve.verify(signature.bytes, message.digest, found.key, how));
  }
  const known = publicRsa(key);
  if (known === undefined) throw refused("pkey.c", 435, "Couldn't get RSA public key", 5);
  const pad = padding(options, message.hash, 6);
  const size = byteLength(known.n);
  const opened = signature.bytes.length === size ? publicPower(known, signature.bytes) : undefined;
  if (opened === undefined) return false;
  if (pad !== undefined) return isPss(pad, message.digest, bitLength(known.n), opened);
  const info = digestInfo(message.hash, message.digest);
  const wanted = info && block(1, info, size, () => new Uint8Array());
  return wanted !== undefined && wanted.every((byte, i) => byte === opened[i]);
}

/** What is not well formed is no signature, and no point. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
