// :crypto, the functions on bytes: hashes, message authentication, ciphers, randomness of the host. Specification: the
// reference of the module `crypto`, OTP 27; algorithms from @noble. Errors as a node with OpenSSL 3 words them.

import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { gcm } from "@noble/ciphers/aes.js";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { joinBytes } from "../contract/bytes.ts";
import { Atom, atom, ERROR } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { entryOf } from "../terms/table.ts";
import { Bin, big, isInteger, list, listToArray, Ref, type Term } from "../terms/term.ts";
import { bin, bytes, nameOf, numeric, refused } from "./crypto_arguments.ts";
import { BlockCipher, type CipherInfo, cmac, findCipher, StreamState } from "./crypto_ciphers.ts";
import { curveNames, MONTGOMERY } from "./crypto_curves.ts";
import { findHash, type HashState, hashNames, xof } from "./crypto_hashes.ts";
import { fromNumber, modPow, toNumber } from "./crypto_numbers.ts";
import { ioBytes } from "./io_bytes.ts";

function hashOf(type: Term, file: string, line: number) {
  const found = findHash(nameOf(type));
  if (found === undefined) throw refused(file, line, "Bad digest type", 1);
  return found;
}

// ---- message authentication -----------------------------------------------------------------------------------------

function mac(kind: Term, sub: Term, key: Term, data: Term): Uint8Array {
  const name = nameOf(kind);
  if (name === "hmac") {
    const hash = findHash(nameOf(sub));
    if (hash === undefined) throw refused("mac.c", 264, "Bad digest algorithm for HMAC", 2);
    return hmac(hash.hash, bytes(key), text(data));
  }
  if (name === "cmac") {
    const cipher = findCipher(nameOf(sub), bytes(key).length);
    if (cipher === undefined || cipher.mode !== "cbc") throw refused("mac.c", 285, "Unknown cipher", 1);
    if (cipher.keyLength !== bytes(key).length) throw refused("mac.c", 291, "Bad key length", 2);
    return cmac(bytes(key), text(data));
  }
  if (name === "poly1305") {
    if (bytes(key).length !== 32) throw refused("mac.c", 320, "Bad key length", 2);
    return poly1305(text(data), bytes(key));
  }
  throw refused("mac.c", 234, "Unknown mac algorithm", 1);
}

function text(data: Term): Uint8Array {
  const found = ioBytes(data);
  if (found === undefined) throw refused("mac.c", 176, "Bad text", 4);
  return found;
}

function shortened(whole: Uint8Array, length: Term): Term {
  if (typeof length !== "number" || length < 1 || length > whole.length) throw badarg();
  return bin(whole.slice(0, length));
}

// ---- ciphers --------------------------------------------------------------------------------------------------------

type Options = { readonly encrypt: boolean; readonly padding: string };

function cipherOptions(t: Term): Options {
  if (typeof t === "boolean") return { encrypt: t, padding: "undefined" };
  const options = listToArray(t);
  if (options === undefined) throw refused("api_ng.c", 160, "Options are not a list", 5);
  const value = (name: string): Term | undefined => {
    const found = options.find((o) => Array.isArray(o) && o.length === 2 && o[0] === atom(name));
    return found === undefined ? undefined : ((found as Term[])[1] as Term);
  };
  const encrypt = value("encrypt");
  const padding = value("padding");
  return { encrypt: encrypt !== false, padding: padding instanceof Atom ? padding.name : "undefined" };
}

function openCipher(vm: Vm, type: Term, key: Term, iv: Term, options: Term): StreamState {
  const k = bytes(key);
  const known = findCipher(nameOf(type), k.length);
  if (known === undefined) throw refused("api_ng.c", 242, "Unknown cipher", 1);
  if (known.keyLength !== k.length) throw refused("api_ng.c", 244, "Bad key size", 2);
  if (known.aead) throw refused("api_ng.c", 250, "Missing arguments for this cipher", 1);
  const v = bytes(iv);
  if (known.ivLength !== 0 && known.ivLength !== v.length) throw refused("api_ng.c", 307, "Bad iv size", 3);
  const { encrypt, padding } = cipherOptions(options);
  return new StreamState(new BlockCipher(known, k, v, encrypt), padding, (n) => {
    const random = new Uint8Array(n);
    vm.host.random(random);
    return random;
  });
}

