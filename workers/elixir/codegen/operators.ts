// Functions of `:erlang` that are written in place: operators, type tests, accessors. They never suspend.

/** What the operators need of the function that is being generated. */
export type Args = readonly string[];

const SIMPLE = /^(v\d+|k\d+|-?\d+|\(-\d+\)|true|false|NIL|EMPTY)$/;
const INT = /^(\d+|\(-\d+\))$/;

function small(a: string): boolean {
  return INT.test(a) && Math.abs(Number(a.replace(/[()]/g, ""))) < 2 ** 31;
}

/** Integers first, while they are safe; `helper` does the rest. `a|0` would be slow for floats, which are objects. */
function arith(op: "+" | "-", helper: string, a: string, b: string): string {
  const numbers = [a, b].filter((x) => !small(x)).map((x) => `typeof ${x}==="number"`);
  if (!SIMPLE.test(a) || !SIMPLE.test(b) || numbers.length === 0) return `${helper}(${a},${b})`;
  // a small number takes a safe one out of range on one side only
  const grows = /^\d/.test(b) ? op === "+" : /^\d/.test(a) && op === "+" ? true : undefined;
  const sum = `($t=${a}${op}${b})`;
  const safe =
    grows === undefined
      ? `${sum}<=9007199254740991&&$t>=-9007199254740991`
      : // 32 bits are checked without a comparison of floats
        `(${sum}===($t|0)||${grows ? "$t<=9007199254740991" : "$t>=-9007199254740991"})`;
  return `(${numbers.join("&&")}&&${safe}?$t:${helper}(${a},${b}))`;
}

/** Floats first, where one operand is known to be one. */
function floating(helper: string, a: string, b: string): Operation {
  return { e: `$.${helper}(${a},${b})`, raises: true, bool: false, float: true };
}

function less(op: "<" | ">" | "<=" | ">=", a: string, b: string): string {
  if (!SIMPLE.test(a) || !SIMPLE.test(b)) return `($.cmp(${a},${b})${op}0)`;
  const checks = [a, b].filter((x) => !INT.test(x)).map((x) => `typeof ${x}==="number"`);
  return checks.length === 0 ? `(${a}${op}${b})` : `(${checks.join("&&")}?${a}${op}${b}:$.cmp(${a},${b})${op}0)`;
}

function exact(a: string, b: string): string {
  if (isPrimitive(a) || isPrimitive(b)) return `(${a}===${b})`;
  if (!SIMPLE.test(a) || !SIMPLE.test(b)) return `$.eq(${a},${b})`;
  return `(${a}===${b}||typeof ${a}==="object"&&typeof ${b}==="object"&&$.eq(${a},${b}))`;
}

/** Compared by identity: small integers, booleans, nil, the empty list. */
function isPrimitive(a: string): boolean {
  return INT.test(a) || a === "true" || a === "false" || a === "NIL" || a === "EMPTY";
}

function loose(a: string, b: string): string {
  if (["true", "false", "NIL", "EMPTY"].some((x) => x === a || x === b)) return `(${a}===${b})`;
  if (!SIMPLE.test(a) || !SIMPLE.test(b)) return `$.eq(${a},${b},true)`;
  return `(${a}===${b}||(typeof ${a}==="object"||typeof ${b}==="object")&&$.eq(${a},${b},true))`;
}

/** A literal number would swallow the dot behind it. */
function object(a: string): string {
  return /^\d/.test(a) ? `(${a})` : a;
}

const FLOATING = new Map([
  ["+", "fadd"],
  ["-", "fsub"],
  ["*", "fmul"],
]);

/** An operation: its text, whether it may raise (so that a guard must catch it), and whether it answers a boolean. */
export type Operation = { readonly e: string; readonly raises: boolean; readonly bool: boolean; readonly float?: true };

const value = (e: string): Operation => ({ e, raises: true, bool: false });
const test = (e: string): Operation => ({ e, raises: false, bool: true });

/**
 * The text of `:erlang.name(args)`, or undefined when it is an ordinary call. Arguments are simple expressions. `isFloat` says
 * which of them are known to be floats; null where real nodes interpret the code and know nothing.
 */
