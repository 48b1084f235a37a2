# The files of a log of :disk_log. In: its settings, items as binaries. Out: the log with what it counts. A log of terms begins with
# eight bytes, and each of its items has its size and a mark before it; a log of bytes has the bytes only.
defmodule :nodebook_disk_log_files do
  @moduledoc false

  @begins <<1, 2, 3, 4>>
  @open <<6, 7, 8, 9>>
  @closed <<99, 88, 77, 11>>
  @mark <<98, 87, 76, 65>>
  @begin_size 8
  @chunk_bytes 65536

  # -- opening and closing --------------------------------------------------------------

  @doc "Opens a log's files: {what open answers, the log} or {:error, reason}."
  def open(settings) do
    log =
      Map.merge(Map.take(settings, [:name, :file, :type, :format, :size, :mode]), %{
        head: if(settings.head_func == :none, do: head(settings.head, settings.format), else: Tuple.insert_at(settings.head_func, 0, :func)),
        items: 0,
        written: 0,
        bytes: 0,
        full: false,
        current: 1,
        overflows: 0
      })

    if log.type == :wrap, do: open_wrap(log, settings), else: open_halt(log, settings)
  end

  @doc "What is written first into a file: the bytes of a head, or :none."
  def head(:none, _), do: :none
  def head(head, :internal), do: {:bytes, :erlang.term_to_binary(head)}
  def head(head, :external), do: {:bytes, :erlang.iolist_to_binary(head)}

  defp open_halt(log, settings) do
    case :file.read_file(log.file) do
      {:error, :enoent} when log.mode == :read_write -> {{:ok, log.name}, begin(log)}
      {:error, reason} -> {:error, {:file_error, log.file, reason}}
      {:ok, _} when settings.repair == :truncate -> {{:ok, log.name}, begin(log)}
      {:ok, bytes} -> found(bytes, log)
    end
  end

  defp found(bytes, %{format: :external} = log), do: {{:ok, log.name}, %{log | bytes: byte_size(bytes)}}

  defp found(<<@begins, status::binary-size(4), rest::binary>> = bytes, log) when status in [@open, @closed] do
    {items, left} = items(rest)
    log = %{log | items: length(items), bytes: byte_size(bytes) - byte_size(left)}

    cond do
      status == @closed or log.mode == :read_only ->
        mark(log, @open)
        {{:ok, log.name}, log}

      true ->
        # it was not closed
        write(log.file, [@begins, @open, binary_part(rest, 0, byte_size(rest) - byte_size(left))])
        {{:repaired, log.name, {:recovered, length(items)}, {:badbytes, byte_size(left)}}, log}
    end
  end

  defp found(_, log), do: {:error, {:not_a_log_file, log.file}}

  defp open_wrap(log, settings) do
    {_, files} = log.size
    known = for n <- 1..files, {:ok, bytes} <- [:file.read_file(part(log, n))], do: {n, bytes}

    cond do
      known == [] and log.mode == :read_only -> {:error, {:file_error, log.file, :enoent}}
      known == [] or settings.repair == :truncate -> {{:ok, log.name}, begin(log)}
      true -> {{:ok, log.name}, going_on(log, known)}
    end
  end

  # a new part is begun, as when one is full
  defp going_on(log, known) do
    counted = for {_, bytes} <- known, do: bytes |> binary_part(@begin_size, byte_size(bytes) - @begin_size) |> items() |> elem(0) |> length()
    current = current(log)
    bytes = :proplists.get_value(current, known, "")
    %{log | items: Enum.sum(counted), current: current, bytes: byte_size(bytes)}
  end

  defp current(log) do
    case :file.read_file(index(log)) do
      {:ok, <<n::32>>} -> n
      _ -> 1
    end
  end

  @doc "Marks the files as closed."
  def close(%{mode: :read_only}), do: :ok
  def close(%{format: :external}), do: :ok
  def close(log), do: mark(log, @closed)

  defp mark(%{mode: :read_only}, _), do: :ok
  defp mark(%{format: :external}, _), do: :ok

  defp mark(log, status) do
    with {:ok, <<@begins, _::binary-size(4), rest::binary>>} <- :file.read_file(target(log)), do: write(target(log), [@begins, status, rest])
    :ok
  end

  # Begins the current file: what was in it is gone.
  defp begin(log) do
    head = head_bytes(log)
    first = if log.format == :internal, do: [@begins, @open], else: []
    bytes = [first, if(head == nil, do: [], else: framed(log, head))]
    write(target(log), bytes)
    if log.type == :wrap, do: write(index(log), <<log.current::32>>)
    n = if head == nil, do: 0, else: 1
    %{log | bytes: :erlang.iolist_size(bytes), items: log.items + n, written: log.written + n}
  end

  defp head_bytes(%{head: :none}), do: nil
  defp head_bytes(%{head: {:bytes, bytes}}), do: bytes

  defp head_bytes(%{head: {:func, m, f, a}} = log) do
    case apply(m, f, a) do
      {:ok, head} -> elem(head(head, log.format), 1)
      _ -> nil
    end
  end

  defp target(%{type: :wrap} = log), do: part(log, log.current)
  defp target(log), do: log.file
  defp part(log, n), do: :unicode.characters_to_list("#{log.file}.#{n}")
  defp index(log), do: :unicode.characters_to_list("#{log.file}.idx")

  defp write(file, bytes), do: :file.write_file(file, bytes)

  # -- writing ------------------------------------------------------------------------------

  @doc "Writes items: {:ok, log, how many items were lost with each file that came again} or {:full, log}."
  def log(%{type: :halt} = log, items) do
    bytes = Enum.map(items, &framed(log, &1))
    size = :erlang.iolist_size(bytes)

    if log.full or (log.size != :infinity and log.bytes + size > log.size) do
      {:full, %{log | full: true}}
    else
      :ok = :file.write_file(log.file, bytes, [:append])
      {:ok, counted(log, size), []}
    end
    |> with_items(length(items))
  end

  def log(log, items) do
    Enum.reduce(items, {:ok, log, []}, fn item, {:ok, log, wrapped} ->
      bytes = framed(log, item)
      size = :erlang.iolist_size(bytes)
      {most, _} = log.size
      over = log.bytes + size > most and log.bytes > @begin_size
      {log, wrapped} = if over, do: turned(log, wrapped), else: {log, wrapped}
      :ok = :file.write_file(target(log), bytes, [:append])
      {:ok, counted(%{log | items: log.items + 1, written: log.written + 1}, size), wrapped}
    end)
  end

  defp with_items({:ok, log, wrapped}, n), do: {:ok, %{log | items: log.items + n, written: log.written + n}, wrapped}
  defp with_items(full, _), do: full
  defp counted(log, size), do: %{log | bytes: log.bytes + size}

  defp turned(log, wrapped) do
    before = log.items
    next = next_file(log)
    lost = before - next.items
    {next, if(lost > 0, do: wrapped ++ [lost], else: wrapped)}
  end

  @doc "Goes on in the next file of a wrap log; what was in it is gone."
  def next_file(%{size: {_, files}} = log) do
    mark(log, @closed)
    next = rem(log.current, files) + 1
    lost = length(items_of(part(log, next)))
    begin(%{log | current: next, items: log.items - lost, overflows: log.overflows + 1})
  end

  defp framed(%{format: :external}, bytes), do: bytes
  defp framed(_, bytes), do: [<<byte_size(bytes)::32>>, @mark, bytes]

  @doc "Forgets what was logged; a head of the call's own is written first."
  def truncate(log, head) do
    if log.type == :wrap, do: for(n <- 1..elem(log.size, 1), do: :file.delete(part(log, n)))
    fresh = %{log | items: 0, written: 0, full: false, current: 1}
    own = if head == :none, do: fresh, else: %{fresh | head: {:bytes, elem(head, 1)}}
    %{begin(own) | head: log.head}
  end

  @doc "Keeps what was logged under another name."
  def move(%{type: :halt} = log, file) do
    mark(log, @closed)
    with {:error, reason} <- :file.rename(log.file, file), do: {:error, {:file_error, file, reason}}
  end

  def move(log, file) do
    mark(log, @closed)
    for n <- 1..elem(log.size, 1), do: :file.rename(part(log, n), :unicode.characters_to_list("#{file}.#{n}"))
    :file.rename(index(log), :unicode.characters_to_list("#{file}.idx"))
    :ok
  end

  # -- reading --------------------------------------------------------------------------------

  defp items(<<size::32, @mark, item::binary-size(size), rest::binary>>) do
    {items, left} = items(rest)
    {[item | items], left}
  end

  defp items(left), do: {[], left}

  defp items_of(file) do
    case :file.read_file(file) do
      {:ok, <<@begins, _::binary-size(4), rest::binary>>} -> rest |> items() |> elem(0)
      _ -> []
    end
  end

  @doc "Items from a place on: {the next place, items}, :eof or {:error, reason}."
  def chunk(%{type: :halt} = log, place, most) do
    at = if place == :start, do: @begin_size, else: place
    with {:ok, found, next} <- read(log.file, at, most), do: if(found == [], do: :eof, else: {next, found})
  end

  def chunk(log, :start, most), do: chunk(log, {oldest(log), @begin_size}, most)

  def chunk(log, {n, at}, most) do
    case read(part(log, n), at, most) do
      {:ok, [], _} -> if n == log.current, do: :eof, else: chunk(log, {following(log, n), @begin_size}, most)
      {:ok, found, next} -> {{n, next}, found}
      error -> error
    end
  end

  defp read(file, at, most) do
    case :file.read_file(file) do
      {:ok, bytes} when at <= byte_size(bytes) -> take(binary_part(bytes, at, byte_size(bytes) - at), at, most, 0, [])
      {:ok, _} -> {:ok, [], at}
      {:error, reason} -> {:error, {:file_error, file, reason}}
    end
  end

  defp take(<<size::32, @mark, item::binary-size(size), rest::binary>>, at, most, taken, acc) when taken < @chunk_bytes and (most == :infinity or length(acc) < most),
    do: take(rest, at + size + 8, most, taken + size, [item | acc])

  defp take(_, at, _, _, acc), do: {:ok, :lists.reverse(acc), at}

  # the file behind the current one, when it was written already
  defp oldest(log) do
    next = following(log, log.current)
    if :filelib.is_regular(part(log, next)), do: next, else: 1
  end

  defp following(%{size: {_, files}}, n), do: rem(n, files) + 1

  @doc "The place so many files on."
  def step(log, :start, step), do: step(log, {oldest(log), @begin_size}, step)

  def step(%{size: {_, files}} = log, {n, _}, step) do
    next = Integer.mod(n - 1 + step, files) + 1
    if :filelib.is_regular(part(log, next)), do: {next, @begin_size}, else: {:error, :end_of_log}
  end

  # -- what is known ------------------------------------------------------------------------------

  @doc "The items of :disk_log.info/1."
  def info(log) do
    status = if log.blocked == nil, do: :ok, else: {:blocked, elem(log.blocked, 1)}

    [
      name: log.name,
      file: log.file,
      type: log.type,
      format: log.format,
      size: log.size,
      items: log.items,
      owners: Map.to_list(log.owners),
      users: log.users,
      head: if(log.head == :none, do: :none, else: shown(log.head)),
      mode: log.mode,
      status: status,
      node: node()
    ] ++ more(log)
  end

  defp shown({:bytes, bytes}), do: bytes
  defp shown({:func, m, f, a}), do: {m, f, a}

  defp more(%{type: :halt} = log), do: [full: log.full, no_written_items: log.written]

  defp more(log) do
    [
      no_current_bytes: log.bytes,
      no_current_items: length(items_of(part(log, log.current))),
      no_items: log.items,
      no_written_items: log.written,
      current_file: log.current,
      no_overflows: {log.overflows, log.overflows}
    ]
  end
end
