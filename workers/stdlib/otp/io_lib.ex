# The functions of :io_lib that read: format strings into directives, and text by a format; and the small ones on characters.
# The others are natives (workers/natives/io_lib.ts). Specification: the reference of the module `io_lib`, OTP 27.

defmodule :io_lib do
  @moduledoc "Input and output library functions."

  @doc "Like format/3."
  def fwrite(format, args, _options), do: :io_lib.format(format, args)

  @doc "The characters of a prompt, which is an atom, characters or {:format, format, args}."
  def format_prompt(prompt), do: format_prompt(prompt, :latin1)
  @doc "Like format_prompt/1 with the encoding of the device."
  def format_prompt({:format, format, args}, _encoding), do: :io_lib.format(format, args)
  def format_prompt(prompt, :unicode), do: :io_lib.format(~c"~ts", [prompt])
  def format_prompt(prompt, _encoding), do: :io_lib.format(~c"~s", [prompt])

  @doc "The column after a text that begins in a column."
  def indentation([?\n | rest], _), do: indentation(rest, 0)
  def indentation([?\t | rest], i), do: indentation(rest, div(i + 8, 8) * 8)
  def indentation([c | rest], i) when is_integer(c), do: indentation(rest, i + 1)
  def indentation([c | rest], i), do: indentation(rest, indentation(c, i))
  def indentation([], i), do: i

  @doc "Whether a list holds characters and such lists only."
  def deep_char_list(list), do: deep?(list, 0x10FFFF)
  @doc "Like deep_char_list/1 for characters of Latin-1."
  def deep_latin1_char_list(list), do: deep?(list, 255)

  defp deep?([h | t], max) when is_integer(h), do: h >= 0 and h <= max and deep?(t, max)
  defp deep?([h | t], max), do: deep?(h, max) and deep?(t, max)
  defp deep?([], _), do: true
  defp deep?(_, _), do: false

  # -- notation --------------------------------------------------------------

  @doc "A character as Erlang writes it: $a."
  def write_char(?\s), do: ~c"$\\s"
  def write_char(c) when is_integer(c), do: [?$ | unquoted(:io_lib.write_string([c]), c)]
  @doc "Like write_char/1 with characters above 255 as numbers."
  def write_char_as_latin1(c) when c > 255, do: [?$ | coded(c)]
  def write_char_as_latin1(c), do: write_char(c)
  @doc "Like write_char/1 for a character of Latin-1."
  def write_latin1_char(c) when c in 0..255, do: write_char(c)

  defp unquoted([?" | rest], ?"), do: [?" | :lists.nthtail(length(rest), rest)]
  defp unquoted([?" | rest], _), do: :lists.droplast(rest)
  defp coded(c), do: ~c"\\x{" ++ :erlang.integer_to_list(c, 16) ++ ~c"}"

  @doc "An atom with characters above 255 as numbers."
  def write_atom_as_latin1(atom), do: escaped(:io_lib.write_atom(atom))
  @doc "A string with characters above 255 as numbers."
  def write_string_as_latin1(string), do: escaped(:io_lib.write_string(string))
  @doc "A string of Latin-1."
  def write_latin1_string(string), do: :io_lib.write_string(string)

  defp escaped(text), do: :lists.append(for c <- text, do: if(c > 255, do: coded(c), else: [c]))

  # -- format strings --------------------------------------------------------

  @doc "A format and its arguments as characters and maps of directives."
  def scan_format(format, args) do
    format = if is_list(format), do: format, else: :unicode.characters_to_list(format)
    {items, []} = scan(format, args, [])
    items
  end

  defp scan([?~ | rest], args, acc) do
    {adjust, rest} = if match?([?- | _], rest), do: {:left, tl(rest)}, else: {:right, rest}
    {width, rest, args} = field(rest, args)
    {precision, rest, args} = dotted(rest, args)
    {pad, rest, args} = padding(rest, args)
    {spec, [c | rest]} = modifiers(rest, %{encoding: :latin1, strings: true, maps_order: :undefined})
    {taken, args} = :lists.split(arity(c), args)

    item =
      :maps.merge(spec, %{
        control_char: c,
        args: taken,
        width: width,
        adjust: adjust,
        precision: precision,
        pad_char: pad
      })

    scan(rest, args, [item | acc])
  end

  defp scan([c | rest], args, acc), do: scan(rest, args, [c | acc])
  defp scan([], args, acc), do: {:lists.reverse(acc), args}

  defp arity(c) when c in ~c"~n", do: 0
  defp arity(c) when c in ~c"WPxX", do: 2
  defp arity(_), do: 1

  defp field([?* | rest], [n | args]), do: {n, rest, args}

  defp field(text, args) do
    case :lists.splitwith(fn c -> c in ?0..?9 end, text) do
      {[], _} -> {:none, text, args}
      {digits, rest} -> {:erlang.list_to_integer(digits), rest, args}
    end
  end

  defp dotted([?. | rest], args), do: field(rest, args)
  defp dotted(rest, args), do: {:none, rest, args}
  defp padding([?., ?* | rest], [c | args]), do: {c, rest, args}
  defp padding([?., c | rest], args), do: {c, rest, args}
  defp padding(rest, args), do: {?\s, rest, args}
  defp modifiers([?t | rest], spec), do: modifiers(rest, %{spec | encoding: :unicode})
  defp modifiers([?l | rest], spec), do: modifiers(rest, %{spec | strings: false})
  defp modifiers([?k | rest], spec), do: modifiers(rest, %{spec | maps_order: :ordered})
  defp modifiers(rest, spec), do: {spec, rest}

  @doc "The format string and the arguments of what scan_format/2 answers."
  def unscan_format(items), do: {:lists.append(for i <- items, do: unscan(i)), :lists.append(for i <- items, is_map(i), do: i.args)}

  defp unscan(%{} = i) do
    sign = if i.adjust == :left, do: ~c"-", else: []
    width = if i.width == :none, do: [], else: sign ++ :erlang.integer_to_list(i.width)
    pad = if i.pad_char == ?\s, do: [], else: [?., i.pad_char]

    precision =
      cond do
        i.precision != :none -> [?. | :erlang.integer_to_list(i.precision)]
        pad != [] -> [?.]
        true -> []
      end

    marks = if(i.encoding == :unicode, do: ~c"t", else: []) ++ if(i.strings, do: [], else: ~c"l")
    [?~ | width] ++ precision ++ pad ++ marks ++ [i.control_char]
  end

  defp unscan(c), do: [c]

  @doc "The text of what scan_format/2 answers."
  def build_text(items) do
    {format, args} = unscan_format(items)
    :io_lib.format(format, args)
  end

  # -- reading by a format ---------------------------------------------------

  @doc "Reads values from text: {:ok, values, rest}, {:more, format, count, values} or {:error, {:fread, what}}."
  def fread(format, text) do
    format = if is_list(format), do: format, else: :unicode.characters_to_list(format)
    text = if is_list(text), do: text, else: :unicode.characters_to_list(text)
    read(format, text, length(text), [])
  end

  @doc "fread/2 over what a device sends, line by line: {:more, continuation} or {:done, result, rest}."
  def fread([], chars, format) do
    fread({if(is_list(format), do: format, else: :unicode.characters_to_list(format)), [], 0, []}, chars, format)
  end

  def fread({_format, [], 0, []}, :eof, _), do: {:done, :eof, :eof}

  def fread({format, line, _n, values}, :eof, _) do
    case fread(format, line) do
      {:ok, more, rest} -> {:done, {:ok, values ++ more}, rest}
      _ -> {:done, problem(:input), :eof}
    end
  end

  def fread({format, line, n, values}, chars, _) do
    chars = if is_list(chars), do: chars, else: :unicode.characters_to_list(chars)

    case :lists.splitwith(&(&1 != ?\n), chars) do
      {more, []} ->
        {:more, {format, line ++ more, n, values}}

      {more, [?\n | rest]} ->
        case fread(format, line ++ more) do
          {:ok, found, left} -> {:done, {:ok, values ++ found}, left ++ rest}
          {:more, format, count, found} -> fread({format, [], n + count, values ++ found}, rest, format)
          error -> {:done, error, rest}
        end
    end
  end

  defp read([c | format], text, n, acc) when c in ~c" \t\n\r", do: read(format, blanks(text), n, acc)

  defp read([?~ | directive] = format, text, n, acc) do
    {keep, directive} = if match?([?* | _], directive), do: {false, tl(directive)}, else: {true, directive}
    {width, directive, _} = field(directive, [])
    {unicode, directive} = if match?([?t | _], directive), do: {true, tl(directive)}, else: {false, directive}
    _ = unicode

    case directive do
      [] ->
        problem(:format)

      [?~ | rest] ->
        literal(?~, rest, blanks(text), n, acc)

      [?l | rest] ->
        read(rest, text, n, [n - length(text) | acc])

      [c | rest] ->
        source = if c == ?c, do: text, else: blanks(text)

        case value(c, width, source) do
          :more -> {:more, format, n - length(source), acc |> :lists.reverse()}
          {:error, _} = error -> error
          {:ok, value, left} -> read(rest, left, n, if(keep, do: [value | acc], else: acc))
        end
    end
  end

  defp read([c | format], text, n, acc), do: literal(c, format, text, n, acc)
  defp read([], text, _n, acc), do: {:ok, :lists.reverse(acc), text}

  defp literal(c, format, [c | text], n, acc), do: read(format, text, n, acc)
  defp literal(c, format, [], n, acc), do: {:more, [c | format], n, :lists.reverse(acc)}
  defp literal(_, _, _, _, _), do: problem(:input)

  defp problem(what), do: {:error, {:fread, what}}
  defp blanks([c | rest]) when c in ~c" \t\n\r", do: blanks(rest)
  defp blanks(text), do: text

  defp limited(:none, text), do: {text, []}
  defp limited(n, text), do: :lists.split(min(n, length(text)), text)

  defp value(_c, _width, []), do: :more
  defp value(?d, width, text), do: number(width, text, 10, true)
  defp value(?u, width, text), do: number(:none, text, if(width == :none, do: 10, else: width), false)
  defp value(?-, _, [?- | rest]), do: {:ok, -1, rest}
  defp value(?-, _, [?+ | rest]), do: {:ok, 1, rest}
  defp value(?-, _, text), do: {:ok, 1, text}

  defp value(?#, _, text) do
    with {base, [?# | rest]} <- :string.to_integer(text), {:ok, n, left} <- number(:none, rest, base, false) do
      {:ok, n, left}
    else
      _ -> problem(:based)
    end
  end

  defp value(?f, width, text) do
    {mine, left} = limited(width, text)

    case :string.to_float(mine) do
      {:error, _} -> problem(:float)
      {value, rest} -> {:ok, value, rest ++ left}
    end
  end

  defp value(?c, width, text) do
    n = if width == :none, do: 1, else: width
    if length(text) < n, do: :more, else: {:lists.sublist(text, n), :lists.nthtail(n, text)} |> then(fn {a, b} -> {:ok, a, b} end)
  end

  defp value(c, width, text) when c in ~c"sa" do
    {mine, left} = limited(width, text)
    {word, rest} = :lists.splitwith(fn x -> x not in ~c" \t\n\r" end, mine)
    {:ok, if(c == ?a, do: :erlang.list_to_atom(word), else: word), rest ++ left}
  end

  defp value(_, _, _), do: problem(:format)

  defp number(width, text, base, signed) do
    {mine, left} = limited(width, text)
    {sign, digits} = if signed and match?([c | _] when c in ~c"+-", mine), do: {[hd(mine)], tl(mine)}, else: {[], mine}
    {word, rest} = :lists.splitwith(fn c -> digit?(c, base) end, digits)
    if word == [], do: problem(if(signed, do: :integer, else: :unsigned)), else: {:ok, :erlang.list_to_integer(sign ++ word, base), rest ++ left}
  end

  defp digit?(c, base) when c in ?0..?9, do: c - ?0 < base
  defp digit?(c, base) when c in ?a..?z, do: c - ?a + 10 < base
  defp digit?(c, base) when c in ?A..?Z, do: c - ?A + 10 < base
  defp digit?(_, _), do: false
end
