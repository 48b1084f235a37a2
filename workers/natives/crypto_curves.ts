// The curves of :crypto by their names. In: a name. Out: agreement of keys and signatures on that curve, over @noble/curves; a
// curve is made when it is first asked for. Specifications: SEC 2, RFC 5639 (parameters), RFC 7748, RFC 8032.

import { type EdDSA, eddsa, edwards } from "@noble/curves/abstract/edwards.js";
import { Field } from "@noble/curves/abstract/modular.js";
import { type MontgomeryECDH, montgomery } from "@noble/curves/abstract/montgomery.js";
import { type ECDSA, ecdsa, weierstrass } from "@noble/curves/abstract/weierstrass.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { shake256 } from "@noble/hashes/sha3.js";
import { joinBytes } from "../contract/bytes.ts";
import { inverse, modPow } from "./crypto_numbers.ts";

/** The parameters of a curve over a prime field: p, a, b, the base point, its order. */
export type Domain = { p: bigint; a: bigint; b: bigint; Gx: bigint; Gy: bigint; n: bigint };

const HEX: Readonly<Record<string, string>> = {
  secp192r1:
    "fffffffffffffffffffffffffffffffeffffffffffffffff fffffffffffffffffffffffffffffffefffffffffffffffc 64210519e59c80e70fa7e9ab72243049feb8deecc146b9b1 188da80eb03090f67cbf20eb43a18800f4ff0afd82ff1012 07192b95ffc8da78631011ed6b24cdd573f977a11e794811 ffffffffffffffffffffffff99def836146bc9b1b4d22831",
  secp224r1:
    "ffffffffffffffffffffffffffffffff000000000000000000000001 fffffffffffffffffffffffffffffffefffffffffffffffffffffffe b4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4 b70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21 bd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34 ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d",
  secp256k1:
    "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f 0 7 79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798 483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8 fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
  secp384r1:
    "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000fffffffc b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7 3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
  secp521r1:
    "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff 01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc 51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00 c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66 011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650 01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
  secp256r1:
    "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff ffffffff00000001000000000000000000000000fffffffffffffffffffffffc 5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b 6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296 4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5 ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
  brainpoolP256r1:
    "a9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d1f6e5377 7d5a0975fc2c3057eef67530417affe7fb8055c126dc5c6ce94a4b44f330b5d9 26dc5c6ce94a4b44f330b5d9bbd77cbf958416295cf7e1ce6bccdc18ff8c07b6 8bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd9ace3262 547ef835c3dac4fd97f8461a14611dc9c27745132ded8e545c1d54c72f046997 a9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82974856a7",
  brainpoolP384r1:
    "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b412b1da197fb71123acd3a729901d1a71874700133107ec53 7bc382c63d8c150c3c72080ace05afa0c2bea28e4fb22787139165efba91f90f8aa5814a503ad4eb04a8c7dd22ce2826 04a8c7dd22ce28268b39b55416f0447c2fb77de107dcd2a62e880ea53eeb62d57cb4390295dbc9943ab78696fa504c11 1d1c64f068cf45ffa2a63a81b7c13f6b8847a3e77ef14fe3db7fcafe0cbd10e8e826e03436d646aaef87b2e247d4af1e 8abe1d7520f9c2a45cb1eb8e95cfd55262b70b29feec5864e19c054ff99129280e4646217791811142820341263c5315 8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b31f166e6cac0425a7cf3ab6af6b7fc3103b883202e9046565",
  brainpoolP512r1:
    "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca703308717d4d9b009bc66842aecda12ae6a380e62881ff2f2d82c68528aa6056583a48f3 7830a3318b603b89e2327145ac234cc594cbdd8d3df91610a83441caea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b57f1117a72bf2c7b9e7c1ac4d77fc94ca 3df91610a83441caea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b57f1117a72bf2c7b9e7c1ac4d77fc94cadc083e67984050b75ebae5dd2809bd638016f723 81aee4bdd82ed9645a21322e9c4c6a9385ed9f70b5d916c1b43b62eef4d0098eff3b1f78e2d0d48d50d1687b93b97d5f7c6d5047406a5e688b352209bcb9f822 7dde385d566332ecc0eabfa9cf7822fdf209f70024a57b1aa000c55b881f8111b2dcde494a5f485e5bca4bd88a2763aed1ca2b2fa8f0540678cd1e0f3ad80892 aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca70330870553e5c414ca92619418661197fac10471db1d381085ddaddb58796829ca90069",
};
/** other names */
const SAME: Readonly<Record<string, string>> = { prime256v1: "secp256r1", prime192v1: "secp192r1" };

export const EDWARDS: readonly string[] = ["ed25519", "ed448"];
export const MONTGOMERY: readonly string[] = ["x25519", "x448"];

/** as a real node orders them */
const NAMES = [
  "secp224r1",
  "secp256k1",
  "secp384r1",
  "secp521r1",
  "secp192r1",
  "prime192v1",
  "secp256r1",
  "prime256v1",
];
const BRAINPOOL = ["brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"];

