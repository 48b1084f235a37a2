// Functions of Erlang's module `:erlang`, grouped as its compiler does to say what a call is good for.

const words = (text: string): string[] => text.split(/\s+/);

/** Operators that compute; comparisons are of their own. */
export const OPERATORS: ReadonlySet<string> = new Set(
  words("+ - * / div rem not and or xor band bor bxor bnot bsl bsr ++ --"),
);
export const COMPARISONS: ReadonlySet<string> = new Set(words("== /= =:= =/= < =< > >="));
/** Functions that look at their arguments alone, and whose values the compiler computes where it knows these. */
export const COMPUTED: ReadonlySet<string> = new Set(
  words(`abs atom_to_binary atom_to_list binary_to_atom binary_to_float binary_to_integer bit_size byte_size ceil element
    float floor hd integer_to_binary integer_to_list length list_to_atom list_to_integer list_to_tuple map_size round
    setelement size tl trunc tuple_size tuple_to_list`),
);
/** Functions whose value is all that they give, tests of types among them; those with an arity have others of the name. */
export const PURE: ReadonlySet<string> = new Set([
  ...COMPUTED,
  ...words(`binary_part binary_to_list list_to_binary list_to_float map_get node/0 pid_to_list split_binary is_atom is_binary
    is_bitstring is_boolean is_float is_function is_integer is_list is_map is_map_key is_number is_pid is_port
    is_reference is_tuple`),
]);
