// A type → an operator or a call of the library that gives it, around expressions of other types.

import { CALENDAR } from "./calendar.ts";
import { COLLECTIONS } from "./collections.ts";
import { TEXTS } from "./texts.ts";
import { type Scope, TYPES, type Type, type Writer } from "./writer.ts";

const SUBJECTS = [CALENDAR, COLLECTIONS, TEXTS];

/** Types that the vocabularies alone make. */
const MADE: ReadonlySet<Type> = new Set(["date", "time", "naive", "datetime", "set", "range", "stream"]);

/** An operator or a call. */
export function call(w: Writer, type: Type, depth: number, scope: Scope): string {
  const e = (t: Type): string => w.expr(t, depth, scope);
  const f = (from: Type, to: Type): string => fun(w, from, to, depth - 1, scope);
  const small = (): string => w.pick(["0", "1", "2", "3", "-1", "5"]);
  const special = SUBJECTS.flatMap((subject) => subject[type] ?? []);
  if (special.length > 0 && (MADE.has(type) || w.random() < 0.4))
    return w.pick(special)({ w, e, f, small, one: (...texts) => w.pick(texts) });
  switch (type) {
    case "int":
      return w.pick<() => string>([
        () => `(${e("int")} ${w.pick(["+", "-", "*"])} ${e("int")})`,
        () => `${w.pick(["div", "rem"])}(${e("int")}, ${e("int")})`,
        () => `Integer.${w.pick(["mod", "floor_div", "gcd"])}(${e("int")}, ${e("int")})`,
        () => `Bitwise.${w.pick(["band", "bor", "bxor"])}(${e("int")}, ${e("int")})`,
        () => `Bitwise.${w.pick(["bsl", "bsr"])}(${e("int")}, ${small()})`,
        () => `length(${e("list")})`,
        () => `Enum.${w.pick(["sum", "count", "product"])}(${e("list")})`,
        () => `Enum.${w.pick(["max", "min"])}(${e("list")}, fn -> 0 end)`,
        () => `Enum.count(${e("list")}, ${f("int", "bool")})`,
        () => `Enum.at(${e("list")}, ${small()}, 42)`,
        () => `String.length(${e("string")})`,
        () => `byte_size(${e("string")})`,
        () => `bit_size(${e("bits")})`,
        () => `map_size(${e("map")})`,
        () => `tuple_size(${e("tuple")})`,
        () => `${w.pick(["trunc", "round", "floor", "ceil"])}(${e("float")})`,
        () => `abs(${e("int")})`,
        () => `${w.pick(["max", "min"])}(${e("int")}, ${e("int")})`,
        () => `Map.get(${e("map")}, :c, ${small()})`,
        () => `Keyword.get(${e("keyword")}, :c, 0)`,
        () => `Enum.reduce(${e("list")}, 0, &(&1 + &2))`,
        () => `String.to_integer(${w.pick(['"12"', '"-7"', e("string")])})`,
        () => `hd(${e("list")})`,
        () => `Integer.undigits(${e("list")})`,
        () => `-(${e("int")})`,
      ])();
    case "float":
      return w.pick<() => string>([
        () => `(${e("float")} ${w.pick(["+", "-", "*", "/"])} ${e(w.pick<Type>(["int", "float"]))})`,
        () => `(${e("int")} / ${e("int")})`,
        () => `Float.round(${e("float")}, ${w.pick(["0", "1", "2", "3"])})`,
        () => `Float.${w.pick(["floor", "ceil"])}(${e("float")})`,
        () => `:math.${w.pick(["sqrt", "floor", "ceil"])}(${e("float")})`,
        // of whole numbers: a C library's power of others may be off in the last digit
        () => `:math.pow(${small()}, ${small()})`,
        () => `Enum.sum([${e("float")}, ${e("int")}])`,
      ])();
    case "bool":
      return w.pick<() => string>([
        () => `(${e("any")} ${w.pick(["==", "!=", "===", "<", ">", "<=", ">="])} ${e("any")})`,
        () => `(${e("int")} ${w.pick(["==", "<", ">=", "==="])} ${e(w.pick<Type>(["int", "float"]))})`,
        () => `(${e("bool")} ${w.pick(["and", "or", "&&", "||"])} ${e("bool")})`,
        () => `not ${e("bool")}`,
        () => `(${e("int")} in ${e("list")})`,
        () => `is_${w.pick(["list", "map", "integer", "binary", "atom", "number", "bitstring", "tuple"])}(${e("any")})`,
        () => `Enum.${w.pick(["any?", "all?"])}(${e("list")}, ${f("int", "bool")})`,
        () => `Enum.member?(${e("list")}, ${e("int")})`,
        () => `String.${w.pick(["contains?", "starts_with?", "ends_with?"])}(${e("string")}, ${e("string")})`,
        () => `Map.has_key?(${e("map")}, ${e("atom")})`,
        () => `match?({:ok, _}, ${e("tuple")})`,
        () => `Regex.match?(~r/${w.pick(["a+", "^\\\\w*$", "[0-9]{2}", "(?i)HELLO", "\\\\s"])}/, ${e("string")})`,
        () => `(Bitwise.band(${e("int")}, 1) == 1)`,
      ])();
    case "atom":
      return w.pick<() => string>([
        () => `elem(${e("tuple")}, 0)`,
        // not of a literal: its compiler makes the atom, so that small maps have it in another place
        () => `String.to_atom(Process.get(:none, ${e("string")}))`,
        () => `(${e("bool")} && ${e("atom")})`,
        () => `Enum.find([:x, :y], fn _ -> ${e("bool")} end)`,
        () => `Map.get(${e("map")}, ${e("atom")})`,
      ])();
    case "string":
      return w.pick<() => string>([
        () => `(${e("string")} <> ${e("string")})`,
        () => `"#{${e(w.pick<Type>(["int", "float", "atom", "string"]))}}-#{${e("int")}}"`,
        () =>
          `String.${w.pick(["upcase", "downcase", "capitalize", "reverse", "trim", "trim_leading"])}(${e("string")})`,
        () => `String.slice(${e("string")}, ${small()}, ${w.pick(["0", "1", "2", "10"])})`,
        () => `String.slice(${e("string")}, ${w.pick(["1..2", "0..-2//1", "-3..-1//1", "2..1//1"])})`,
        () =>
          `String.replace(${e("string")}, ${w.pick(['"a"', '"l"', "~r/[aeiou]/", "~r/(.)(.)/u"])}, ${w.pick(['"_"', '"<\\\\0>"', '""'])})`,
        () => `String.pad_${w.pick(["leading", "trailing"])}(${e("string")}, 6, ${w.pick(['" "', '"0"', '"ab"'])})`,
        () => `String.duplicate(${e("string")}, ${w.pick(["0", "1", "3"])})`,
        () => `Enum.join(${e(w.pick<Type>(["list", "words"]))}, ${w.pick(['""', '", "'])})`,
        () => `Enum.map_join(${e("list")}, "/", ${f("int", w.pick<Type>(["int", "string"]))})`,
        () => `inspect(${e("any")})`,
        () => `Integer.to_string(${e("int")}, ${w.pick(["2", "10", "16", "36"])})`,
        () => `to_string(${e(w.pick<Type>(["int", "float", "atom", "list"]))})`,
        () => `Atom.to_string(${e("atom")})`,
        () => `String.at(${e("string")}, ${small()})`,
        () => `List.to_string(${e("words")})`,
      ])();
    case "list":
      return w.pick<() => string>([
        () => `Enum.map(${e("list")}, ${f("int", "int")})`,
        () => `Enum.${w.pick(["filter", "reject", "take_while", "drop_while"])}(${e("list")}, ${f("int", "bool")})`,
        () => `Enum.${w.pick(["sort", "reverse", "uniq", "dedup"])}(${e("list")})`,
        () => `Enum.${w.pick(["take", "drop"])}(${e("list")}, ${small()})`,
        () => `(${e("list")} ${w.pick(["++", "--"])} ${e("list")})`,
        () => `[${e("int")} | ${e("list")}]`,
        () => `[${e("int")}, ${e("int")}]`,
        () => `(for ${comprehension(w, depth, scope)})`,
        () => `Enum.flat_map(Enum.take(${e("list")}, 3), ${f("int", "list")})`,
        () => `Enum.concat(${e("list")}, ${e("list")})`,
        () => `Enum.sort_by(${e("list")}, ${f("int", "int")}${w.pick(["", ", :desc"])})`,
        () => `Enum.slice(${e("list")}, ${w.pick(["1..2", "0..-2//1", "-2..-1//1"])})`,
        () =>
          `List.${w.pick(["delete", "insert_at"]).replace("insert_at", `replace_at`) === "delete" ? `delete(${e("list")}, ${e("int")})` : `replace_at(${e("list")}, ${small()}, ${e("int")})`}`,
        () => `List.insert_at(${e("list")}, ${small()}, ${e("int")})`,
        () => `Enum.scan(${e("list")}, &(&1 + &2))`,
        () => `String.to_charlist(${e("string")})`,
        () => `Map.values(${e("map")})`,
        () => `Integer.digits(${e("int")})`,
        () =>
          `((${e("list")}) |> Stream.map(${f("int", "int")}) |> Stream.filter(${f("int", "bool")}) |> Enum.map(& &1))`,
        () => `Enum.to_list(${w.pick(["1..3", "3..1//-1", "0..10//4", "1..0//1"])})`,
        () => `tl(${e("list")})`,
        () => `:lists.${w.pick(["usort", "reverse", "sort"])}(${e("list")})`,
        () => `:binary.bin_to_list(${e("bits")})`,
      ])();
    case "words":
      return w.pick<() => string>([
        () => `String.split(${e("string")}${w.pick(["", ', ","', ', ""', ', "", trim: true', ", ~r/[ ,]/"])})`,
        () => `String.graphemes(${e("string")})`,
        () => `Enum.map(${e("list")}, ${f("int", "string")})`,
        () => `Enum.sort(${e("words")}${w.pick(["", ", :desc"])})`,
        () => `Regex.scan(~r/${w.pick(["[a-z]", "\\\\w+", "(.)l"])}/, ${e("string")})`,
        () => `(for <<c::utf8 <- (${e("string")}) >>, do: <<c::utf8>>)`,
        () => `Enum.uniq(${e("words")})`,
        () => `String.codepoints(${e("string")})`,
      ])();
    case "map":
      return w.pick<() => string>([
        // not Map.put(Map.put(…)): its compiler makes one update of the two, and looks at the map last
        () => `Map.put(Process.get(:none, ${e("map")}), ${e("atom")}, ${e("any")})`,
        () => `Map.delete(${e("map")}, ${e("atom")})`,
        () => `Map.merge(${e("map")}, ${e("map")})`,
        // the keys not within the braces: its compiler makes an update within a key one that may add
        () => {
          const [x, y] = [w.name(), w.name()];
          return `(\n${x} = ${e("atom")}\n${y} = ${e("int")}\n%{${x} => ${e("any")}, ${y} => ${e("any")}}\n)`;
        },
        // not %{%{…} | c: 1}: its compiler forgets that a literal has no such key when nothing needs the value
        () => `%{Process.get(:none, ${e("map")}) | c: ${e("int")}}`,
        () => `Enum.group_by(${e("list")}, ${f("int", "any")})`,
        () => `Enum.frequencies(${e(w.pick<Type>(["list", "words"]))})`,
        () => `Map.new(${e("list")}, fn x -> {x, ${e("any")}} end)`,
        () => `Map.update(${e("map")}, :c, 0, &(&1))`,
        () => `Enum.into(${e("keyword")}, ${e("map")})`,
        () => `(for x <- (${e("list")}), into: %{}, do: {x, ${e("any")}})`,
        () => `Map.take(${e("map")}, [:c, ${e("atom")}])`,
        () => `Map.filter(${e("map")}, fn {_, v} -> is_integer(v) end)`,
        () => `(m = ${e("map")}; put_in(m[:c], ${e("any")}))`,
      ])();
    case "tuple":
      return w.pick<() => string>([
        () => `{${e("atom")}, ${e("any")}}`,
        () => `{${e("any")}, ${e("any")}, ${e("any")}}`,
        () => `List.to_tuple(${e("list")})`,
        // not put_elem(put_elem(…)): its compiler makes one update of the two, and keeps the first value
        () => `put_elem(Process.get(:none, ${e("tuple")}), ${w.pick(["0", "1"])}, ${e("any")})`,
        () => `Enum.split(${e("list")}, ${small()})`,
        () => `Enum.split_with(${e("list")}, ${f("int", "bool")})`,
        () => `Enum.min_max(${e("list")}, fn -> {:none, :none} end)`,
        () => `Map.pop(${e("map")}, :c)`,
        () => `Integer.parse(${e("string")})`,
        () => `String.split_at(${e("string")}, ${small()})`,
        () => `Enum.map_reduce(${e("list")}, 0, fn x, acc -> {x * 2, acc + x} end)`,
        () => `Tuple.insert_at(${e("tuple")}, 0, ${e("any")})`,
        () => `List.to_tuple(Tuple.to_list(${e("tuple")}))`,
      ])();
    case "keyword":
      return w.pick<() => string>([
        () => `Keyword.put(${e("keyword")}, :c, ${e("any")})`,
        () => `Keyword.merge(${e("keyword")}, ${e("keyword")})`,
        () => `Keyword.delete(${e("keyword")}, :c)`,
        () => `Enum.zip(${e("list")}, ${e("list")})`,
        () => `Enum.with_index(${e(w.pick<Type>(["list", "words"]))})`,
        () => `Map.to_list(${e("map")})`,
        () => `Enum.zip([:c, :x], ${e("list")})`,
        () => `Enum.chunk_every(${e("list")}, 2)`,
        () => `Enum.sort(${e("keyword")})`,
      ])();
    case "bits":
      return w.pick<() => string>([
        () => `<<(${e("int")})::${w.pick(["8", "4", "16", "32-little", "7", "64-signed", "128"])}>>`,
        () => `<<(${e("bits")})::bitstring, ${e("int")}::8>>`,
        () => `<<(${e("float")})::${w.pick(["float", "float-32", "float-little"])}>>`,
        () => `<<(${e("string")})::binary, 0>>`,
        () => `(for <<b::1 <- (${e("bits")}) >>, into: <<>>, do: <<b::2>>)`,
        () => `binary_part(${e("string")}, 0, ${w.pick(["0", "1", "2"])})`,
        () =>
          `:binary.${w.pick(["copy", "encode_unsigned"]) === "copy" ? `copy(${e("string")}, 2)` : `encode_unsigned(${e("int")})`}`,
      ])();
    default:
      return w.expr(w.pick(TYPES), depth, scope);
  }
}

/** A function of one argument. */
export function fun(w: Writer, from: Type, to: Type, depth: number, scope: Scope): string {
  const x = w.name();
  return `fn ${x} -> ${w.expr(to, depth, [...scope, [x, from]])} end`;
}

function comprehension(w: Writer, depth: number, scope: Scope): string {
  const x = w.name();
  const y = w.name();
  const inner: Scope = [...scope, [x, "int"]];
  const parts = [`${x} <- (${w.expr("list", depth - 1, scope)})`];
  if (w.random() < 0.4) parts.push(`(${w.expr("bool", depth - 1, inner)})`);
  if (w.random() < 0.3) {
    parts.push(`${y} <- (${w.expr("list", depth - 1, inner)})`);
    return `${parts.join(", ")}${w.pick(["", ", uniq: true"])}, do: (${w.expr("int", depth - 1, [...inner, [y, "int"]])})`;
  }
  return `${parts.join(", ")}, do: (${w.expr("int", depth - 1, inner)})`;
}
