# The client side of the I/O protocol: requests to the process that a device name stands for.
# In: devices (:standard_io, :standard_error, a registered name, a pid), characters. Out: the device's answers.
# Protocol: {:io_request, from, ref, request} → {:io_reply, ref, reply}; OTP's "The Erlang I/O Protocol".
defmodule :io do
  @moduledoc "Standard I/O functions."

  def put_chars(chars) do
    case request(:standard_io, {:put_chars, :unicode, chars}) do
      :ok -> :ok
      {:error, reason} -> :erlang.error(reason_of(reason), [chars], error_info(reason))
    end
  end

  def put_chars(device, chars) do
    case request(device, {:put_chars, :unicode, chars}) do
      :ok -> :ok
      {:error, reason} -> :erlang.error(reason_of(reason), [device, chars], error_info(reason))
    end
  end

  defp reason_of(reason) when reason in [:terminated, :calling_self], do: reason
  defp reason_of({:no_translation, _, _}), do: :no_translation
  defp reason_of(_), do: :badarg

  # who found it: this side, or the device
  defp error_info(reason) do
    side = if reason in [:terminated, :calling_self, :arguments], do: :io, else: :device
    [error_info: %{cause: {side, reason}, module: :erl_stdlib_errors}]
  end

  def nl, do: nl(:standard_io)
  def nl(device), do: put_chars(device, "\n")

  def write(term), do: write(:standard_io, term)
  def write(device, term), do: put_chars(device, :io_lib.write(term))

  def format(format), do: format(format, [])
  def format(format, args), do: format(:standard_io, format, args)

  def format(device, format, args) do
    put_chars(device, :io_lib.format(format, args))
  end

  def fwrite(format), do: format(format, [])
  def fwrite(format, args), do: format(format, args)
  def fwrite(device, format, args), do: format(device, format, args)

  def get_line(prompt), do: get_line(:standard_io, prompt)
  def get_line(device, prompt), do: request(device, {:get_line, :unicode, prompt})
  def get_chars(prompt, n), do: get_chars(:standard_io, prompt, n)
  def get_chars(device, prompt, n), do: request(device, {:get_chars, :unicode, prompt, n})
  @doc "Reads values by a format, asking with a prompt: {:ok, values}, :eof or {:error, reason}."
  def fread(prompt, format), do: fread(:standard_io, prompt, format)
  def fread(device, prompt, format), do: request(device, {:get_until, :unicode, prompt, :io_lib, :fread, [format]})

  @doc "Reads a term that a full stop ends, asking with a prompt: {:ok, term}, :eof or {:error, reason}."
  def read(prompt), do: read(:standard_io, prompt)
  def read(device, prompt), do: request(device, {:get_until, :unicode, prompt, :nodebook_erl_terms, :until, []})

  def read(device, prompt, start), do: read(device, prompt, start, [])

  @doc "Like read/2, and tells where it ended: {:ok, term, where}."
  def read(device, prompt, start, options), do: scanned(device, prompt, start, options, &:erl_parse.parse_term/1)

  @doc "Reads the tokens up to a full stop."
  def scan_erl_exprs(prompt), do: scan_erl_exprs(:standard_io, prompt)
  def scan_erl_exprs(device, prompt), do: scan_erl_exprs(device, prompt, 1)
  def scan_erl_exprs(device, prompt, start), do: scan_erl_exprs(device, prompt, start, [])
  def scan_erl_exprs(device, prompt, start, options), do: request(device, {:get_until, :unicode, prompt, :erl_scan, :tokens, [start, options]})

  def scan_erl_form(prompt), do: scan_erl_exprs(prompt)
  def scan_erl_form(device, prompt), do: scan_erl_exprs(device, prompt)
  def scan_erl_form(device, prompt, start), do: scan_erl_exprs(device, prompt, start)
  def scan_erl_form(device, prompt, start, options), do: scan_erl_exprs(device, prompt, start, options)

  @doc "Reads Erlang expressions: {:ok, forms, where they end}."
  def parse_erl_exprs(prompt), do: parse_erl_exprs(:standard_io, prompt)
  def parse_erl_exprs(device, prompt), do: parse_erl_exprs(device, prompt, 1)
  def parse_erl_exprs(device, prompt, start), do: parse_erl_exprs(device, prompt, start, [])
  def parse_erl_exprs(device, prompt, start, options), do: scanned(device, prompt, start, options, &:erl_parse.parse_exprs/1)

  @doc "Reads a form of Erlang: a function or an attribute."
  def parse_erl_form(prompt), do: parse_erl_form(:standard_io, prompt)
  def parse_erl_form(device, prompt), do: parse_erl_form(device, prompt, 1)
  def parse_erl_form(device, prompt, start), do: parse_erl_form(device, prompt, start, [])
  def parse_erl_form(device, prompt, start, options), do: scanned(device, prompt, start, options, &:erl_parse.parse_form/1)

  defp scanned(device, prompt, start, options, parse) do
    with {:ok, tokens, where} <- scan_erl_exprs(device, prompt, start, options) do
      case parse.(tokens) do
        {:ok, found} -> {:ok, found, where}
        {:error, info} -> {:error, info, where}
      end
    end
  end

  def get_password, do: get_password(:standard_io)
  def get_password(device), do: request(device, {:get_password, :unicode})

  def columns, do: columns(:standard_io)

  def columns(device) do
    case request(device, {:get_geometry, :columns}) do
      n when is_integer(n) and n > 0 -> {:ok, n}
      _ -> {:error, :enotsup}
    end
  end

  def rows, do: rows(:standard_io)

  def rows(device) do
    case request(device, {:get_geometry, :rows}) do
      n when is_integer(n) and n > 0 -> {:ok, n}
      _ -> {:error, :enotsup}
    end
  end

  def getopts, do: getopts(:standard_io)
  def getopts(device), do: request(device, :getopts)
  def setopts(opts), do: setopts(:standard_io, opts)
  def setopts(device, opts), do: request(device, {:setopts, opts})
  def printable_range, do: :latin1

  def request(request), do: request(:standard_io, request)

  def request(:standard_io, request), do: to_pid(:erlang.group_leader(), request)
  def request(pid, request) when is_pid(pid), do: to_pid(pid, request)

  def request(name, request) when is_atom(name) do
    case :erlang.whereis(name) do
      :undefined -> {:error, :arguments}
      pid -> to_pid(pid, request)
    end
  end

  def request({name, node} = dest, request) when is_atom(name) and is_atom(node), do: to_pid(dest, request)

  # A device of the file module's raw kind is answered by that module.
  def request(device, request) when is_tuple(device), do: :file.raw_request(device, request)

  def requests(requests), do: requests(:standard_io, requests)
  def requests(device, requests), do: request(device, {:requests, requests})

  defp to_pid(pid, _request) when pid == self(), do: {:error, :calling_self}

  defp to_pid(pid, request) do
    ref = :erlang.monitor(:process, pid)
    send(pid, {:io_request, self(), ref, request})

    receive do
      {:io_reply, ^ref, reply} ->
        :erlang.demonitor(ref, [:flush])
        reply

      {:DOWN, ^ref, _, _, _} ->
        # the answer may have come before the end
        receive do
          {:io_reply, ^ref, reply} -> reply
        after
          0 -> {:error, :terminated}
        end
    end
  end
end
