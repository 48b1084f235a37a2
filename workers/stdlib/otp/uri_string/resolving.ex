# References and normal forms. In: URIs, as maps or text, and what they are relative to. Out: them resolved, in normal form.

defmodule :uri_string do
  @doc "The reference as seen from the base; {:error, reason, part}."
  def resolve(reference, base), do: resolve(reference, base, [])

  @doc "Like resolve/2. Option :return_map."
  def resolve(reference, base, options) do
    with %{} = ref <- map_of(reference),
         %{} = from <- if(is_map_key(ref, :scheme), do: ref, else: map_of(base)) do
      if is_map_key(from, :scheme) do
        finished(target(with_binaries(ref), with_binaries(from)), [reference, base], options)
      else
        {:error, :invalid_scheme, []}
      end
    end
  end

  defp map_of(%{} = map), do: map
  defp map_of(uri), do: parse(uri)

  defp target(ref, base) do
    cond do
      is_map_key(ref, :scheme) ->
        %{ref | path: nodebook_without_dots(ref.path)}

      is_map_key(ref, :host) ->
        Map.put(%{ref | path: nodebook_without_dots(ref.path)}, :scheme, base.scheme)

      ref.path == "" ->
        query = if is_map_key(ref, :query), do: :maps.with([:query], ref), else: :maps.with([:query], base)
        :maps.with([:scheme, :userinfo, :host, :port, :path], base) |> Map.merge(query) |> Map.merge(:maps.with([:fragment], ref))

      true ->
        path = if binary_part(ref.path, 0, 1) == "/", do: ref.path, else: joined(base, ref.path)

        :maps.with([:scheme, :userinfo, :host, :port], base)
        |> Map.merge(:maps.with([:query, :fragment], ref))
        |> Map.put(:path, nodebook_without_dots(path))
    end
  end

  defp joined(%{host: _, path: ""}, path), do: "/" <> path

  defp joined(%{path: base}, path) do
    case :binary.matches(base, "/") do
      [] -> path
      places -> binary_part(base, 0, elem(List.last(places), 0) + 1) <> path
    end
  end

  # A result as a map or a URI, of lists when something that came in was one.
  defp finished(map, sources, options) do
    lists? = Enum.any?(sources, fn s -> is_list(s) or (is_map(s) and Enum.any?(:maps.values(s), &is_list/1)) end)

    cond do
      :return_map in options -> if lists?, do: each_text(map, &:unicode.characters_to_list/1), else: map
      lists? -> :unicode.characters_to_list(composed(map))
      true -> composed(map)
    end
  end

  @doc false
  def nodebook_without_dots(path), do: without_dots(path, "")

  defp without_dots("", out), do: out
  defp without_dots("../" <> rest, out), do: without_dots(rest, out)
  defp without_dots("./" <> rest, out), do: without_dots(rest, out)
  defp without_dots("/./" <> rest, out), do: without_dots("/" <> rest, out)
  defp without_dots("/.", out), do: without_dots("/", out)
  defp without_dots("/../" <> rest, out), do: without_dots("/" <> rest, without_last(out))
  defp without_dots("/..", out), do: without_dots("/", without_last(out))
  defp without_dots(dots, out) when dots in [".", ".."], do: out

  defp without_dots(path, out) do
    from = if binary_part(path, 0, 1) == "/", do: 1, else: 0

    case :binary.match(path, "/", scope: {from, byte_size(path) - from}) do
      {at, 1} -> without_dots(binary_part(path, at, byte_size(path) - at), out <> binary_part(path, 0, at))
      :nomatch -> out <> path
    end
  end

  defp without_last(out) do
    case :binary.matches(out, "/") do
      [] -> ""
      places -> binary_part(out, 0, elem(List.last(places), 0))
    end
  end

  @doc "The URI in its normal form; {:error, reason, part}."
  def normalize(uri), do: normalize(uri, [])

  @doc "Like normalize/1. Option :return_map."
  def normalize(uri, options) do
    with %{} = map <- map_of(uri) do
      map
      |> with_binaries()
      |> then(&:maps.map(fn k, v -> if(is_binary(v) and k != :scheme, do: normal_escapes(v, ""), else: v) end, &1))
      |> lower(:scheme)
      |> lower(:host)
      |> then(&%{&1 | path: nodebook_without_dots(&1.path)})
      |> without_default_port()
      |> finished([uri], options)
    end
  catch
    {:error, _, _} = error -> error
  end

  defp lower(map, key) do
    case map do
      %{^key => text} -> %{map | key => String.downcase(text)}
      _ -> map
    end
  end

  defp without_default_port(map) do
    scheme = map[:scheme]
    default = Map.get(@default_ports, scheme)
    map = if map[:port] == :undefined or (default != nil and map[:port] == default), do: Map.delete(map, :port), else: map
    if scheme in ["http", "https"] and map.path == "", do: %{map | path: "/"}, else: map
  end

  defp normal_escapes(<<?%, a, b, rest::binary>>, out) do
    byte = byte_of(a, b)
    text = if byte in @unreserved, do: <<byte>>, else: percent(byte)
    normal_escapes(rest, out <> text)
  end

  defp normal_escapes(<<byte, rest::binary>>, out), do: normal_escapes(rest, <<out::binary, byte>>)
  defp normal_escapes("", out), do: out

  defp byte_of(a, b) do
    case {digit(a), digit(b)} do
      {high, low} when high != nil and low != nil -> high * 16 + low
      _ -> throw({:error, :invalid_percent_encoding, <<?%, a, b>>})
    end
  end

  defp digit(c) when c in ?0..?9, do: c - ?0
  defp digit(c) when c in ?a..?f, do: c - ?a + 10
  defp digit(c) when c in ?A..?F, do: c - ?A + 10
  defp digit(_), do: nil
end
