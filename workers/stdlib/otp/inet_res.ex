# Names of hosts: here they are asked of the lab, which has the records of type A of a DNS server.
# Specification: the reference of the module `inet_res`, OTP 27.
defmodule :inet_res do
  @moduledoc "A rudimentary DNS client."

  @doc "The addresses of a name: none when nobody has it."
  def lookup(name, class, type), do: lookup(name, class, type, [], :infinity)
  def lookup(name, class, type, options), do: lookup(name, class, type, options, :infinity)

  def lookup(name, class, :a, _options, _timeout) when class in [:in, :any] do
    case :inet.getaddrs(name, :inet) do
      {:ok, addresses} -> addresses
      {:error, _} -> []
    end
  end

  def getbyname(name, type), do: getbyname(name, type, :infinity)
  def getbyname(name, :a, timeout), do: gethostbyname(name, :inet, timeout)

  def gethostbyname(name), do: gethostbyname(name, :inet)
  def gethostbyname(name, family), do: gethostbyname(name, family, :infinity)
  def gethostbyname(name, family, timeout), do: :inet.gethostbyname(name, family, timeout)
end
