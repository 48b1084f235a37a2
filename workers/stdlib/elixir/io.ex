# Input and output by device.
# In: chardata and devices (:stdio, :stderr, pids, names). Out: text on the device, lines and characters read.
defmodule IO do
  @moduledoc "Functions handling input/output (IO)."

  import Kernel, except: [inspect: 1, inspect: 2]

  @doc "Reads text: `:eof`, a line, or so many characters."
  def read(device \\ :stdio, line_or_chars)

  def read(device, :all), do: with(:eof <- read(device, :eof), do: "")
  def read(device, :eof), do: getn(device, ~c"", :eof)

  def read(device, :line), do: :io.get_line(map_dev(device), ~c"")
  def read(device, count) when is_integer(count) and count >= 0, do: :io.get_chars(map_dev(device), ~c"", count)

  # Until the end, by a function that reads a piece: a binary, or a list from a device that gives those.
  defp read_all(read, acc) do
    case read.() do
      :eof when acc == [] -> :eof
      :eof when is_list(hd(acc)) -> acc |> :lists.reverse() |> :lists.append()
      :eof -> acc |> :lists.reverse() |> IO.iodata_to_binary()
      {:error, _} = error -> error
      piece -> read_all(read, [piece | acc])
    end
  end

  @doc "Reads bytes: `:eof`, a line, or so many of them."
  def binread(device \\ :stdio, line_or_chars)
  def binread(device, :all), do: with(:eof <- binread(device, :eof), do: "")
  def binread(device, :eof), do: read_all(fn -> binread(device, 4096) end, [])
  def binread(device, :line), do: map_dev(device) |> :io.request({:get_line, :latin1, ~c""}) |> bytes()

  def binread(device, count) when is_integer(count) and count >= 0,
    do: map_dev(device) |> :io.request({:get_chars, :latin1, ~c"", count}) |> bytes()

  defp bytes(chars) when is_list(chars), do: :erlang.list_to_binary(chars)
  defp bytes(other), do: other

  @doc "Writes text."
  def write(device \\ :stdio, chardata), do: :io.put_chars(map_dev(device), to_chardata(chardata))

  @doc "Writes bytes as they are."
  def binwrite(device \\ :stdio, iodata) when is_list(iodata) or is_binary(iodata) do
    case :io.request(map_dev(device), {:put_chars, :latin1, iodata}) do
      :ok -> :ok
      {:error, reason} -> :erlang.error(reason)
    end
  end

  @doc "Writes text and a line break."
  def puts(device \\ :stdio, item) when is_atom(device) or is_pid(device), do: :io.put_chars(map_dev(device), [to_chardata(item), ?\n])

  @doc "Writes a warning to the standard error."
  def warn(message) do
    {:current_stacktrace, stack} = Process.info(self(), :current_stacktrace)
    warn(message, Enum.drop(stack, 2))
  end

  @doc "Writes a warning with the place or stack trace that it is about."
  def warn(message, stacktrace_info)

  def warn(message, %{__struct__: Macro.Env} = env) do
    where =
      case {env.module, env.function} do
        {nil, _} -> "(file)"
        {module, nil} -> Kernel.inspect(module) <> " (module)"
        {module, {name, arity}} -> Exception.format_mfa(module, name, arity)
      end

    :nodebook_code.warn_at(to_string(message), [{env.file, env.line, 0, where}])
  end

  def warn(message, []), do: warn(message, nil, nil, [], [])

  def warn(message, [{_, _, _, _} | _] = stacktrace) do
    lines = Enum.map(stacktrace, fn entry -> ["  ", Exception.format_stacktrace_entry(entry), ?\n] end)
    warn(message, nil, nil, stacktrace, lines)
  end

  def warn(message, [{key, _} | _] = info) when is_atom(key) do
    file = info[:file] || "nofile"
    line = info[:line]
    place = if line, do: [Path.relative_to_cwd(to_string(file)), ":", Integer.to_string(line)], else: to_string(file)

    {module, name, arity, shown} =
      case {info[:module], info[:function]} do
        {nil, _} -> {:elixir_compiler, :__FILE__, 1, ": (file)"}
        {module, nil} -> {module, :__MODULE__, 0, [": ", Kernel.inspect(module), " (module)"]}
        {module, {name, arity}} -> {module, name, arity, [": ", Exception.format_mfa(module, name, arity)]}
      end

    location = [file: to_charlist(file)] ++ if(line, do: [line: line], else: [])
    lines = if info[:file], do: pointed(file, line, info[:column], [place, shown]), else: []
    warn(message, file, line, [{module, name, arity, location}], lines)
  end

  # where a warning stands: the place, or with the line of the source if that is known
  defp pointed(file, line, column, place) do
    place = IO.chardata_to_string(place)

    case is_integer(line) and :nodebook_code.source(to_string(file)) do
      source when is_binary(source) -> {:snippet, to_string(file), {line, column || 0}, place, source}
      _ -> ["└─ ", place, ?\n]
    end
  end

  # Code.with_diagnostics/2 gathers what is warned of.
  defp warn(message, file, line, stacktrace, lines) do
    message = to_chardata(message)

    case :erlang.get(:elixir_code_diagnostics) do
      {gathered, log} ->
        diagnostic = %{
          severity: :warning,
          message: IO.chardata_to_string(message),
          file: file,
          source: file,
          position: line || 0,
          span: nil,
          stacktrace: stacktrace
        }

        :erlang.put(:elixir_code_diagnostics, {[diagnostic | gathered], log})
        if log, do: emit_warning(message, lines), else: :ok

      :undefined ->
        emit_warning(message, lines)
    end
  end

  defp emit_warning(message, {:snippet, file, {line, column}, place, source}) do
    message = IO.chardata_to_string(message)
    put_warning(:nodebook_diagnostics.show(:warning, message, file, {line, column, 1}, place, source, IO.ANSI.enabled?()))
  end

  defp emit_warning(message, lines), do: emit_warning([message, ?\n | lines])

  defp emit_warning(text) do
    put_warning([IO.ANSI.format([:yellow, "warning:"]), ?\s, text, ?\n])
  end

  defp put_warning(text) do
    # a cell of the page tells warnings from other text
    :nodebook_instruments.warns(true)
    :io.put_chars(:standard_error, text)
  after
    :nodebook_instruments.warns(false)
  end

  @doc "Writes a term as inspect/2 shows it; answers the term."
  def inspect(item, opts \\ []), do: inspect(:stdio, item, opts)

  @doc "inspect/2 to a device."
  def inspect(device, item, opts) when (is_atom(device) or is_pid(device)) and is_list(opts) do
    label = if label = opts[:label], do: [to_chardata(label), ": "], else: []
    puts(device, [label, Kernel.inspect(item, [{:pretty, true} | opts])])
    item
  end

  @doc "Asks with a prompt for so many characters of the standard input."
  def getn(prompt, count \\ 1)
  def getn(prompt, :eof), do: getn(:stdio, prompt, :eof)
  def getn(prompt, count) when is_integer(count) and count > 0, do: getn(:stdio, prompt, count)
  def getn(device, prompt) when not is_integer(prompt), do: getn(device, prompt, 1)

  @doc "getn/2 from a device."
  def getn(device, prompt, count) when is_integer(count) and count > 0,
    do: :io.get_chars(map_dev(device), to_chardata(prompt), count)

  def getn(device, prompt, :eof) do
    device = map_dev(device)
    prompt = to_chardata(prompt)

    case :io.get_line(device, prompt) do
      line when is_binary(line) or is_list(line) -> read_all(fn -> :io.get_line(device, ~c"") end, [line])
      other -> other
    end
  end

  @doc "Asks with a prompt for a line."
  def gets(device \\ :stdio, prompt), do: :io.get_line(map_dev(device), to_chardata(prompt))

  @doc "Text of the standard input, line by line."
  def stream, do: stream(:stdio, :line)

  @doc "A device as a stream of text: by lines or by so many characters."
  def stream(device \\ :stdio, line_or_codepoints)
      when line_or_codepoints == :line
      when is_integer(line_or_codepoints) and line_or_codepoints > 0 do
    IO.Stream.__build__(map_dev(device), false, line_or_codepoints)
  end

  @doc "Bytes of the standard input, line by line."
  def binstream, do: binstream(:stdio, :line)

  @doc "A device as a stream of bytes: by lines or by so many bytes."
  def binstream(device \\ :stdio, line_or_bytes)
      when line_or_bytes == :line
      when is_integer(line_or_bytes) and line_or_bytes > 0 do
    IO.Stream.__build__(map_dev(device), true, line_or_bytes)
  end

  @doc "Text from characters, binaries and lists of them."
  def chardata_to_string(chardata)
  def chardata_to_string(string) when is_binary(string), do: string
  def chardata_to_string(list) when is_list(list), do: List.to_string(list)

  @doc "How many bytes iodata has."
  def iodata_length(iodata), do: :erlang.iolist_size(iodata)
  @doc "The bytes of iodata as one binary."
  def iodata_to_binary(iodata), do: :erlang.iolist_to_binary(iodata)

  def iodata_empty?(iodata)
  def iodata_empty?([]), do: true
  def iodata_empty?([head | tail]), do: iodata_empty?(head) and iodata_empty?(tail)
  def iodata_empty?(<<>>), do: true
  def iodata_empty?(_), do: false

  @doc false
  def each_stream(device, line_or_codepoints) do
    case read(device, line_or_codepoints) do
      :eof -> {:halt, device}
      {:error, reason} -> raise IO.StreamError, reason: reason
      data -> {[data], device}
    end
  end

  @doc false
  def each_binstream(device, line_or_chars) do
    case binread(device, line_or_chars) do
      :eof -> {:halt, device}
      {:error, reason} -> raise IO.StreamError, reason: reason
      data -> {[data], device}
    end
  end

  defp map_dev(:stdio), do: :standard_io
  defp map_dev(:stderr), do: :standard_error
  defp map_dev(other) when is_atom(other) or is_pid(other) or is_tuple(other), do: other

  defp to_chardata(list) when is_list(list), do: list
  defp to_chardata(other), do: to_string(other)
