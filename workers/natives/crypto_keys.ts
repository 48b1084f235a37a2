// :crypto, the functions on pairs of keys: making them, agreeing on a secret, signatures, encryption. In: names of algorithms and
// curves, keys as a real node has them. Out: bytes. Specification: the reference of the module `crypto`, OTP 27; errors as a node
// with OpenSSL 3 words them.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { missing, type Raise, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { Bin, big, isInteger, list, listToArray, type Term } from "../terms/term.ts";
import { bin, nameOf, numeric, refused } from "./crypto_arguments.ts";
import { curveNames, domainOf, EDWARDS, ecdsaOf, eddsaOf, MONTGOMERY, montgomeryOf } from "./crypto_curves.ts";
import { bitLength, byteLength, fromNumber, modPow, type Random, randomBelow } from "./crypto_numbers.ts";
import { generate } from "./crypto_rsa.ts";
import { decryptPrivate, decryptPublic, encryptPrivate, encryptPublic } from "./crypto_sealing.ts";
import { privateRsa, rsaPrivateTerms, sign, verify } from "./crypto_signing.ts";

const functionClause = (): Raise => raiseError(atom("function_clause"));
const rawKey = (): Raise => refused("evp.c", 151, "Can't EVP_PKEY_new_raw_private_key", 0, "error");

/** No group with a smaller prime is taken. */
const LEAST_DH_BITS = 512;
const LEAST_RSA_BITS = 256;

// ---- making keys ----------------------------------------------------------------------------------------------------

function makeKey(type: Term, params: Term, given: Term | undefined, random: Random): Term {
  switch (nameOf(type)) {
    case "ecdh":
      return MONTGOMERY.includes(nameOf(params))
        ? rawPair(nameOf(params), given, random)
        : pointPair(params, given, random);
    case "eddh":
      if (!MONTGOMERY.includes(nameOf(params))) throw functionClause();
      return rawPair(nameOf(params), given, random);
    case "eddsa":
      if (!EDWARDS.includes(nameOf(params))) throw functionClause();
      return rawPair(nameOf(params), given, random);
    case "rsa":
      return rsaPair(params, random);
    case "dh":
      return groupPair(params, given, random);
    case "srp":
      throw missing(":crypto.generate_key/3 of srp");
    default:
      throw functionClause();
  }
}

/** A pair of bytes as they are: of x25519, x448, ed25519, ed448. */
function rawPair(name: string, given: Term | undefined, random: Random): Term {
  const curve = MONTGOMERY.includes(name) ? montgomeryOf(name) : eddsaOf(name);
  const size = curve.lengths.secretKey as number;
  if (given !== undefined && !(given instanceof Bin && given.bytes.length === size)) throw rawKey();
  const secret = given === undefined ? random(size) : (given as Bin).bytes;
  return [bin(curve.getPublicKey(secret)), bin(secret)];
}

/** A point of a curve and the number that leads to it. */
function pointPair(params: Term, given: Term | undefined, random: Random): Term {
  const name = nameOf(params);
  if (name === "") throw functionClause();
  const domain = domainOf(name);
  if (domain === undefined) throw refused("ec.c", 389, "Couldn't get Curve definition", 1);
  const size = byteLength(domain.n);
  if (given !== undefined && !isInteger(given) && !(given instanceof Bin))
    throw refused("ec.c", 291, "Bad private key", 1);
  const secret = given === undefined ? randomBelow(domain.n, random) : numeric(given);
  if (byteLength(secret) > size) throw refused("ec.c", 487, "Couldn't get peer priv key bytes", 2);
  const { Point } = ecdsaOf(name, domain);
  const scalar = secret % domain.n;
  const point = scalar === 0n ? new Uint8Array(1) : Point.BASE.multiply(scalar).toBytes(false);
  return [bin(point), bin(fromNumber(secret, size))];
}

function rsaPair(params: Term, random: Random): Term {
  const [bits, exponent] = Array.isArray(params) && params.length === 2 ? params : [];
  if (typeof bits !== "number" || exponent === undefined) throw functionClause();
  if (bits < LEAST_RSA_BITS) throw refused("rsa.c", 465, "Can't be < 256", 2);
  const e = numeric(exponent);
  if (e < 3n || e % 2n === 0n) throw refused("rsa.c", 492, "Can't generate RSA key-pair", 0, "error");
  const key = generate(bits, e, random);
  return [list([bin(fromNumber(e)), bin(fromNumber(key.n))]), rsaPrivateTerms(key)];
}

/** The prime, the generator and how long a private key may be, of a group of Diffie and Hellman. */
function group(params: Term): { p: bigint; g: bigint; bits: number | undefined } {
  const [p, g, bits] = listToArray(params) ?? [];
  const number = (t: Term | undefined, name: string): bigint => {
    if (t === undefined || !(isInteger(t) || t instanceof Bin)) throw refused("dh.c", 66, `Bad value of '${name}'`, 2);
    return numeric(t);
  };
  return { p: number(p, "p"), g: number(g, "g"), bits: typeof bits === "number" && bits > 0 ? bits : undefined };
}

function groupPair(params: Term, given: Term | undefined, random: Random): Term {
  const { p, g, bits } = group(params);
  if (bitLength(p) < LEAST_DH_BITS) throw refused("dh.c", 124, "Can't generate DH key pair", 0, "error");
  const limit = bits === undefined ? p - 1n : 1n << BigInt(bits);
  const secret = given === undefined || isAtom(given) ? randomBelow(limit, random) : numeric(given);
  return [bin(fromNumber(modPow(g, secret, p))), bin(fromNumber(secret))];
}

// ---- agreeing on a secret -------------------------------------------------------------------------------------------

