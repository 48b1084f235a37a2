# Events as lines of text.
# In: an event and a compiled template. Out: chardata. The default template: "\n$time $metadata[$level] $message\n".
defmodule Logger.Formatter do
  @moduledoc "Conveniences and built-in formatter for logs."

  defstruct [:template, :truncate, :metadata, :colors, :utc_log?]

  @default_pattern "\n$time $metadata[$level] $message\n"
  @valid_patterns [:time, :date, :message, :level, :node, :metadata, :levelpad]

  def new(options \\ []) do
    template = compile(options[:format])
    colors = colors(options[:colors] || [])
    truncate = Keyword.get(options, :truncate, 8096)
    metadata = metadata(options[:metadata] || [])
    utc_log? = Keyword.get(options, :utc_log, Application.get_env(:logger, :utc_log, false))

    {__MODULE__,
     %__MODULE__{template: template, truncate: truncate, metadata: metadata, colors: colors, utc_log?: utc_log?}}
  end

  defp metadata(:all), do: :all
  defp metadata({:from_application_env, {app, key, path}, default}), do: Application.get_env(app, key, []) |> get_path(path, default)
  defp metadata(list) when is_list(list), do: Enum.reverse(list)

  defp get_path(config, path, default), do: get_in(config, List.wrap(path)) || default

  defp colors(colors) do
    warning = Keyword.get(colors, :warning, Keyword.get(colors, :warn, :yellow))
    error = Keyword.get(colors, :error, :red)

    %{
      emergency: Keyword.get(colors, :emergency, error),
      alert: Keyword.get(colors, :alert, error),
      critical: Keyword.get(colors, :critical, error),
      error: error,
      warning: warning,
      notice: Keyword.get(colors, :notice, Keyword.get(colors, :info, :normal)),
      info: Keyword.get(colors, :info, :normal),
      debug: Keyword.get(colors, :debug, :cyan),
      enabled: Keyword.get(colors, :enabled, IO.ANSI.enabled?())
    }
  end

  def compile(nil), do: compile(@default_pattern)
  def compile({mod, fun}) when is_atom(mod) and is_atom(fun), do: {mod, fun}

  def compile(str) when is_binary(str), do: compile_parts(str, "", [])

  # A template is read from left to right; "$name" becomes an atom.
  defp compile_parts("", "", acc), do: Enum.reverse(acc)
  defp compile_parts("", text, acc), do: Enum.reverse([text | acc])

  defp compile_parts("$" <> rest, text, acc) do
    {name, rest} = take_name(rest, "")

    if name == "" do
      compile_parts(rest, text <> "$", acc)
    else
      key = Enum.find(@valid_patterns, fn pattern -> Atom.to_string(pattern) == name end)
      unless key, do: raise(ArgumentError, "$#{name} is an invalid format pattern")
      acc = if text == "", do: acc, else: [text | acc]
      compile_parts(rest, "", [key | acc])
    end
  end

  defp compile_parts(<<c::utf8, rest::binary>>, text, acc), do: compile_parts(rest, text <> <<c::utf8>>, acc)

  defp take_name(<<c, rest::binary>>, name) when c in ?a..?z, do: take_name(rest, name <> <<c>>)
  defp take_name(rest, name), do: {name, rest}

  # -- a handler's formatter -------------------------------------------------

  @doc false
  def format(%{level: level, meta: meta} = event, %__MODULE__{} = config) do
    %{template: template, truncate: truncate, metadata: keys, colors: colors, utc_log?: utc?} = config
    system_time = if is_integer(meta[:time]), do: meta[:time], else: System.system_time(:microsecond)
    time = date_time(system_time, utc?)

    data =
      case template do
        {mod, fun} ->
          apply(mod, fun, [level, format_event(event, truncate), time, take_metadata(meta, keys)])

        _ ->
          for part <- template do
            case part do
              :message -> format_event(event, truncate)
              :level -> Atom.to_string(level)
              :levelpad -> levelpad(level)
              :time -> format_time(elem(time, 1))
              :date -> format_date(elem(time, 0))
              :node -> Atom.to_string(node())
              :metadata -> metadata_text(take_metadata(meta, keys))
              text -> text
            end
          end
      end

    case Map.get(meta, :ansi_color) do
      nil -> colorize(data, level, colors)
      color -> colorize(data, level, Map.put(colors, level, color))
    end
  end

  defp colorize(data, level, %{enabled: true} = colors),
    do: [IO.ANSI.format_fragment(Map.get(colors, level, :normal), true), data | IO.ANSI.reset()]

  defp colorize(data, _, _), do: data

  def format(template, level, message, time, metadata) when is_list(template) do
    for part <- template do
      case part do
        :message -> message
        :level -> Atom.to_string(level)
        :levelpad -> levelpad(level)
        :time -> format_time(elem(time, 1))
        :date -> format_date(elem(time, 0))
        :node -> Atom.to_string(node())
        :metadata -> metadata_text(metadata)
        text -> text
      end
    end
  end

  def format({mod, fun}, level, message, time, metadata), do: apply(mod, fun, [level, message, time, metadata])

  defp levelpad(:debug), do: ""
  defp levelpad(:info), do: " "
  defp levelpad(:error), do: ""
  defp levelpad(_), do: ""

  defp take_metadata(meta, :all), do: meta |> Map.delete(:crash_reason) |> Map.to_list()

  defp take_metadata(meta, keys) do
    Enum.reduce(keys, [], fn key, acc ->
      case {meta, key} do
        {%{^key => value}, _} when value in [nil, false] -> acc
        {%{^key => value}, _} -> [{key, value} | acc]
        {%{mfa: {module, _, _}}, :module} -> [{key, module} | acc]
        {%{mfa: {_, function, arity}}, :function} -> [{key, "#{function}/#{arity}"} | acc]
        _ -> acc
      end
    end)
  end

  defp metadata_text(list) do
    for {key, value} <- list, text = metadata_value(key, value), part <- [to_string(key), ?=, text, ?\s], do: part
  end

  defp metadata_value(:time, _), do: nil
  defp metadata_value(:gl, _), do: nil
  defp metadata_value(:report_cb, _), do: nil
  defp metadata_value(_, nil), do: nil
  defp metadata_value(_, string) when is_binary(string), do: string
  defp metadata_value(_, integer) when is_integer(integer), do: Integer.to_string(integer)
  defp metadata_value(_, float) when is_float(float), do: Float.to_string(float)
  defp metadata_value(_, pid) when is_pid(pid), do: :erlang.pid_to_list(pid)

  defp metadata_value(_, port) when is_port(port), do: port |> :erlang.port_to_list() |> Enum.drop(5)

  defp metadata_value(_, atom) when is_atom(atom) do
    case Atom.to_string(atom) do
      "Elixir." <> rest -> rest
      "nil" -> ""
      binary -> binary
    end
  end

  defp metadata_value(_, ref) when is_reference(ref), do: ref |> :erlang.ref_to_list() |> Enum.drop(4)
  defp metadata_value(:file, file) when is_list(file), do: file
  defp metadata_value(:mfa, {mod, fun, arity}), do: Exception.format_mfa(mod, fun, arity)
  defp metadata_value(:initial_call, {mod, fun, arity}), do: Exception.format_mfa(mod, fun, arity)
  defp metadata_value(:domain, [head | tail]) when is_atom(head), do: Enum.map_intersperse([head | tail], ?., &Atom.to_string/1)
  defp metadata_value(:callers, _), do: nil

  defp metadata_value(_, list) when is_list(list), do: if(List.ascii_printable?(list), do: list)

  defp metadata_value(_, other) do
    case String.Chars.impl_for(other) do
      nil -> nil
      impl -> impl.to_string(other)
    end
  end

  # -- messages --------------------------------------------------------------

  @doc false
  def message(msg, meta, chars_limit \\ :unlimited)
  def message({:string, string}, _, _), do: string
  def message({:report, report}, %{report_cb: cb}, _) when is_function(cb, 1), do: formatted(cb.(report))

  def message({:report, report}, %{report_cb: cb}, chars_limit) when is_function(cb, 2),
    do: cb.(report, %{depth: :unlimited, chars_limit: chars_limit, single_line: false})

  def message({:report, %{} = report}, _, _), do: Logger.Translator.shown(Map.to_list(report))
  def message({:report, report}, _, _), do: Logger.Translator.shown(report)
  def message({format, args}, _, _), do: formatted({format, args})

  # Erlang's format strings; terms are shown as Elixir shows them.
  defp formatted({format, args}) do
    {format, args} = scan_inspect(to_charlist_format(format), args, [], [])
    :io_lib.format(format, args)
  end

  defp to_charlist_format(format) when is_binary(format), do: String.to_charlist(format)
  defp to_charlist_format(format) when is_atom(format), do: Atom.to_charlist(format)
  defp to_charlist_format(format), do: format

  defp scan_inspect([?~ | rest], args, format, done), do: directive(rest, args, format, done, [])
  defp scan_inspect([c | rest], args, format, done), do: scan_inspect(rest, args, [c | format], done)
  defp scan_inspect([], args, format, done), do: {Enum.reverse(format), Enum.reverse(done, args)}

  defp directive([c | rest], [arg | args], format, done, seen) when c in ~c"pw",
    do: scan_inspect(rest, args, [?s, ?t, ?~ | format], [shown(arg, c, seen, []) | done])

  defp directive([c | rest], [arg, depth | args], format, done, seen) when c in ~c"PW",
    do: scan_inspect(rest, args, [?s, ?t, ?~ | format], [shown(arg, c, seen, limit: depth) | done])

  defp directive([c | rest], args, format, done, seen) when c in ~c"n~",
    do: scan_inspect(rest, args, [c | seen ++ [?~ | format]], done)

  defp directive([c | rest], [arg | args], format, done, seen) when c in ~c"scfegbBxX#+i",
    do: scan_inspect(rest, args, [c | seen ++ [?~ | format]], [arg | done])

  defp directive([c | rest], args, format, done, seen), do: directive(rest, args, format, done, [c | seen])
  defp directive([], args, format, done, seen), do: scan_inspect([], args, seen ++ [?~ | format], done)

  # ~p breaks lines, at the width that its number says; ~w does not.
  defp shown(arg, c, seen, opts) when c in ~c"pP" do
    width =
      case seen |> Enum.reverse() |> :string.to_integer() do
        {:error, _} -> 80
        {width, _} -> abs(width)
      end

    inspect(arg, [pretty: true, width: width] ++ opts)
  end

  defp shown(arg, _, _, opts), do: inspect(arg, opts)

  @doc "Replaces bytes that are no text."
  defdelegate prune(chardata), to: Logger.Text

  @doc "Cuts a message at a number of bytes, or `:infinity`."
  defdelegate truncate(chardata, bytes), to: Logger.Text

  # -- time ------------------------------------------------------------------

  @doc "A system time in microseconds as `{date, {hour, minute, second, millisecond}}`."
  def system_time_to_date_time_ms(system_time, utc_log? \\ false) do
    {date, {hour, minute, second, {micro, _}}} = date_time(system_time, utc_log?)
    {date, {hour, minute, second, div(micro, 1000)}}
  end

  @doc false
  def date_time(microseconds, _utc?) do
    seconds = Integer.floor_div(microseconds, 1_000_000)
    micro = Integer.mod(microseconds, 1_000_000)
    days = Integer.floor_div(seconds, 86_400)
    rest = Integer.mod(seconds, 86_400)
    {civil(days), {div(rest, 3600), div(rem(rest, 3600), 60), rem(rest, 60), {micro, 6}}}
  end

  # Day number since 1970-01-01 to a date, by eras of 400 years.
  defp civil(days) do
    z = days + 719_468
    era = Integer.floor_div(z, 146_097)
    doe = z - era * 146_097
    yoe = div(doe - div(doe, 1460) + div(doe, 36_524) - div(doe, 146_096), 365)
    doy = doe - (365 * yoe + div(yoe, 4) - div(yoe, 100))
    mp = div(5 * doy + 2, 153)
    day = doy - div(153 * mp + 2, 5) + 1
    month = if mp < 10, do: mp + 3, else: mp - 9
    year = yoe + era * 400 + if(month <= 2, do: 1, else: 0)
    {year, month, day}
  end

  def format_time({h, m, s, {micro, _}}), do: format_time({h, m, s, div(micro, 1000)})

  def format_time({h, m, s, ms}),
    do: [pad2(h), ?:, pad2(m), ?:, pad2(s), ?., pad3(ms)]

  def format_date({y, m, d}), do: [Integer.to_string(y), ?-, pad2(m), ?-, pad2(d)]

  @doc "The text of an event, cut at a number of bytes."
  def format_event(%{level: _, msg: msg, meta: meta}, truncate) do
    limit = if truncate == :infinity, do: :unlimited, else: truncate
    msg |> message(meta, limit) |> truncate(truncate)
  end

  defp pad2(int) when int < 10, do: [?0, Integer.to_string(int)]
  defp pad2(int), do: Integer.to_string(int)
  defp pad3(int) when int < 10, do: [?0, ?0, Integer.to_string(int)]
  defp pad3(int) when int < 100, do: [?0, Integer.to_string(int)]
  defp pad3(int), do: Integer.to_string(int)
end
