// Floats as text: the shortest digits that read back as the same number, as Elixir and `float_to_binary(f, [short])`
// write them: 1.0, 1.0e-10, 1.0e20. Specification: erlang:float_to_binary/2, option `short`.

/** The shortest text of a float. */
export function floatText(v: number): string {
  if (Object.is(v, -0)) return "-0.0";
  const [mantissa = "", exp = "0"] = Math.abs(v).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(exp);
  const sign = v < 0 ? "-" : "";
  const scientific = `${digits[0]}.${digits.slice(1) || "0"}e${exponent}`;
  let plain: string;
  if (exponent >= 0) {
    const whole = digits.length > exponent + 1 ? digits.slice(0, exponent + 1) : digits.padEnd(exponent + 1, "0");
    plain = `${whole}.${digits.slice(exponent + 1) || "0"}`;
  } else plain = `0.${"0".repeat(-exponent - 1)}${digits}`;
  // the shorter of both; plain when equally long, and never plain beyond 2^53
  return sign + (plain.length <= scientific.length && Math.abs(v) < 2 ** 53 ? plain : scientific);
}

/** The text that JavaScript writes of a number, and of zero below zero with its sign. */
export const withSign = (v: number, write: (v: number) => string): string =>
  Object.is(v, -0) ? `-${write(0)}` : write(v);
