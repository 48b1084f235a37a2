# Internet addresses as texts and tuples; the functions of :inet on sockets and hosts are natives (workers/natives/inet.ts).
# Specification: the reference of the module `inet`, OTP 27.

defmodule :inet do
  @moduledoc "Access to TCP/IP protocols."

  defguardp byte(n) when is_integer(n) and n >= 0 and n <= 255
  defguardp word(n) when is_integer(n) and n >= 0 and n <= 65535

  @doc "Whether a term is an address of version 4."
  def is_ipv4_address({a, b, c, d}) when byte(a) and byte(b) and byte(c) and byte(d), do: true
  def is_ipv4_address(_), do: false

  @doc "Whether a term is an address of version 6."
  def is_ipv6_address(a) when is_tuple(a) and tuple_size(a) == 8, do: :lists.all(fn n -> word(n) end, Tuple.to_list(a))
  def is_ipv6_address(_), do: false

  @doc "Whether a term is an address."
  def is_ip_address(a), do: is_ipv4_address(a) or is_ipv6_address(a)

  @doc "An address of version 4 as one of version 6, and back."
  def ipv4_mapped_ipv6_address({a, b, c, d}) when byte(a) and byte(b) and byte(c) and byte(d),
    do: {0, 0, 0, 0, 0, 65535, a * 256 + b, c * 256 + d}

  def ipv4_mapped_ipv6_address({_, _, _, _, _, 65535, x, y}) when word(x) and word(y),
    do: {div(x, 256), rem(x, 256), div(y, 256), rem(y, 256)}

  def ipv4_mapped_ipv6_address({_, _, _, _, _, _, x, y}) when word(x) and word(y),
    do: {div(x, 256), rem(x, 256), div(y, 256), rem(y, 256)}

  # -- sockets ---------------------------------------------------------------

  @doc "What is known of a socket."
  def info(socket) when is_port(socket), do: :nodebook_inet_sockets.info(socket)

  @doc "What went through a socket."
  def getstat(socket), do: :inet.nodebook_traffic(socket)

  def getstat(socket, items) do
    with {:ok, all} <- getstat(socket) do
      if Enum.all?(items, &List.keymember?(all, &1, 0)), do: {:ok, for(item <- items, do: {item, all[item]})}, else: {:error, :einval}
    end
  end

  @doc "Watches a socket: `{:DOWN, ref, :port, socket, reason}` comes when it is closed."
  def monitor(socket) when is_port(socket), do: :erlang.monitor(:port, socket)
  def monitor(_), do: :erlang.error(:badarg)

  @doc "Ends a monitor; false when there was none."
  def cancel_monitor(ref), do: :erlang.demonitor(ref, [:flush, :info])

  @doc "Prints the sockets of the node."
  def i do
    i(:tcp)
    i(:udp)
  end

  def i(protocol), do: i(protocol, [:port, :module, :recv, :sent, :owner, :local_address, :foreign_address, :state, :type])
  def i(protocol, fields) when protocol in [:tcp, :udp], do: :nodebook_inet_sockets.print(protocol, fields)

  # -- hosts -----------------------------------------------------------------

  @doc "All addresses of a host: here it has one."
  def getaddrs(host, family) do
    with {:ok, address} <- :inet.getaddr(host, family), do: {:ok, [address]}
  end

  def getaddrs(host, family, _timeout), do: getaddrs(host, family)
  def getaddr(host, family, _timeout), do: :inet.getaddr(host, family)

  @doc "What is known of a host, as a :hostent record."
  def gethostbyname(name), do: gethostbyname(name, :inet)

  def gethostbyname(name, family) do
    with {:ok, addresses} <- getaddrs(name, family),
         do: {:ok, {:hostent, if(is_tuple(name), do: ntoa(name), else: name), [], family, 4, addresses}}
  end

  def gethostbyname(name, family, _timeout), do: gethostbyname(name, family)

  @doc "The host of an address: this one, if it is its own; nobody else is known by address."
  def gethostbyaddr(address) do
    with {:ok, {_, _, _, _} = parsed} <- if(is_tuple(address), do: {:ok, address}, else: parse_ipv4_address(address)),
         {:ok, own} = :inet.getif(),
         true <- elem(parsed, 0) == 127 or List.keymember?(own, parsed, 0) do
      {:ok, host} = :inet.gethostname()
      {:ok, {:hostent, host, [], :inet, 4, [parsed]}}
    else
      _ -> {:error, :nxdomain}
    end
  end

  @doc "The interfaces of this host: the loopback, and the one to the lab's network."
  def getifaddrs do
    {:ok, addresses} = :inet.getif()

    {:ok,
     for {address, broadcast, mask} <- addresses do
       if elem(address, 0) == 127,
         do: {~c"lo", flags: [:up, :loopback, :running], addr: address, netmask: mask},
         else: {~c"eth0", flags: [:up, :broadcast, :running, :multicast], addr: address, netmask: mask, broadaddr: broadcast}
     end}
  end

  def getifaddrs(_options), do: getifaddrs()

  @doc "The options that a file of configuration set: none."
  def get_rc, do: []

  @doc "Closes a socket of any kind."
  def close(socket) when is_port(socket) do
    :gen_tcp.close(socket)
    :gen_udp.close(socket)
  end

  @doc "The addresses of a socket's own end: one."
  def socknames(socket), do: names(:inet.sockname(socket))
  def socknames(socket, _stream), do: socknames(socket)

  @doc "The addresses of a socket's other end: one."
  def peernames(socket), do: names(:inet.peername(socket))
  def peernames(socket, _stream), do: peernames(socket)

  defp names({:ok, name}), do: {:ok, [name]}
  defp names(error), do: error

  # -- to text ---------------------------------------------------------------

  @doc "The address as text, or {:error, :einval}."
  def ntoa(address) do
    cond do
      is_ipv4_address(address) -> address |> Tuple.to_list() |> Enum.join(".") |> String.to_charlist()
      is_ipv6_address(address) -> address |> Tuple.to_list() |> six()
      true -> {:error, :einval}
    end
  end

  defp six([0, 0, 0, 0, 0, 65535, x, y]), do: ~c"::ffff:" ++ dotted(x, y)
  defp six([0, 0, 0, 0, 0, 0, x, y]) when x != 0, do: ~c"::" ++ dotted(x, y)

  # The longest run of zeros, the first of those, is left out.
  defp six(words) do
    case longest(words, 0, {0, 0}) do
      {_, n} when n < 2 ->
        colons(words)

      {at, n} ->
        {before, rest} = :lists.split(at, words)
        colons(before) ++ ~c"::" ++ colons(:lists.nthtail(n, rest))
    end
  end

  defp longest([], _, best), do: best

  defp longest([0 | _] = words, at, {_, most} = best) do
    n = length(:lists.takewhile(fn w -> w == 0 end, words))
    longest(:lists.nthtail(n, words), at + n, if(n > most, do: {at, n}, else: best))
  end

  defp longest([_ | rest], at, best), do: longest(rest, at + 1, best)

  defp colons(words), do: words |> Enum.map_join(":", &String.downcase(Integer.to_string(&1, 16))) |> String.to_charlist()
  defp dotted(x, y), do: ntoa({div(x, 256), rem(x, 256), div(y, 256), rem(y, 256)})

  # -- from text -------------------------------------------------------------

  @doc "An address of either version from text; one of version 4 may leave numbers out."
  def parse_address(text), do: first([&four(&1, false), &six_text/1], text)
  @doc "Like parse_address/1 with all four numbers."
  def parse_strict_address(text), do: first([&four(&1, true), &six_text/1], text)
  @doc "An address of version 4 from text: 127.1 is 127.0.0.1."
  def parse_ipv4_address(text), do: first([&four(&1, false)], text)
  @doc "An address of version 4 from text with all four numbers."
  def parse_ipv4strict_address(text), do: first([&four(&1, true)], text)
  @doc "An address of version 6 from text; one of version 4 is mapped."
  def parse_ipv6_address(text), do: first([&six_text/1, &mapped/1], text)
  @doc "An address of version 6 from text."
  def parse_ipv6strict_address(text), do: first([&six_text/1], text)

  defp first(readers, text) do
    text = if is_list(text), do: :unicode.characters_to_binary(text), else: ""

    case Enum.find_value(readers, fn read -> read.(text) end) do
      nil -> {:error, :einval}
      address -> {:ok, address}
    end
  end

  defp mapped(text) do
    case four(text, false) do
      nil -> nil
      address -> ipv4_mapped_ipv6_address(address)
    end
  end

  defp four(text, strict) do
    numbers = text |> :binary.split(".", [:global]) |> Enum.map(&number/1)
    wide = fn n, bytes -> n < :erlang.bsl(1, 8 * bytes) end

    cond do
      text == "" or Enum.any?(numbers, &is_nil/1) or length(numbers) > 4 or (strict and length(numbers) != 4) -> nil
      not Enum.all?(:lists.droplast(numbers), &wide.(&1, 1)) -> nil
      not wide.(List.last(numbers), 5 - length(numbers)) -> nil
      true -> spread(numbers)
    end
  end

  # The last number fills the bytes that are left.
  defp spread(numbers) do
    {front, [last]} = :lists.split(length(numbers) - 1, numbers)
    size = 8 * (5 - length(numbers))
    List.to_tuple(front ++ :erlang.binary_to_list(<<last::size(size)>>))
  end

  defp number("0x" <> hex), do: digits(hex, 16)
  defp number("0X" <> hex), do: digits(hex, 16)
  defp number("0" <> octal) when octal != "", do: digits(octal, 8)
  defp number(text), do: digits(text, 10)

  defp digits(text, base) do
    case Integer.parse(text, base) do
      {n, ""} when n >= 0 -> if match?(<<c, _::binary>> when c not in ~c"+-", text), do: n
      _ -> nil
    end
  end

  defp six_text(text) do
    [text | _zone] = :binary.split(text, "%")

    case :binary.split(text, "::", [:global]) do
      [whole] -> sized(words(whole), 8, 8)
      [front, back] -> joined(words(front), words(back))
      _ -> nil
    end
  end

  defp sized(words, _, n) when is_list(words) and length(words) == n, do: List.to_tuple(words)
  defp sized(_, _, _), do: nil

  defp joined(front, back) when is_list(front) and is_list(back) do
    missing = 8 - length(front) - length(back)
    if missing > 0, do: List.to_tuple(front ++ :lists.duplicate(missing, 0) ++ back)
  end

  defp joined(_, _), do: nil

  # Hexadecimal words; the last may be an address of version 4.
  defp words(""), do: []

  defp words(text) do
    text
    |> :binary.split(":", [:global])
    |> Enum.reduce_while([], fn part, acc ->
      case word_of(part) do
        nil -> {:halt, :error}
        found -> {:cont, acc ++ found}
      end
    end)
  end

  defp word_of(part) do
    if String.contains?(part, ".") do
      with {a, b, c, d} <- four(part, true), do: [a * 256 + b, c * 256 + d]
    else
      with n when is_integer(n) and n <= 65535 <- if(byte_size(part) in 1..4, do: digits(part, 16)), do: [n], else: (_ -> nil)
    end
  end
end