function agree(type: Term, other: Term, own: Term, params: Term): Term {
  const kind = nameOf(type);
  if (kind === "dh") return agreeInGroup(other, own, params);
  if (kind === "srp") throw missing(":crypto.compute_key/4 of srp");
  if (kind !== "ecdh" && kind !== "eddh") throw functionClause();
  const name = nameOf(params);
  if (MONTGOMERY.includes(name)) return agreeRaw(name, other, own);
  const domain = domainOf(name);
  if (domain === undefined) throw refused("ec.c", 82, "Bad curve def. Expect 5-tuple.", 0, "error");
  const { Point } = ecdsaOf(name, domain);
  try {
    const shared = Point.fromBytes(fromTerm(other)).multiply(numeric(own) % domain.n);
    return bin(fromNumber(shared.x, byteLength(domain.p)));
  } catch {
    throw refused("ecdh.c", 78, "Can't do fromdata", 0, "error");
  }
}

function fromTerm(t: Term): Uint8Array {
  return t instanceof Bin ? t.bytes : fromNumber(numeric(t));
}

function agreeRaw(name: string, other: Term, own: Term): Term {
  const curve = montgomeryOf(name);
  const [secret, point] = [fromTerm(own), fromTerm(other)];
  if (secret.length !== curve.lengths.secretKey) throw refused("evp.c", 52, "Not a valid raw private key", 3);
  if (point.length !== curve.lengths.publicKey) throw refused("evp.c", 65, "Not a raw public peer key", 2);
  try {
    return bin(curve.getSharedSecret(secret, point));
  } catch {
    throw refused("evp.c", 75, "Can't get the shared secret", 0, "error");
  }
}

function agreeInGroup(other: Term, own: Term, params: Term): Term {
  if (!isInteger(other) && !(other instanceof Bin))
    throw refused("dh.c", 187, "Bad peer public key; binary expected", 1);
  const { p } = group(params);
  const point = numeric(other);
  if (bitLength(p) < LEAST_DH_BITS || point < 2n || point > p - 2n)
    throw refused("dh.c", 243, "Can't get result", 0, "error");
  return bin(fromNumber(modPow(point, numeric(own), p)));
}

// ---- curves ---------------------------------------------------------------------------------------------------------

/** The parameters of a curve as a real node tells them: field, coefficients, base point, order, cofactor. */
function curve(name: Term): Term {
  const domain = isAtom(name) ? domainOf(atomName(name)) : undefined;
  if (domain === undefined) throw functionClause();
  const { p, a, b, Gx, Gy, n } = domain;
  const size = byteLength(p);
  const point = new Uint8Array([4, ...fromNumber(Gx, size), ...fromNumber(Gy, size)]);
  const number = (value: bigint): Bin => bin(fromNumber(value));
  const seed = SEEDS[nameOf(name)];
  return [
    [atom("prime_field"), number(p)],
    [number(a), number(b), seed === undefined ? atom("none") : bin(fromNumber(seed))],
    bin(point),
    number(n),
    bin(new Uint8Array([1])),
  ];
}

/** What the coefficients of a curve were drawn from, where that is told. */
const SEEDS: Readonly<Record<string, bigint>> = {
  secp192r1: 0x3045ae6fc8422f64ed579528d38120eae12196d5n,
  prime192v1: 0x3045ae6fc8422f64ed579528d38120eae12196d5n,
  secp224r1: 0xbd71344799d5c7fcdc45b59fa3b9ab8f6a948bc5n,
  secp256r1: 0xc49d360886e704936a6678e1139d26b7819f7e90n,
  prime256v1: 0xc49d360886e704936a6678e1139d26b7819f7e90n,
  secp384r1: 0xa335926aa319a27a1d00896a6773a4827acdac73n,
  secp521r1: 0xd09e8800291cb85396cc6717393284aaa0da64ban,
};

function table(vm: Vm): NativeTable {
  const random: Random = (length) => {
    const out = new Uint8Array(length);
    vm.host.random(out);
    return out;
  };
  return {
    "generate_key/2": (type: Term, params: Term) => makeKey(type, params, undefined, random),
    "generate_key/3": (type: Term, params: Term, given: Term) =>
      makeKey(type, params, given === atom("undefined") ? undefined : given, random),
    "compute_key/4": agree,
    "sign/4": (type: Term, digest: Term, data: Term, key: Term) => sign(type, digest, data, key, list([]), random),
    "sign/5": (type: Term, digest: Term, data: Term, key: Term, options: Term) =>
      sign(type, digest, data, key, options, random),
    "verify/5": (type: Term, digest: Term, data: Term, signature: Term, key: Term) =>
      verify(type, digest, data, signature, key, list([])),
    "verify/6": verify,
    "public_encrypt/4": (type: Term, data: Term, key: Term, options: Term) =>
      encryptPublic(type, data, key, options, random),
    "private_decrypt/4": (type: Term, data: Term, key: Term, options: Term) =>
      decryptPrivate(type, data, key, options, random),
    "private_encrypt/4": (type: Term, data: Term, key: Term, options: Term) =>
      encryptPrivate(type, data, key, options, random),
    "public_decrypt/4": decryptPublic,
    "privkey_to_pubkey/2": (type: Term, key: Term) => {
      if (nameOf(type) !== "rsa") throw raiseError(atom(nameOf(type) === "ecdsa" ? "notsup" : "function_clause"));
      const found = privateRsa(key);
      return found === undefined ? [atom("error"), atom("not_found")] : list([big(found.e), big(found.n)]);
    },
    "ec_curves/0": () => list(curveNames().map((name) => atom(name))),
    "ec_curve/1": curve,
  };
}

export const cryptoKeys: NativeModule = { module: "crypto", table };