/** The names of the curves that have signatures or points, in the order in which a real node answers them. */
export function curveNames(): string[] {
  return [...NAMES, ...BRAINPOOL, ...EDWARDS];
}

/** The parameters of a curve over a prime field; undefined when it is another one. */
export function domainOf(name: string): Domain | undefined {
  const hex = Object.hasOwn(HEX, SAME[name] ?? name) ? HEX[SAME[name] ?? name] : undefined;
  if (hex === undefined) return undefined;
  const [p = 0n, a = 0n, b = 0n, Gx = 0n, Gy = 0n, n = 0n] = hex.split(" ").map((text) => BigInt(`0x${text}`));
  return { p, a, b, Gx, Gy, n };
}

const made = new Map<string, unknown>();

function once<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

/** Signatures on a curve over a prime field, and its points. */
export function ecdsaOf(name: string, domain: Domain): ECDSA {
  return once(`ecdsa ${domain.p} ${name}`, () => ecdsa(weierstrass({ ...domain, h: 1n }), sha256, { lowS: false }));
}

const P25519 = 2n ** 255n - 19n;
const ORDER_448 = 2n ** 446n - 13818066809895115352007386748515426880336692474882178609894547503885n;
const P448 = 2n ** 448n - 2n ** 224n - 1n;

function clamp25519(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  out[0] = (out[0] as number) & 248;
  out[31] = ((out[31] as number) & 127) | 64;
  return out;
}

function clamp448(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  out[0] = (out[0] as number) & 252;
  out[55] = (out[55] as number) | 128;
  if (out.length > 56) out[56] = 0;
  return out;
}

/** Agreement of keys on x25519 or x448. */
export function montgomeryOf(name: string): MontgomeryECDH {
  const [type, p] = name === "x448" ? (["x448", P448] as const) : (["x25519", P25519] as const);
  return once(name, () =>
    montgomery({
      P: p,
      type,
      adjustScalarBytes: type === "x448" ? clamp448 : clamp25519,
      powPminus2: (x) => inverse(x, p) ?? 0n,
    }),
  );
}

/** A square root of u/v modulo p, and whether there is one (RFC 8032, 5.1.3 and 5.2.3). */
function rootOf(p: bigint): (u: bigint, v: bigint) => { isValid: boolean; value: bigint } {
  const turn = p % 8n === 5n ? modPow(2n, (p - 1n) / 4n, p) : 1n;
  return (u, v) => {
    const ratio = (u * (inverse(v, p) ?? 0n)) % p;
    const root = modPow(ratio, p % 8n === 5n ? (p + 3n) / 8n : (p + 1n) / 4n, p);
    const value = (root * root - ratio) % p === 0n ? root : (root * turn) % p;
    return { isValid: (value * value - ratio) % p === 0n, value };
  };
}

/** Signatures on ed25519 or ed448. */
export function eddsaOf(name: string): EdDSA {
  return once(name, () => (name === "ed448" ? ed448() : ed25519()));
}

function ed25519(): EdDSA {
  const p = P25519;
  const Point = edwards(
    {
      p,
      n: 2n ** 252n + 27742317777372353535851937790883648493n,
      h: 8n,
      a: p - 1n,
      d: (p - ((121665n * (inverse(121666n, p) as bigint)) % p)) % p,
      Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
      Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
    },
    { uvRatio: rootOf(p) },
  );
  return eddsa(Point, sha512, { adjustScalarBytes: clamp25519, zip215: false });
}

function ed448(): EdDSA {
  const p = P448;
  const Point = edwards(
    {
      p,
      n: ORDER_448,
      h: 4n,
      a: 1n,
      d: p - 39081n,
      Gx: 0x4f1970c66bed0ded221d15a622bf36da9e146570470f1767ea6de324a3d3a46412ae1af72ab66511433b80e18b00938e2626a82bc70cc05en,
      Gy: 0x693f46716eb6bc248876203756c9c7624bea73736ca3984087789c1e05a0c2d73ad3ff1ce67c39c4fdbd132c4ed7c8ad9808795bf230fa14n,
    },
    // points and numbers are written in 57 bytes
    { uvRatio: rootOf(p), Fp: Field(p, { BITS: 456, isLE: true }), Fn: Field(ORDER_448, { BITS: 456, isLE: true }) },
  );
  const prefix = new TextEncoder().encode("SigEd448");
  const hash = Object.assign((data: Uint8Array) => shake256(data, { dkLen: 114 }), {
    outputLen: 114,
    blockLen: 136,
    canXOF: true,
    create: () => shake256.create({ dkLen: 114 }),
  });
  return eddsa(Point, hash as unknown as Parameters<typeof eddsa>[1], {
    adjustScalarBytes: clamp448,
    domain: (data: Uint8Array, context: Uint8Array, prehashed: boolean) =>
      joinBytes([prefix, new Uint8Array([prehashed ? 1 : 0, context.length]), context, data]),
  });
}