function finish(state: StreamState): Uint8Array {
  const last = state.final();
  if (last === undefined) throw refused("api_ng.c", 634, "Can't finalize", 0, "error");
  return last;
}

function aead(type: Term, key: Term, iv: Term, data: Term, aad: Term, tag: Term, encrypt: boolean): Term {
  const k = bytes(key);
  const known = findCipher(nameOf(type), k.length);
  if (known === undefined || known.keyLength !== k.length)
    throw refused("aead.c", 90, "Unknown cipher or invalid key size", 1);
  if (!known.aead) throw refused("aead.c", 94, "Not aead cipher", 1);
  const input = bytes(data);
  const extra = bytes(aad);
  const nonce = bytes(iv);
  const make = known.mode === "gcm" ? gcm : chacha20poly1305;
  if (known.mode !== "gcm" && nonce.length !== 12) throw refused("aead.c", 132, "Bad IV length", 3);
  const cipher = make(k, nonce, extra);
  if (encrypt) {
    if (typeof tag !== "number" || tag < 1 || tag > 16) throw refused("aead.c", 107, "Bad Tag length", 6);
    const out = cipher.encrypt(input);
    const at = out.length - 16;
    return [bin(out.slice(0, at)), bin(out.slice(at, at + tag))];
  }
  const given = bytes(tag);
  // a shortened tag is compared over its own length: seal what the stream opens to and look at the start of that tag
  if (given.length === 16) {
    try {
      return bin(cipher.decrypt(joinBytes([input, given])));
    } catch {
      return ERROR;
    }
  }
  const opened = make(k, nonce, extra).encrypt(input).slice(0, input.length);
  const sealed = make(k, nonce, extra).encrypt(opened);
  const same = given.length > 0 && given.every((b, i) => sealed[input.length + i] === b);
  return same ? bin(opened) : ERROR;
}

function infoOf(cipher: CipherInfo): Term {
  const mode = { ctr: "ctr_mode", cbc: "cbc_mode", ecb: "ecb_mode", gcm: "gcm_mode", stream: "stream_cipher" };
  return mapOf([
    [atom("type"), cipher.nid === 0 ? atom("undefined") : cipher.nid],
    [atom("mode"), atom(mode[cipher.mode])],
    [atom("block_size"), cipher.blockSize],
    [atom("iv_length"), cipher.ivLength],
    [atom("key_length"), cipher.keyLength],
    [atom("prop_aead"), cipher.aead],
  ]);
}

