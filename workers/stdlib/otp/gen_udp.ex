# :gen_udp, receiving from passive sockets: waits for what workers/natives/gen_udp.ts answers; all else is there.
# Specification: the reference of the module `gen_udp`, OTP 27.
defmodule :gen_udp do
  @moduledoc "Functions for communicating with sockets using UDP/IP."

  def recv(socket, length), do: recv(socket, length, :infinity)

  def recv(socket, length, timeout) when is_port(socket) and is_integer(length) do
    ref = :erlang.make_ref()

    case :nodebook_udp.recv(socket, ref) do
      :wait -> wait(socket, ref, timeout)
      answer -> answer
    end
  end

  defp wait(socket, ref, timeout) do
    receive do
      {:nodebook_udp, ^ref, answer} -> answer
    after
      timeout ->
        :nodebook_udp.cancel(socket, ref)

        # what came at the last moment is not lost
        receive do
          {:nodebook_udp, ^ref, answer} -> answer
        after
          0 -> {:error, :timeout}
        end
    end
  end
end
