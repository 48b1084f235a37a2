# Terminal colours and cursor movement as escape sequences (ECMA-48).
# In: names such as :red, fragments of text. Out: sequences, or plain text when ANSI is off.
defmodule IO.ANSI do
  @moduledoc "Functionality to render ANSI escape sequences."

  names = [
    reset: 0,
    bright: 1,
    faint: 2,
    italic: 3,
    underline: 4,
    blink_slow: 5,
    blink_rapid: 6,
    inverse: 7,
    reverse: 7,
    conceal: 8,
    crossed_out: 9,
    primary_font: 10,
    font_1: 11,
    font_2: 12,
    font_3: 13,
    font_4: 14,
    font_5: 15,
    font_6: 16,
    font_7: 17,
    font_8: 18,
    font_9: 19,
    normal: 22,
    not_italic: 23,
    no_underline: 24,
    blink_off: 25,
    inverse_off: 27,
    reverse_off: 27,
    black: 30,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    magenta: 35,
    cyan: 36,
    white: 37,
    default_color: 39,
    black_background: 40,
    red_background: 41,
    green_background: 42,
    yellow_background: 43,
    blue_background: 44,
    magenta_background: 45,
    cyan_background: 46,
    white_background: 47,
    default_background: 49,
    framed: 51,
    encircled: 52,
    overlined: 53,
    not_framed_encircled: 54,
    not_overlined: 55,
    light_black: 90,
    light_red: 91,
    light_green: 92,
    light_yellow: 93,
    light_blue: 94,
    light_magenta: 95,
    light_cyan: 96,
    light_white: 97,
    light_black_background: 100,
    light_red_background: 101,
    light_green_background: 102,
    light_yellow_background: 103,
    light_blue_background: 104,
    light_magenta_background: 105,
    light_cyan_background: 106,
    light_white_background: 107
  ]

  for {name, code} <- names do
    @doc "The sequence for `#{name}`."
    def unquote(name)(), do: unquote("\e[#{code}m")

    defp format_sequence(unquote(name)), do: unquote("\e[#{code}m")
  end

  defp format_sequence(:home), do: home()
  defp format_sequence(:clear), do: clear()
  defp format_sequence(:clear_line), do: clear_line()

  defp format_sequence(other) do
    raise ArgumentError, "invalid ANSI sequence specification: #{inspect(other)}"
  end

  @doc "Moves the cursor to the first place."
  def home, do: "\e[H"
  @doc "Clears the screen."
  def clear, do: "\e[2J"
  @doc "Clears the line."
  def clear_line, do: "\e[2K"

  @doc "Whether the terminal shows colours."
  def enabled?, do: :application.get_env(:elixir, :ansi_enabled, false)
  @doc "The colours in which terms are shown."
  def syntax_colors, do: Application.fetch_env!(:elixir, :ansi_syntax_colors)

  @doc "The foreground by its number, 0 to 255."
  def color(code) when code in 0..255, do: "\e[38;5;#{code}m"
  @doc "The foreground by red, green and blue, 0 to 5 each."
  def color(r, g, b) when r in 0..5 and g in 0..5 and b in 0..5, do: color(16 + 36 * r + 6 * g + b)
  @doc "The background by its number, 0 to 255."
  def color_background(code) when code in 0..255, do: "\e[48;5;#{code}m"

  @doc "The background by red, green and blue, 0 to 5 each."
  def color_background(r, g, b) when r in 0..5 and g in 0..5 and b in 0..5,
    do: color_background(16 + 36 * r + 6 * g + b)

  @doc "Moves the cursor to a line and column."
  def cursor(line, column) when line >= 0 and column >= 0, do: "\e[#{line};#{column}H"
  @doc "Moves the cursor so many lines up."
  def cursor_up(lines \\ 1) when lines >= 1, do: "\e[#{lines}A"
  @doc "Moves the cursor so many lines down."
  def cursor_down(lines \\ 1) when lines >= 1, do: "\e[#{lines}B"
  @doc "Moves the cursor so many columns to the right."
  def cursor_right(columns \\ 1) when columns >= 1, do: "\e[#{columns}C"
  @doc "Moves the cursor so many columns to the left."
  def cursor_left(columns \\ 1) when columns >= 1, do: "\e[#{columns}D"

  @doc "Text with the colours that atoms in it name, reset at the end."
  def format(ansidata, emit? \\ enabled?()) when is_boolean(emit?), do: do_format(ansidata, [], [], emit?, :maybe)

  @doc "Like format/2, without the reset."
  def format_fragment(ansidata, emit? \\ enabled?()) when is_boolean(emit?),
    do: do_format(ansidata, [], [], emit?, false)

  defp do_format([term | rest], rem, acc, emit?, append_reset),
    do: do_format(term, [rest | rem], acc, emit?, append_reset)

  defp do_format(term, rem, acc, true, append_reset) when is_atom(term),
    do: do_format([], rem, [acc | format_sequence(term)], true, !!append_reset)

  defp do_format(term, rem, acc, false, append_reset) when is_atom(term) do
    format_sequence(term)
    do_format([], rem, acc, false, append_reset)
  end

  defp do_format(term, rem, acc, emit?, append_reset) when not is_list(term),
    do: do_format([], rem, [acc, term], emit?, append_reset)

  defp do_format([], [next | rest], acc, emit?, append_reset), do: do_format(next, rest, acc, emit?, append_reset)
  defp do_format([], [], acc, true, true), do: [acc | "\e[0m"]
  defp do_format([], [], acc, _emit?, _append_reset), do: acc
end