function table(vm: Vm): NativeTable {
  const hashes = new WeakMap<Ref, HashState>();
  const macs = new WeakMap<Ref, { kind: Term; sub: Term; key: Term; data: Uint8Array }>();
  const ciphers = new WeakMap<Ref, StreamState>();
  const keep = <T>(where: WeakMap<Ref, T>, value: T): Ref => {
    const ref = vm.makeRef();
    where.set(ref, value);
    return ref;
  };
  const hashState = (t: Term): HashState => {
    const found = t instanceof Ref ? hashes.get(t) : undefined;
    if (found === undefined) throw refused("hash.c", 187, "Bad state", 1);
    return found;
  };
  const macState = (t: Term) => {
    const found = t instanceof Ref ? macs.get(t) : undefined;
    if (found === undefined) throw refused("mac.c", 590, "Bad ref", 1);
    return found;
  };
  const cipherState = (t: Term): StreamState => {
    const found = t instanceof Ref ? ciphers.get(t) : undefined;
    if (found === undefined) throw refused("api_ng.c", 727, "Bad State", 1);
    return found;
  };
  const init = (kind: Term, sub: Term, key: Term): Term => {
    mac(kind, sub, key, Bin.of(""));
    return keep(macs, { kind, sub, key, data: new Uint8Array(0) });
  };
  const finalMac = (t: Term): Uint8Array => {
    const { kind, sub, key, data } = macState(t);
    macs.delete(t as Ref);
    return mac(kind, sub, key, bin(data));
  };
  const random = (n: number): Uint8Array => {
    const out = new Uint8Array(n);
    for (let at = 0; at < n; at += 65536) vm.host.random(out.subarray(at, Math.min(n, at + 65536)));
    return out;
  };
  return {
    "hash/2": (type: Term, data: Term) => bin(hashOf(type, "hash.c", 109).hash(bytes(data))),
    "hash_xof/3": (type: Term, data: Term, bits: Term) => {
      const make = xof(nameOf(type));
      if (make === undefined) throw refused("hash.c", 409, "Bad digest type", 1);
      if (typeof bits !== "number" || bits < 0 || bits % 8 !== 0) throw badarg();
      return bin(make(bytes(data), bits / 8));
    },
    "hash_init/1": (type: Term) => keep(hashes, hashOf(type, "hash.c", 143).hash.create()),
    "hash_update/2": (state: Term, data: Term) => {
      const next = hashState(state).clone();
      next.update(bytes(data));
      return keep(hashes, next);
    },
    "hash_final/1": (state: Term) => bin(hashState(state).clone().digest()),
    "hash_info/1": (type: Term) => {
      const found = findHash(nameOf(type));
      if (found === undefined) throw badarg();
      return mapOf([
        [atom("size"), found.hash.outputLen],
        [atom("type"), found.nid],
        [atom("block_size"), found.hash.blockLen],
      ]);
    },
    "hash_equals/2": (a: Term, b: Term) => {
      if (!(a instanceof Bin) || !(b instanceof Bin) || a.len !== b.len) throw badarg();
      let different = 0;
      for (let i = 0; i < a.len; i++) different |= (a.bytes[i] as number) ^ (b.bytes[i] as number);
      return different === 0;
    },
    "mac/3": (kind: Term, key: Term, data: Term) => bin(mac(kind, atom("undefined"), key, data)),
    "mac/4": (kind: Term, sub: Term, key: Term, data: Term) => bin(mac(kind, sub, key, data)),
    "macN/4": (kind: Term, key: Term, data: Term, n: Term) => shortened(mac(kind, atom("undefined"), key, data), n),
    "macN/5": (kind: Term, sub: Term, key: Term, data: Term, n: Term) => shortened(mac(kind, sub, key, data), n),
    "mac_init/2": (kind: Term, key: Term) => init(kind, atom("undefined"), key),
    "mac_init/3": init,
    "mac_update/2": (state: Term, data: Term) => {
      const known = macState(state);
      return keep(macs, { ...known, data: joinBytes([known.data, text(data)]) });
    },
    "mac_final/1": (state: Term) => bin(finalMac(state)),
    "mac_finalN/2": (state: Term, n: Term) => shortened(finalMac(state), n),
    "pbkdf2_hmac/5": (type: Term, password: Term, salt: Term, rounds: Term, length: Term) => {
      const found = hashOf(type, "pbkdf2_hmac.c", 34);
      if (typeof rounds !== "number" || rounds < 1) throw refused("pbkdf2_hmac.c", 77, "Must be > 0", 4);
      if (typeof length !== "number" || length < 1) throw refused("pbkdf2_hmac.c", 82, "Must be > 0", 5);
      return bin(pbkdf2(found.hash, bytes(password), bytes(salt), { c: rounds, dkLen: length }));
    },
    "crypto_one_time/4": (type: Term, key: Term, data: Term, options: Term) => {
      const state = openCipher(vm, type, key, Bin.of(""), options);
      return bin(joinBytes([state.update(bytes(data)), finish(state)]));
    },
    "crypto_one_time/5": (type: Term, key: Term, iv: Term, data: Term, options: Term) => {
      const state = openCipher(vm, type, key, iv, options);
      return bin(joinBytes([state.update(bytes(data)), finish(state)]));
    },
    "crypto_one_time_aead/6": (type: Term, key: Term, iv: Term, data: Term, aad: Term, encrypt: Term) =>
      aead(type, key, iv, data, aad, 16, encrypt === true),
    "crypto_one_time_aead/7": (type: Term, key: Term, iv: Term, data: Term, aad: Term, tag: Term, encrypt: Term) =>
      aead(type, key, iv, data, aad, tag, encrypt === true),
    "crypto_init/3": (type: Term, key: Term, options: Term) =>
      keep(ciphers, openCipher(vm, type, key, Bin.of(""), options)),
    "crypto_init/4": (type: Term, key: Term, iv: Term, options: Term) =>
      keep(ciphers, openCipher(vm, type, key, iv, options)),
    "crypto_update/2": (state: Term, data: Term) => bin(cipherState(state).update(bytes(data))),
    "crypto_final/1": (state: Term) => bin(finish(cipherState(state))),
    "crypto_get_data/1": (state: Term) => {
      const known = cipherState(state);
      return mapOf([
        [atom("size"), known.size],
        [atom("padding_size"), known.paddingSize],
        [atom("padding_type"), atom(known.padding)],
        [atom("encrypt"), known.encrypt],
      ]);
    },
    "cipher_info/1": (type: Term) => {
      const found = findCipher(nameOf(type));
      if (found === undefined) throw badarg();
      return infoOf(found);
    },
    "strong_rand_bytes/1": (n: Term) => {
      if (typeof n !== "number" || n < 0) throw badarg();
      return bin(random(n));
    },
    "rand_uniform/2": (from: Term, to: Term) => {
      const lo = numeric(from);
      const range = numeric(to) - lo;
      if (range <= 0n) throw badarg();
      const size = fromNumber(range).length + 8;
      const value = lo + (toNumber(random(size)) % range);
      return isInteger(from) ? big(value) : bin(fromNumber(value));
    },
    "exor/2": (a: Term, b: Term) => {
      const [x, y] = [bytes(a), bytes(b)];
      if (x.length !== y.length) throw badarg();
      return bin(x.map((v, i) => v ^ (y[i] as number)));
    },
    "mod_pow/3": (n: Term, p: Term, m: Term) => {
      if (numeric(m) <= 0n) throw badarg();
      const out = modPow(numeric(n), numeric(p), numeric(m));
      return out === 0n && numeric(n) !== 0n ? bin(new Uint8Array(1)) : bin(fromNumber(out));
    },
    "bytes_to_integer/1": (data: Term) => {
      if (!(data instanceof Bin)) throw badarg();
      return big(toNumber(data.bytes));
    },
    "start/0": () => atom("ok"),
    "stop/0": () => atom("ok"),
    "info_fips/0": () => atom("not_supported"),
    "enable_fips_mode/1": (on: Term) => on === false,
    "supports/1": (what: Term) => {
      const known: Record<string, readonly string[]> = {
        hashs: hashNames(),
        ciphers: CIPHERS,
        public_keys: PUBLIC_KEYS,
        macs: ["cmac", "hmac", "poly1305"],
        curves: [...curveNames(), ...MONTGOMERY],
        rsa_opts: RSA_OPTIONS,
      };
      const found = entryOf(known, nameOf(what));
      if (found === undefined) throw raiseError(atom("function_clause"));
      return list(found.map((name) => atom(name)));
    },
  };
}

const PUBLIC_KEYS = ["rsa", "dh", "ecdsa", "ecdh", "eddsa", "eddh"];
const RSA_OPTIONS = [
  "rsa_pkcs1_pss_padding",
  "rsa_pss_saltlen",
  "rsa_mgf1_md",
  "rsa_pkcs1_oaep_padding",
  "rsa_oaep_label",
  "rsa_oaep_md",
  "rsa_pkcs1_padding",
  "rsa_no_padding",
];
const CIPHERS = ["128", "192", "256"]
  .flatMap((n) => ["cbc", "ctr", "ecb", "gcm"].map((mode) => `aes_${n}_${mode}`))
  .concat(["chacha20", "chacha20_poly1305", "aes_cbc", "aes_ctr", "aes_ecb", "aes_gcm"]);

export const cryptoNatives: NativeModule = { module: "crypto", table };
