// In: the global scope of a worker that has loaded its scripts. Out: the same without what leads out of it: network,
// storage, other workers, and the making of JavaScript from text. The reader's code is Elixir and cannot name any of it;
// this holds should that ever fail. What stays is the language and the names below: a browser's next idea is out, too.

/** What a worker of ours uses, and what its libraries do, beside the language itself. */
const KEPT: readonly string[] = [
  // messages, events, timers, turns
  ...["MessageChannel", "MessagePort", "MessageEvent", "postMessage", "close", "queueMicrotask"],
  ...["addEventListener", "removeEventListener", "dispatchEvent", "onmessage", "onerror", "Event", "EventTarget"],
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance", "reportError"],
  ...["AbortController", "AbortSignal", "DOMException", "PromiseRejectionEvent", "ErrorEvent", "CustomEvent"],
  // bytes and text
  ...["TextEncoder", "TextDecoder", "atob", "btoa", "URL", "URLSearchParams", "structuredClone", "crypto", "Crypto"],
  ...["Blob", "File", "FileReaderSync", "Response", "Headers", "ReadableStream", "WritableStream", "TransformStream"],
  ...[
    "CompressionStream",
    "DecompressionStream",
    "WebAssembly",
    "console",
    "self",
    "name",
    "location",
    "crossOriginIsolated",
  ],
];

/** The language: ECMA-262's properties of the global object, without `eval`; `Function` is replaced. */
const LANGUAGE: readonly string[] = [
  ...["globalThis", "Function", "Infinity", "NaN", "undefined", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...["Object", "Array", "Boolean", "Number", "BigInt", "String", "Symbol", "Date", "RegExp", "Promise", "Proxy"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Iterator", "AsyncIterator"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array"],
  ...["Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array", "BigUint64Array", "Float16Array", "Float32Array"],
  ...["Float64Array", "Atomics", "JSON", "Math", "Reflect", "Intl", "Temporal", "SuppressedError", "DisposableStack"],
];

/** Takes away what leads out of this worker. To be called once, when its scripts have been evaluated. */
export function sealWorker(): void {
  const kept = new Set([...KEPT, ...LANGUAGE]);
  for (let scope: object | null = globalThis; scope !== null && scope !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(scope)) {
      if (!kept.has(name) && name !== "constructor") take(scope, name);
    }
    scope = Object.getPrototypeOf(scope) as object | null;
  }
  // every function leads to the constructor of its kind, which makes code from text
  for (const some of [async () => {}, function* () {}, async function* () {}]) {
    take(Object.getPrototypeOf(some) as object, "constructor");
  }
  Object.defineProperty(Function.prototype, "constructor", { value: NoCompiler, writable: false });
  Object.defineProperty(globalThis, "Function", { value: NoCompiler, writable: false });
  for (const name of ["setTimeout", "setInterval"] as const) refuseText(name);
}

/** Stands for `Function` where somebody asks whether a value is one. */
function NoCompiler(): never {
  throw new TypeError("code is not made from text here");
}
NoCompiler.prototype = Function.prototype;

function take(from: object, name: string): void {
  if (Reflect.deleteProperty(from, name)) return;
  // what cannot be deleted can often be emptied
  Reflect.defineProperty(from, name, { value: undefined, writable: false });
}

/** A timer that is given text would make code of it. */
function refuseText(name: "setTimeout" | "setInterval"): void {
  const timer = globalThis[name].bind(globalThis) as (run: unknown, ...rest: unknown[]) => number;
  const only = (run: unknown, ...rest: unknown[]): number => {
    if (typeof run !== "function") throw new TypeError(`${name} takes a function`);
    return timer(run, ...rest);
  };
  take(globalThis, name);
  Object.defineProperty(globalThis, name, { value: only });
}