export function operation(name: string, args: Args, isFloat: ((e: string) => boolean) | null): Operation | undefined {
  const [a = "", b = ""] = args;
  const mnemonic = isFloat !== null && args.length === 2 && (isFloat(a) || isFloat(b)) ? FLOATING.get(name) : undefined;
  if (mnemonic !== undefined) return floating(mnemonic, a, b);
  switch (`${name}/${args.length}`) {
    case "+/2":
      return value(arith("+", "$.add", a, b));
    case "-/2":
      return value(arith("-", "$.sub", a, b));
    case "*/2":
      return value(`$.mul(${a},${b})`);
    case "//2":
      return floating(isFloat === null ? "div" : "fdiv", a, b);
    case "div/2":
      return value(`$.idiv(${a},${b})`);
    case "rem/2":
      return value(
        small(b) && Number(b) > 0 && SIMPLE.test(a)
          ? `(typeof ${a}==="number"?${a}%${b}+0:$.rem(${a},${b}))`
          : `$.rem(${a},${b})`,
      );
    case "-/1":
      return value(`$.neg(${a})`);
    case "+/1":
      return value(`$.plus(${a})`);
    case "abs/1":
      return value(`$.abs(${a})`);
    case "band/2":
    case "bor/2":
    case "bxor/2":
    case "bsl/2":
    case "bsr/2":
      return value(`$.${name}(${a},${b})`);
    case "bnot/1":
      return value(`$.bnot(${a})`);
    case "trunc/1":
    case "round/1":
    case "floor/1":
    case "ceil/1":
      return value(`$.toInt("${name}",${a})`);
    case "=:=/2":
      return test(exact(a, b));
    case "=/=/2":
      return test(`!${exact(a, b)}`);
    case "==/2":
      return test(loose(a, b));
    case "/=/2":
      return test(`!${loose(a, b)}`);
    case "</2":
      return test(less("<", a, b));
    case ">/2":
      return test(less(">", a, b));
    case "=</2":
      return test(less("<=", a, b));
    case ">=/2":
      return test(less(">=", a, b));
    case "is_atom/1":
      return test(`(${a} instanceof Atom||typeof ${a}==="boolean")`);
    case "is_binary/1":
      return test(`(${a} instanceof Bin&&${object(a)}.tail===0)`);
    case "is_bitstring/1":
      return test(`(${a} instanceof Bin)`);
    case "is_boolean/1":
      return test(`(typeof ${a}==="boolean")`);
    case "is_float/1":
      return test(`(${a} instanceof Float)`);
    case "is_function/1":
      return test(`(${a} instanceof Fun)`);
    case "is_function/2":
      return /^\d+$/.test(b)
        ? test(`(${a} instanceof Fun&&${object(a)}.arity===${b})`)
        : { e: `$.isFunction(${a},${b})`, raises: true, bool: true };
    case "is_integer/1":
      return test(`(typeof ${a}==="number"||${a} instanceof Big)`);
    case "is_list/1":
      return test(`(${a} instanceof Cons||${a}===EMPTY)`);
    case "is_map/1":
      return test(`(${a} instanceof TMap)`);
    case "is_number/1":
      return test(`(typeof ${a}==="number"||${a} instanceof Float||${a} instanceof Big)`);
    case "is_pid/1":
      return test(`(${a} instanceof $.Pid)`);
    case "is_port/1":
      return test(`(${a} instanceof $.Port)`);
    case "is_reference/1":
      return test(`(${a} instanceof $.Ref)`);
    case "is_tuple/1":
      return test(`(${a} instanceof Array)`);
    case "is_map_key/2":
      return { e: `$.isKey(${a},${b})`, raises: true, bool: true };
    case "not/1":
      return { e: `$.not(${a})`, raises: true, bool: true };
    case "and/2":
    case "or/2":
    case "xor/2":
      return { e: `$.${name}(${a},${b})`, raises: true, bool: true };
    case "hd/1":
      return value(SIMPLE.test(a) ? `(${a} instanceof Cons?${object(a)}.h:$.hd(${a}))` : `$.hd(${a})`);
    case "tl/1":
      return value(SIMPLE.test(a) ? `(${a} instanceof Cons?${object(a)}.t:$.tl(${a}))` : `$.tl(${a})`);
    case "element/2":
      return value(`$.element(${a},${b})`);
    case "setelement/3":
      return value(`$.setelement(${args.join(",")})`);
    case "tuple_size/1":
      return value(`$.tupleSize(${a})`);
    case "map_size/1":
      return value(`$.mapSize(${a})`);
    case "length/1":
      return value(`$.length(${a})`);
    case "byte_size/1":
      return value(`$.byteSize(${a})`);
    case "bit_size/1":
      return value(`$.bitSize(${a})`);
    case "map_get/2":
      return value(`$.mapGet(${b},${a})`);
    case "self/0":
      return { e: "$.proc.pid", raises: false, bool: false };
    case "max/2":
      return { e: `$.max(${a},${b})`, raises: false, bool: false };
    case "min/2":
      return { e: `$.min(${a},${b})`, raises: false, bool: false };
    case "++/2":
      return value(`$.append(${a},${b})`);
    default:
      return undefined;
  }
}

/** Plain enough to be written twice. */
export function isSimple(e: string): boolean {
  return SIMPLE.test(e);
}
