# What goes through sockets: data in bytes, flags, messages as maps, and files. Behaviour after the reference of `socket`, OTP 27.
defmodule :nodebook_socket_messages do
  @moduledoc false

  @doc "The bytes of iodata; what is none is the caller's error."
  def bytes(data) do
    :erlang.iolist_to_binary(data)
  rescue
    ArgumentError -> :erlang.error({:invalid, {:data, data}})
  end

  # hints to a system that has to send the data on
  @hints [:confirm, :dontroute, :more, :nosignal]
  @known [:cmsg_cloexec, :ctrunc, :eor, :errqueue, :oob, :peek, :trunc] ++ @hints

  @doc "{:ok, whether only to peek}, or {:error, reason}."
  def receive_flags(flags), do: with(:ok <- flags(flags, [:peek]), do: {:ok, :peek in flags})

  @doc ":ok for flags that one may send with, or {:error, reason}."
  def send_flags(flags), do: flags(flags, @hints)

  defp flags([], _here), do: :ok

  defp flags([flag | flags], here) do
    cond do
      flag in here -> flags(flags, here)
      flag in @known -> :erlang.error({:nodebook_missing, :"flag #{flag} of :socket"})
      true -> {:error, {:invalid, {:msg_flag, flag}}}
    end
  end

  defp flags(tail, _here), do: :erlang.error({:invalid, {:msg_flags, tail}})

  @doc ":ok, since nothing has to wait; what is no timeout is the caller's error."
  def send_timeout(timeout) when timeout in [:infinity, :nowait] or is_reference(timeout), do: :ok
  def send_timeout(timeout) when is_integer(timeout) and timeout >= 0, do: :ok
  # how an unfinished send would go on
  def send_timeout({:select_info, _, _}), do: :ok
  def send_timeout(timeout), do: :erlang.error({:invalid, {:timeout, timeout}})

  @doc "A message that came."
  def received(data, from, cut) do
    message = %{iov: [data], flags: if(cut, do: [:trunc], else: []), ctrl: []}
    if from == :none, do: message, else: Map.put(message, :addr, :nodebook_socket_addresses.term(from))
  end

  @doc "So many bytes of a file from a place on; with 0 all."
  def of_file(file, offset, count) do
    case :file.pread(file, offset, if(count == 0, do: size(file), else: count)) do
      :eof -> {:ok, ""}
      {:ok, data} -> {:ok, :erlang.iolist_to_binary(data)}
      error -> error
    end
  end

  defp size(file) do
    {:ok, here} = :file.position(file, :cur)
    {:ok, size} = :file.position(file, :eof)
    {:ok, _} = :file.position(file, here)
    size
  end
end
