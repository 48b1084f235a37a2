# In: URIs as strings. Out: %URI{}, strings, queries as maps. Specification: documentation of URI, Elixir 1.18 (RFC 3986).

defmodule URI do
  @moduledoc "URIs: their parts, encoding, queries."

  import Bitwise

  @derive {Inspect, optional: [:authority]}
  defstruct [:scheme, :authority, :userinfo, :host, :port, :path, :query, :fragment]

  @type t :: %__MODULE__{
          scheme: nil | binary,
          authority: nil | binary,
          userinfo: nil | binary,
          host: nil | binary,
          port: nil | :inet.port_number(),
          path: nil | binary,
          query: nil | binary,
          fragment: nil | binary
        }

  @default_ports %{
    "ftp" => 21,
    "sftp" => 22,
    "tftp" => 69,
    "http" => 80,
    "https" => 443,
    "ldap" => 389,
    "ws" => 80,
    "wss" => 443
  }

  @doc "The default port of a scheme, or nil."
  def default_port(scheme) when is_binary(scheme) do
    case :persistent_term.get({URI, scheme}, nil) do
      nil -> Map.get(@default_ports, scheme)
      port -> port
    end
  end

  @doc "Sets the default port of a scheme."
  def default_port(scheme, port) when is_binary(scheme) and is_integer(port) and port >= 0 do
    :persistent_term.put({URI, scheme}, port)
  end

  # -- queries -------------------------------------------------------------------------

  @doc "The pairs as a query. encoding: :www_form (a blank is `+`) or :rfc3986 (`%20`)."
  def encode_query(enumerable, encoding \\ :www_form) do
    Enum.map_join(enumerable, "&", &encode_kv_pair(&1, encoding))
  end

  defp encode_kv_pair({key, _}, _encoding) when is_list(key) do
    raise ArgumentError, "encode_query/2 keys cannot be lists, got: #{inspect(key)}"
  end

  defp encode_kv_pair({_, value}, _encoding) when is_list(value) do
    raise ArgumentError, "encode_query/2 values cannot be lists, got: #{inspect(value)}"
  end

  defp encode_kv_pair({key, value}, :rfc3986) do
    encode(Kernel.to_string(key), &char_unreserved?/1) <> "=" <> encode(Kernel.to_string(value), &char_unreserved?/1)
  end

  defp encode_kv_pair({key, value}, :www_form) do
    encode_www_form(Kernel.to_string(key)) <> "=" <> encode_www_form(Kernel.to_string(value))
  end

  @doc "The query's pairs put into a map. encoding: :www_form or :rfc3986."
  def decode_query(query, map \\ %{}, encoding \\ :www_form)

  def decode_query(query, %{} = map, encoding) when is_binary(query) do
    query |> pairs(encoding) |> Enum.reduce(map, fn {key, value}, acc -> Map.put(acc, key, value) end)
  end

  @doc "The query's pairs one by one, a stream. encoding: :www_form or :rfc3986."
  def query_decoder(query, encoding \\ :www_form) when is_binary(query) do
    Stream.unfold(query, &next_pair(&1, encoding))
  end

  defp pairs(query, encoding) do
    case next_pair(query, encoding) do
      nil -> []
      {pair, rest} -> [pair | pairs(rest, encoding)]
    end
  end

  defp next_pair("", _encoding), do: nil

  defp next_pair(query, encoding) do
    {first, rest} =
      case :binary.split(query, "&") do
        [first, rest] -> {first, rest}
        [first] -> {first, ""}
      end

    pair =
      case :binary.split(first, "=") do
        [key, value] -> {decode_with_encoding(key, encoding), decode_with_encoding(value, encoding)}
        [key] -> {decode_with_encoding(key, encoding), ""}
      end

    {pair, rest}
  end

  defp decode_with_encoding(string, :www_form), do: decode_www_form(string)
  defp decode_with_encoding(string, :rfc3986), do: decode(string)

  # -- characters ----------------------------------------------------------------------

  @doc "Whether the character is reserved in URIs."
  def char_reserved?(character), do: character in ~c":/?#[]@!$&'()*+,;="

  @doc "Whether the character never needs escaping."
  def char_unreserved?(character) do
    character in ?0..?9 or character in ?a..?z or character in ?A..?Z or character in ~c"~_-."
  end

  @doc "Whether the character may stand in a URI: reserved or unreserved."
  def char_unescaped?(character), do: char_reserved?(character) or char_unreserved?(character)

  @doc "Escapes the bytes for which the function answers false."
  def encode(string, predicate \\ &char_unescaped?/1) when is_binary(string) and is_function(predicate, 1) do
    for <<byte <- string>>, into: "", do: if(predicate.(byte), do: <<byte>>, else: percent(byte))
  end

  @doc "Escapes as forms do: a blank becomes `+`."
  def encode_www_form(string) when is_binary(string) do
    for <<byte <- string>>, into: "" do
      cond do
        byte == ?\s -> "+"
        char_unreserved?(byte) -> <<byte>>
        true -> percent(byte)
      end
    end
  end

  defp percent(byte), do: <<?%, hex(byte >>> 4), hex(byte &&& 15)>>
  defp hex(n) when n < 10, do: ?0 + n
  defp hex(n), do: ?A + n - 10

  @doc "Replaces the escapes by what they stand for."
  def decode(uri), do: unpercent(uri, "", false)

  @doc "Like decode/1; `+` becomes a blank."
  def decode_www_form(string) when is_binary(string), do: unpercent(string, "", true)

  defp unpercent(<<?+, rest::binary>>, acc, true), do: unpercent(rest, <<acc::binary, ?\s>>, true)

  defp unpercent(<<?%, rest::binary>>, acc, spaces) do
    with <<a, b, rest::binary>> <- rest, high when high != nil <- digit(a), low when low != nil <- digit(b) do
      unpercent(rest, <<acc::binary, high * 16 + low>>, spaces)
    else
      _ -> unpercent(rest, <<acc::binary, ?%>>, spaces)
    end
  end

  defp unpercent(<<byte, rest::binary>>, acc, spaces), do: unpercent(rest, <<acc::binary, byte>>, spaces)
  defp unpercent("", acc, _spaces), do: acc

  defp digit(c) when c in ?0..?9, do: c - ?0
  defp digit(c) when c in ?a..?f, do: c - ?a + 10
  defp digit(c) when c in ?A..?F, do: c - ?A + 10
  defp digit(_), do: nil

  # -- parsing -------------------------------------------------------------------------

  @doc "{:ok, uri} of a valid URI, else {:error, the part that is not}."
  def new(%URI{} = uri), do: {:ok, uri}

  def new(string) when is_binary(string) do
    case :uri_string.parse(string) do
      %{} = map -> {:ok, from_map(map)}
      {:error, :invalid_uri, part} -> {:error, Kernel.to_string(part)}
    end
  end

  @doc "Like new/1; raises URI.Error."
  def new!(%URI{} = uri), do: uri

  def new!(string) when is_binary(string) do
    case new(string) do
      {:ok, uri} -> uri
      {:error, part} -> raise URI.Error, action: :parse, reason: :invalid_uri, part: part
    end
  end

  defp from_map(map) do
    scheme = with scheme when scheme != nil <- map[:scheme], do: String.downcase(scheme, :ascii)

    port =
      case map[:port] do
        port when port in [nil, :undefined] -> scheme && default_port(scheme)
        port -> port
      end

    %URI{
      scheme: scheme,
      userinfo: map[:userinfo],
      host: map[:host],
      port: port,
      path: if(map.path == "", do: nil, else: map.path),
      query: map[:query],
      fragment: map[:fragment]
    }
  end

  @doc "The parts of a URI, without looking whether they are valid."
  def parse(%URI{} = uri), do: uri

  def parse(string) when is_binary(string) do
    {string, fragment} = cut(string, "#")
    {string, query} = cut(string, "?")
    {scheme, string} = scheme(string)
    {authority, path} = authority(string)
    {userinfo, host, port} = split_authority(authority)

    %URI{
      scheme: scheme,
      authority: authority,
      userinfo: userinfo,
      host: host,
      port: port || (scheme && default_port(scheme)),
      path: if(path == "", do: nil, else: path),
      query: query,
      fragment: fragment
    }
  end

  defp cut(string, separator) do
    case :binary.split(string, separator) do
      [before, rest] -> {before, rest}
      [before] -> {before, nil}
    end
  end

  defp scheme(string) do
    with [<<first, rest::binary>> = scheme, tail] <- :binary.split(string, ":"),
         true <- first in ?a..?z or first in ?A..?Z,
         true <- scheme_rest?(rest) do
      {String.downcase(scheme, :ascii), tail}
    else
      _ -> {nil, string}
    end
  end

  defp scheme_rest?(rest) do
    for(<<c <- rest>>, do: c)
    |> Enum.all?(&(&1 in ?a..?z or &1 in ?A..?Z or &1 in ?0..?9 or &1 in ~c"+-."))
  end

  defp authority("//" <> rest) do
    case :binary.match(rest, "/") do
      {at, 1} -> {binary_part(rest, 0, at), binary_part(rest, at, byte_size(rest) - at)}
      :nomatch -> {rest, ""}
    end
  end

  defp authority(path), do: {nil, path}

  defp split_authority(nil), do: {nil, nil, nil}
  defp split_authority(""), do: {nil, "", nil}

  defp split_authority(authority) do
    {userinfo, rest} =
      case :binary.matches(authority, "@") do
        [] ->
          {nil, authority}

        places ->
          {at, 1} = List.last(places)
          {binary_part(authority, 0, at), binary_part(authority, at + 1, byte_size(authority) - at - 1)}
      end

    {host, rest} = split_host(rest)
    {if(userinfo != "", do: userinfo), if(host == "" and rest != :bracket, do: nil, else: host), split_port(rest)}
  end

  defp split_host("[" <> rest) do
    case :binary.split(rest, "]") do
      [host, rest] -> {host, rest}
      [_] -> {"", :bracket}
    end
  end

  defp split_host(string) do
    case :binary.split(string, ":") do
      [host, rest] -> {host, ":" <> rest}
      [host] -> {host, ""}
    end
  end

  defp split_port(":" <> rest) do
    case Integer.parse(rest) do
      {port, _} when binary_part(rest, 0, 1) not in ["-", "+"] -> port
      _ -> nil
    end
  end

  defp split_port(_), do: nil

  # -- changing ------------------------------------------------------------------------

  @doc "The URI as a string."
  def to_string(uri), do: String.Chars.URI.to_string(uri)

  @doc "The reference as seen from the URI."
  def merge(uri, rel)

  def merge(%URI{} = base, %URI{} = rel) do
    cond do
      base.host == nil ->
        raise ArgumentError, "you must merge onto an absolute URI"

      rel.scheme != nil ->
        %{rel | path: without_dots(rel.path)}

      rel.host != nil ->
        %{rel | scheme: base.scheme, path: without_dots(rel.path)}

      rel.path == nil ->
        %{base | query: rel.query || base.query, fragment: rel.fragment}

      true ->
        %{base | path: without_dots(joined(base.path, rel.path)), query: rel.query, fragment: rel.fragment}
    end
  end

  def merge(base, rel), do: merge(parse(base), parse(rel))

  defp joined(_base, "/" <> _ = path), do: path
  defp joined(nil, path), do: "/" <> path
  defp joined(base, path), do: (base |> String.split("/") |> Enum.drop(-1) |> Enum.join("/")) <> "/" <> path

  defp without_dots(nil), do: nil
  defp without_dots(path), do: :uri_string.nodebook_without_dots(path)

  @doc "The URI with a path, `/…`, behind its own."
  def append_path(%URI{} = uri, "//" <> _ = path) do
    _ = uri
    raise ArgumentError, "path cannot start with \"//\", got: #{inspect(path)}"
  end

  def append_path(%URI{path: path} = uri, "/" <> rest = all) do
    cond do
      path == nil -> %{uri | path: all}
      String.ends_with?(path, "/") -> %{uri | path: path <> rest}
      true -> %{uri | path: path <> all}
    end
  end

  def append_path(%URI{}, path) when is_binary(path) do
    raise ArgumentError, "path must start with \"/\", got: #{inspect(path)}"
  end

  @doc "The URI with a query behind its own."
  def append_query(%URI{query: query} = uri, more) when is_binary(more) do
    cond do
      query in [nil, ""] -> %{uri | query: more}
      String.ends_with?(query, "&") -> %{uri | query: query <> more}
      true -> %{uri | query: query <> "&" <> more}
    end
  end
end
