# In: URIs as binaries or lists of characters, their parts as maps. Out: the same, in the form of what came in, or
# {:error, reason, part}. Specification: the reference of the module `uri_string`, OTP 27 (RFC 3986).

defmodule :uri_string do
  @moduledoc "Parsing, composing and normalizing URIs."

  import Bitwise

  @unreserved ~c"-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"
  @sub_delims ~c"!$&'()*+,;="
  @keys [:scheme, :userinfo, :host, :port, :path, :query, :fragment]
  @default_ports %{"http" => 80, "https" => 443, "ftp" => 21, "ssh" => 22, "sftp" => 22, "tftp" => 69}

  @doc "The parts of a URI, a map; {:error, :invalid_uri, part}."
  def parse(uri) when is_binary(uri), do: uri |> parts()
  def parse([]), do: %{path: []}

  def parse(uri) when is_list(uri) do
    case parts(:unicode.characters_to_binary(uri)) do
      %{} = map -> each_text(map, &:unicode.characters_to_list/1)
      error -> error
    end
  end

  defp each_text(map, fun), do: :maps.map(fn _, value -> if(is_binary(value), do: fun.(value), else: value) end, map)

  # A URI whose scheme is followed by what cannot be is no relative reference either: its colon is where that ends.
  defp parts(text) do
    case scheme(text) do
      {scheme, rest} ->
        case hierarchy(rest) do
          %{} = map -> Map.put(map, :scheme, scheme)
          _ -> invalid(?:)
        end

      nil ->
        relative(text)
    end
  end

  defp invalid(char), do: {:error, :invalid_uri, [char]}

  defp relative("//" <> _ = text), do: hierarchy(text)
  defp relative("/" <> _ = text), do: hierarchy(text)

  defp relative(text) do
    # the first segment has no colon
    case :binary.split(text, ["/", "?", "#", ":"]) do
      [first, _] when binary_part(text, byte_size(first), 1) == ":" ->
        case outside(first, path_chars()) do
          nil -> invalid(?:)
          char -> invalid(char)
        end

      _ ->
        hierarchy(text)
    end
  end

  defp scheme(<<first, _::binary>> = text) when first in ?a..?z or first in ?A..?Z do
    with [scheme, rest] <- :binary.split(text, ":"),
         nil <- outside(scheme, ~c"+-." ++ alphanumeric()),
         do: {scheme, rest},
         else: (_ -> nil)
  end

  defp scheme(_), do: nil

  defp hierarchy(text) do
    {text, fragment} = cut(text, "#")
    {text, query} = cut(text, "?")

    with {:ok, map, path} <- authority(text),
         {:path, nil, _} <- {:path, outside(path, [?/ | path_chars()]), map},
         {:path, nil, _} <- {:path, outside(query || "", query_chars()), map},
         {:path, nil, _} <- {:path, outside(fragment || "", query_chars()), map} do
      map = Map.put(map, :path, path)
      map = if query, do: Map.put(map, :query, query), else: map
      if fragment, do: Map.put(map, :fragment, fragment), else: map
    else
      {:error, _, _} = error -> error
      # what follows user information and is wrong makes the @ wrong
      {:path, _char, %{userinfo: _}} -> invalid(?@)
      {:path, char, _map} -> invalid(char)
    end
  end

  defp cut(text, separator) do
    case :binary.split(text, separator) do
      [before, rest] -> {before, rest}
      [before] -> {before, nil}
    end
  end

  # The first character that is not among these, or nil.
  defp outside(<<char::utf8, rest::binary>>, chars), do: if(char in chars, do: outside(rest, chars), else: char)
  defp outside(_, _chars), do: nil

  defp authority("//" <> rest) do
    {authority, path} =
      case :binary.match(rest, "/") do
        {at, 1} -> {binary_part(rest, 0, at), binary_part(rest, at, byte_size(rest) - at)}
        :nomatch -> {rest, ""}
      end

    {userinfo, host} =
      case :binary.split(authority, "@") do
        [userinfo, host] -> {userinfo, host}
        [host] -> {nil, host}
      end

    with nil <- outside(userinfo || "", userinfo_chars()),
         {:ok, map} <- host_and_port(host) do
      {:ok, if(userinfo, do: Map.put(map, :userinfo, userinfo), else: map), path}
    else
      _ when userinfo != nil -> invalid(?@)
      {:error, _, _} = error -> error
      char -> invalid(char)
    end
  end

  defp authority(path), do: {:ok, %{}, path}

  defp host_and_port("[" <> rest) do
    case :binary.split(rest, "]") do
      [host, rest] ->
        case outside(host, ~c"0123456789abcdefABCDEF:.") do
          nil -> if :binary.match(host, ":") == :nomatch, do: {:error, :invalid_uri, :erlang.binary_to_list(host)}, else: port(rest, %{host: host})
          char -> invalid(char)
        end

      [_] ->
        {:error, :invalid_uri, []}
    end
  end

  defp host_and_port(text) do
    {host, rest} =
      case :binary.split(text, ":") do
        [host, rest] -> {host, ":" <> rest}
        [host] -> {host, ""}
      end

    case outside(host, regname_chars()) do
      nil -> port(rest, %{host: host})
      char -> invalid(char)
    end
  end

  defp port("", map), do: {:ok, map}
  defp port(":", map), do: {:ok, Map.put(map, :port, :undefined)}

  defp port(":" <> digits, map) do
    case outside(digits, ~c"0123456789") do
      nil -> {:ok, Map.put(map, :port, :erlang.binary_to_integer(digits))}
      char -> invalid(char)
    end
  end

  defp port(<<char::utf8, _::binary>>, _map), do: invalid(char)

  defp alphanumeric, do: :lists.seq(?0, ?9) ++ :lists.seq(?A, ?Z) ++ :lists.seq(?a, ?z)
  defp regname_chars, do: [?% | @unreserved ++ @sub_delims]
  defp userinfo_chars, do: [?: | regname_chars()]
  defp path_chars, do: [?@ | userinfo_chars()]
  defp query_chars, do: [?/, ?? | path_chars()]

  # -- composing -----------------------------------------------------------------------

  @doc "The URI of its parts; {:error, :invalid_map, map}."
  def recompose(map) do
    if valid_map?(map) do
      texts = each_text(map |> with_binaries(), & &1)
      like(composed(texts), map)
    else
      {:error, :invalid_map, map}
    end
  end

  defp valid_map?(map), do: is_map_key(map, :path) and :maps.keys(map) -- @keys == []

  defp with_binaries(map), do: :maps.map(fn _, v -> if(is_list(v), do: :unicode.characters_to_binary(v), else: v) end, map)

  # An answer in the form of the parts: a list when one of them is a list.
  defp like(text, map) do
    if Enum.any?(:maps.values(map), &is_list/1), do: :unicode.characters_to_list(text), else: text
  end

  defp composed(map) do
    authority =
      case map do
        %{host: host} ->
          userinfo = if map[:userinfo], do: escaped(map.userinfo, userinfo_chars()) <> "@", else: ""
          host = if :binary.match(host, ":") == :nomatch, do: escaped(host, regname_chars()), else: "[" <> host <> "]"

          port =
            case map do
              %{port: :undefined} -> ":"
              %{port: port} -> ":" <> :erlang.integer_to_binary(port)
              _ -> ""
            end

          "//" <> userinfo <> host <> port

        _ ->
          ""
      end

    path = escaped(map.path, [?/ | path_chars()])
    path = if authority != "" and path != "" and binary_part(path, 0, 1) != "/", do: "/" <> path, else: path
    scheme = if map[:scheme], do: map.scheme <> ":", else: ""
    query = if map[:query], do: "?" <> escaped(map.query, query_chars()), else: ""
    fragment = if map[:fragment], do: "#" <> escaped(map.fragment, query_chars()), else: ""
    scheme <> authority <> path <> query <> fragment
  end

  defp escaped(text, allowed), do: for(<<byte <- text>>, into: "", do: if(byte in allowed, do: <<byte>>, else: percent(byte)))

  defp percent(byte), do: <<?%, hex(byte >>> 4), hex(byte &&& 15)>>
  defp hex(n) when n < 10, do: ?0 + n
  defp hex(n), do: ?A + n - 10

  @continued_in ["uri_string/resolving.ex"]

  # -- escapes, queries: see :nodebook_uri_text ----------------------------------------

  @doc "The text, or each text of a map, with its escapes replaced."
  def percent_decode(uri) when is_map(uri) do
    :maps.map(fn _, v -> if(is_binary(v) or is_list(v), do: :nodebook_uri_text.unescaped(v), else: v) end, uri)
  catch
    {:error, _, _} = error -> error
  end

  def percent_decode(uri) when is_binary(uri) or is_list(uri), do: :nodebook_uri_text.unescaped(uri)

  @doc "The text with everything but unreserved characters escaped."
  def unquote(:quote)(data), do: :nodebook_uri_text.quoted(data, @unreserved)

  @doc "The text with everything but unreserved characters and these escaped."
  def unquote(:quote)(data, safe), do: :nodebook_uri_text.quoted(data, safe ++ @unreserved)

  @doc "The text with its escapes replaced."
  def unquote(:unquote)(data) when is_binary(data) or is_list(data), do: :nodebook_uri_text.unescaped(data)

  @doc "The pairs as a form's query; {:error, reason, part}."
  def compose_query(list) when is_list(list), do: :nodebook_uri_text.compose(list, [])

  @doc "Like compose_query/1. Option encoding: :utf8 or :latin1."
  def compose_query(list, options) when is_list(list), do: :nodebook_uri_text.compose(list, options)

  @doc "The pairs of a form's query; a key without a value has true."
  def dissect_query(query) when is_binary(query) or is_list(query), do: :nodebook_uri_text.dissect(query)

  @doc "The URI in another encoding. Options in_encoding, out_encoding."
  def transcode(uri, options), do: :nodebook_uri_text.transcode(uri, options)

  @doc "The characters that the parts of a URI may have."
  def allowed_characters do
    [
      scheme: Enum.sort(~c"+-." ++ alphanumeric()),
      userinfo: Enum.sort(userinfo_chars()),
      host: Enum.sort([?: | @unreserved ++ @sub_delims]),
      ipv4: ~c".0123456789",
      ipv6: ~c".0123456789:ABCDEFabcdef",
      regname: Enum.sort(regname_chars()),
      path: Enum.sort([?/ | path_chars()]),
      query: Enum.sort(query_chars()),
      fragment: Enum.sort(query_chars()),
      reserved: ~c"!#$&'()*+,/:;=?@[]",
      unreserved: @unreserved
    ]
  end
end
