# Logs of terms or bytes in files of the node's disk: one file that grows (halt), or several that take turns (wrap). In: names of
# logs, terms. Out: what the reference of `disk_log`, OTP 27, says. The logs are kept by one process (disk_log/server.ex).
defmodule :disk_log do
  @moduledoc "A disk-based term logging facility."

  @doc "Opens a log, or joins its owners."
  def open(options) do
    case settings(options) do
      {:error, _} = error -> error
      settings -> request({:open, settings, self()})
    end
  end

  @first %{
    file: nil,
    linkto: nil,
    repair: true,
    type: :halt,
    format: :internal,
    size: :infinity,
    notify: false,
    head: :none,
    head_func: :none,
    quiet: false,
    mode: :read_write
  }

  defp settings(options) when is_list(options) do
    case Enum.find(options, &(not setting?(&1))) do
      nil ->
        settings = Map.merge(@first, Map.new(options))

        cond do
          not is_map_key(settings, :name) -> {:error, {:badarg, :name}}
          settings.type == :rotate -> missing("logs of type rotate")
          settings.type == :wrap and settings.size == :infinity -> {:error, {:badarg, :size}}
          settings.type == :halt and is_tuple(settings.size) -> {:error, {:badarg, :size}}
          true -> %{settings | file: settings.file || :unicode.characters_to_list("#{name_text(settings.name)}.LOG")}
        end

      _ ->
        {:error, {:badarg, options}}
    end
  end

  defp settings(options), do: {:error, {:badarg, options}}

  defp setting?({:name, _}), do: true
  defp setting?({:file, file}), do: is_list(file) or is_atom(file) or is_binary(file)
  defp setting?({:linkto, pid}), do: is_pid(pid) or pid == :none
  defp setting?({:repair, how}), do: how in [true, false, :truncate]
  defp setting?({:type, type}), do: type in [:halt, :wrap, :rotate]
  defp setting?({:format, format}), do: format in [:internal, :external]
  defp setting?({:size, {bytes, files}}), do: is_integer(bytes) and bytes > 0 and files in 1..65000
  defp setting?({:size, size}), do: size == :infinity or (is_integer(size) and size > 0)
  defp setting?({:notify, notify}), do: is_boolean(notify)
  defp setting?({:quiet, quiet}), do: is_boolean(quiet)
  defp setting?({:mode, mode}), do: mode in [:read_write, :read_only]
  defp setting?({:head, _}), do: true
  defp setting?({:head_func, {m, f, a}}), do: is_atom(m) and is_atom(f) and is_list(a)
  defp setting?(_), do: false

  defp name_text(name) when is_atom(name), do: name
  defp name_text(name), do: :io_lib.write(name)

  # -- writing ---------------------------------------------------------------------

  def log(log, term), do: log_terms(log, [term])
  def log_terms(log, terms), do: request({:log, log, :internal, Enum.map(terms, &:erlang.term_to_binary/1)})
  def blog(log, bytes), do: blog_terms(log, [bytes])
  def blog_terms(log, list), do: request({:log, log, :external, Enum.map(list, &:erlang.iolist_to_binary/1)})

  def alog(log, term), do: told(log, log(log, term))
  def alog_terms(log, terms), do: told(log, log_terms(log, terms))
  def balog(log, bytes), do: told(log, blog(log, bytes))
  def balog_terms(log, list), do: told(log, blog_terms(log, list))

  # the caller of a log that is written later hears nothing of it but that there is none
  defp told(_log, {:error, :no_such_log} = error), do: error
  defp told(_log, _), do: :ok

  @doc "All that was logged is on the disk when this returns."
  def sync(log), do: request({:sync, log})

  # -- reading ------------------------------------------------------------------------

  @doc "The terms behind a continuation, or from the start, and where to go on: {continuation, terms}, or :eof."
  def chunk(log, from), do: chunk(log, from, :infinity)
  def chunk(log, from, most), do: with({{:continuation, _, _, _} = next, found} <- bchunk(log, from, most), do: {next, Enum.map(found, &:erlang.binary_to_term/1)})

  @doc "Like chunk/2, the terms as binaries."
  def bchunk(log, from), do: bchunk(log, from, :infinity)

  def bchunk(log, :start, most), do: request({:chunk, log, :start, most})
  def bchunk(log, {:continuation, _pid, place, _}, most), do: request({:chunk, log, place, most})

  @doc "The place so many files on, in a wrap log."
  def chunk_step(log, :start, step) when is_integer(step), do: request({:step, log, :start, step})
  def chunk_step(log, {:continuation, _pid, place, _}, step) when is_integer(step), do: request({:step, log, place, step})

  def chunk_info({:continuation, pid, _, _}), do: [node: node(pid)]
  def chunk_info(other), do: {:error, {:no_continuation, other}}

  # -- the log as a whole ----------------------------------------------------------------

  @doc "The open logs."
  def all, do: request(:all)
  @doc "What is known of a log."
  def info(log), do: request({:info, log})
  @doc "The caller is no longer an owner; the last one closes the log."
  def close(log), do: request({:close, log, self()})
  @doc "Forgets what was logged."
  def truncate(log), do: request({:truncate, log, :none})
  def truncate(log, head), do: request({:truncate, log, {:ok, :erlang.term_to_binary(head)}})
  def btruncate(log, head), do: request({:truncate, log, {:ok, :erlang.iolist_to_binary(head)}})

  @doc "Keeps what was logged in another file, and begins anew."
  def reopen(log, file), do: request({:reopen, log, file, :none})
  def reopen(log, file, head), do: request({:reopen, log, file, {:ok, :erlang.term_to_binary(head)}})
  def breopen(log, file, head), do: request({:reopen, log, file, {:ok, :erlang.iolist_to_binary(head)}})

  @doc "Goes on in the next file of a wrap log."
  def inc_wrap_file(log), do: next_file(log)
  def next_file(log), do: request({:next_file, log})

  def change_size(log, size), do: request({:change, log, :size, size})
  def change_header(log, {:head, head}), do: request({:change, log, :head, head})
  def change_header(log, {:head_func, head}), do: request({:change, log, :head_func, head})
  def change_header(_log, other), do: {:error, {:badarg, other}}
  def change_notify(log, owner, notify) when is_boolean(notify), do: request({:notify, log, owner, notify})

  @doc "Others wait until it is unblocked."
  def block(log), do: block(log, true)
  def block(log, queue) when is_boolean(queue), do: request({:block, log, self(), queue})
  def unblock(log), do: request({:unblock, log, self()})

  @doc "The log that a process keeps; one process keeps all of them here."
  def pid2name(_pid), do: :undefined

  # -- errors --------------------------------------------------------------------------------

  @doc "An error's text."
  def format_error({:error, error}), do: text(error)
  def format_error(other), do: line(~c"~tp", [other])

  defp text({:not_a_log_file, file}), do: line(~c"The file \"~ts\" is not a wrap log file", [file])
  defp text(:no_such_log), do: line(~c"There is no disk log with the given name", [])
  defp text({:full, log}), do: line(~c"The halt log ~tp is full", [log])
  defp text({:read_only_mode, log}), do: line(~c"The disk log ~tp has been opened read-only", [log])
  defp text({:format_external, log}), do: line(~c"The requested operation is not applicable to the external disk log ~tp", [log])
  defp text({:not_blocked, log}), do: line(~c"The disk log ~tp is not blocked", [log])
  defp text({:file_error, file, reason}), do: line(~c"\"~ts\": ~tp", [file, :file.format_error(reason)])
  defp text(other), do: line(~c"~tp", [other])
  defp line(format, args), do: :io_lib.format(format ++ ~c"~n", args)

  defp missing(what), do: :erlang.error({:nodebook_missing, :erlang.binary_to_atom(what)})

  defp request(what), do: :nodebook_disk_log.request(what)
end
