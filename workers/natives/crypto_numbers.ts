// Whole numbers of cryptography: bytes and numbers, powers, primes. In: big-endian bytes, a source of randomness. Out: numbers
// and bytes.

/** Fills a part of memory with random bytes. */
export type Random = (length: number) => Uint8Array;

/** The number of big-endian bytes. */
export function toNumber(data: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of data) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

/** Big-endian bytes of a number, at least so many. */
export function fromNumber(n: bigint, length = 0): Uint8Array {
  const hex = n.toString(16);
  const even = (hex.length % 2 === 0 ? hex : `0${hex}`).padStart(2 * length, "0");
  return Uint8Array.from(even.match(/../g) ?? [], (h) => Number.parseInt(h, 16));
}

/** How many bytes a number needs. */
export function byteLength(n: bigint): number {
  return Math.ceil(bitLength(n) / 8);
}

/** How many bits a number needs. */
export function bitLength(n: bigint): number {
  return n === 0n ? 0 : n.toString(2).length;
}

/** A power modulo a positive number. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let out = 1n % modulus;
  let b = ((base % modulus) + modulus) % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) out = (out * b) % modulus;
    b = (b * b) % modulus;
  }
  return out;
}

/** The inverse modulo a number; undefined when there is none. */
export function inverse(n: bigint, modulus: bigint): bigint | undefined {
  let [a, b, x, y] = [((n % modulus) + modulus) % modulus, modulus, 1n, 0n];
  while (a !== 0n) {
    const q = b / a;
    [a, b, x, y] = [b - q * a, a, y - q * x, x];
  }
  return b === 1n ? ((y % modulus) + modulus) % modulus : undefined;
}

/** A random number from 1 up to a limit, without it. */
export function randomBelow(limit: bigint, random: Random): bigint {
  return 1n + (toNumber(random(byteLength(limit) + 8)) % (limit - 1n));
}

/** The odd primes below a limit. */
function smallPrimes(limit: number): number[] {
  const out: number[] = [];
  for (let n = 3; n < limit; n += 2) if (out.every((p) => n % p !== 0)) out.push(n);
  return out;
}

/** Rounds of Miller and Rabin's test: the chance of an error is below 4^-rounds. */
const ROUNDS = 20;

function isProbablyPrime(n: bigint, random: Random): boolean {
  let odd = n - 1n;
  let twos = 0;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    twos++;
  }
  for (let round = 0; round < ROUNDS; round++) {
    let x = modPow(randomBelow(n - 1n, random), odd, n);
    if (x === 1n || x === n - 1n) continue;
    let composite = true;
    for (let i = 1; i < twos && composite; i++) {
      x = (x * x) % n;
      composite = x !== n - 1n;
    }
    if (composite) return false;
  }
  return true;
}

/** A random prime of so many bits, the two highest of them set, that a test takes. */
export function randomPrime(bits: number, random: Random, takes: (p: bigint) => boolean): bigint {
  const primes = smallPrimes(4000);
  const top = (1n << BigInt(bits - 1)) | (1n << BigInt(bits - 2));
  for (;;) {
    const start = (toNumber(random(Math.ceil(bits / 8))) & (top - 1n)) | top | 1n;
    const rests = primes.map((p) => Number(start % BigInt(p)));
    for (let step = 0; step < 4000; step += 2) {
      if (primes.some((p, i) => ((rests[i] as number) + step) % p === 0)) continue;
      const n = start + BigInt(step);
      if (bitLength(n) === bits && takes(n) && isProbablyPrime(n, random)) return n;
    }
  }
}