end

defmodule IO.StreamError do
  defexception [:reason]

  @impl true
  def message(%{reason: reason}), do: "error during streaming: " <> format(reason)

  defp format(reason) when is_atom(reason) do
    text = IO.iodata_to_binary(:file.format_error(reason))
    # what :file has no words for
    if text == Atom.to_string(reason), do: inspect(reason), else: text
  end

  defp format(reason), do: inspect(reason)
end

defmodule IO.Stream do
  @moduledoc "Defines an `IO.Stream` struct returned by `IO.stream/2` and `IO.binstream/2`."
  defstruct device: nil, raw: true, line_or_bytes: :line

  @doc false
  def __build__(device, raw, line_or_bytes), do: %IO.Stream{device: device, raw: raw, line_or_bytes: line_or_bytes}

  defimpl Collectable do
    def into(%{device: device, raw: raw} = stream) do
      {:ok,
       fn
         :ok, {:cont, x} -> if raw, do: IO.binwrite(device, x), else: IO.write(device, x)
         :ok, _ -> stream
       end}
    end
  end

  defimpl Enumerable do
    def reduce(%{device: device, raw: raw, line_or_bytes: line_or_bytes}, acc, fun) do
      next_fun =
        if raw, do: &IO.each_binstream(&1, line_or_bytes), else: &IO.each_stream(&1, line_or_bytes)

      Stream.resource(fn -> device end, next_fun, & &1).(acc, fun)
    end

    def count(_stream), do: {:error, __MODULE__}
    def member?(_stream, _term), do: {:error, __MODULE__}
    def slice(_stream), do: {:error, __MODULE__}
  end
end
