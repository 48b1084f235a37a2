// Stack traces of real Elixir and of ours, to be compared: the reader's own frames are the same in both.

/** Without the stack frames inside of Elixir and OTP, which are other ones here. */
export function ownFrames(output: string): string {
  return output.replace(/^ {4}(?:\((?:elixir|iex|stdlib) |lib\/iex\/)[^\n]*\n/gm, "");
}
