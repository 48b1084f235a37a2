# :gen_tcp: waiting in Elixir over leaf functions that answer by message (workers/natives/gen_tcp.ts).
# Specification: the reference of `gen_tcp`, OTP 27.
defmodule :gen_tcp do
  @moduledoc "Functions for communicating with sockets using TCP/IP."

  @doc "Connects to a socket address, `%{addr: …, port: …}`."
  def connect(%{addr: address, port: port}, options), do: connect(address, port, options)

  def connect(%{addr: address, port: port}, options, timeout), do: connect(address, port, options, timeout)
  def connect(address, port, options), do: connect(address, port, options, :infinity)

  def connect(address, port, options, timeout) when is_tuple(address) or is_list(address) or is_atom(address) do
    ref = :erlang.make_ref()

    case :nodebook_tcp.connect(ref, address, port, options) do
      :ok -> wait(ref, timeout)
      :badarg -> exit(:badarg)
      error -> error
    end
  end

  def listen(port, options) do
    case :nodebook_tcp.listen(port, options) do
      :badarg -> exit(:badarg)
      result -> result
    end
  end

  def accept(socket), do: accept(socket, :infinity)

  def accept(socket, timeout) when is_port(socket) do
    ref = :erlang.make_ref()

    case :nodebook_tcp.accept(socket, ref) do
      :wait -> wait(ref, timeout)
      result -> result
    end
  end

  def recv(socket, length), do: recv(socket, length, :infinity)

  def recv(socket, length, timeout) when is_port(socket) do
    ref = :erlang.make_ref()

    case :nodebook_tcp.recv(socket, length, ref) do
      :wait -> wait(ref, timeout)
      result -> result
    end
  end

  defp wait(ref, timeout) do
    receive do
      {:nodebook_tcp, ^ref, result} -> result
    after
      timeout ->
        :nodebook_tcp.cancel(ref)

        # an answer that came at the last moment is dropped with its socket
        receive do
          {:nodebook_tcp, ^ref, {:ok, socket}} when is_port(socket) -> :nodebook_tcp.close(socket)
          {:nodebook_tcp, ^ref, _} -> :ok
        after
          0 -> :ok
        end

        {:error, :timeout}
    end
  end

  def send(socket, data) when is_port(socket), do: :nodebook_tcp.send(socket, data)
  def close(socket) when is_port(socket), do: :nodebook_tcp.close(socket)
  def shutdown(socket, how) when is_port(socket) and how in [:read, :write, :read_write], do: :nodebook_tcp.shutdown(socket, how)
  def controlling_process(socket, pid) when is_port(socket) and is_pid(pid), do: :nodebook_tcp.controlling_process(socket, pid)
end
