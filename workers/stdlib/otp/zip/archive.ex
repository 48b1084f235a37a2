# The format of zip archives. In: entries (names, data, facts of files). Out: the archive's bytes; and back. Specification:
# PKWARE's APPNOTE.TXT, with the fields UT and ux of Info-ZIP for times and owners. An entry that was read is a map: name, type,
# mode, mtime (universal seconds as a datetime), size, packed, method, crc, offset, comment.
defmodule :nodebook_zip_archive do
  @moduledoc false
  import Bitwise, only: [band: 2, bsl: 2, bsr: 2, bor: 2]

  @local 0x04034B50
  @central 0x02014B50
  @ending 0x06054B50
  @epoch 62_167_219_200
  # made by version 6.1 of what runs on Unix
  @maker 0x033D
  @utf8 0x800

  @doc "The bytes of an archive of entries %{name:, data:, type:, mode:, mtime:, atime:}."
  def build(entries, options) do
    {parts, central, _offset} =
      Enum.reduce(entries, {[], [], 0}, fn entry, {parts, central, offset} ->
        entry = packed(entry, options)
        local = [<<@local::little-32>>, common(entry, 28), entry.name, extra(entry, [entry.mtime, entry.atime]), entry.packed]
        {[parts | local], [central | central_header(entry, offset)], offset + :erlang.iolist_size(local)}
      end)

    comment = :unicode.characters_to_binary(Keyword.get(options, :comment, ""))
    {start, size, count} = {:erlang.iolist_size(parts), :erlang.iolist_size(central), length(entries)}
    tail = <<@ending::little-32, 0::32, count::little-16, count::little-16, size::little-32, start::little-32, byte_size(comment)::little-16>>
    :erlang.iolist_to_binary([parts, central, tail, comment])
  end

  # what would grow stays as it is
  defp packed(entry, options) do
    deflated = if compress?(entry, options), do: :zlib.zip(entry.data), else: entry.data
    small = byte_size(deflated) < byte_size(entry.data)
    Map.merge(entry, %{packed: if(small, do: deflated, else: entry.data), method: if(small, do: 8, else: 0), crc: :erlang.crc32(entry.data)})
  end

  @packed_already [~c".Z", ~c".zip", ~c".zoo", ~c".arc", ~c".lzh", ~c".arj"]

  defp compress?(entry, options) do
    extension = :filename.extension(:unicode.characters_to_list(entry.name))
    in?(extension, options, :compress, :all) and not in?(extension, options, :uncompress, @packed_already)
  end

  defp in?(extension, options, key, first) do
    extensions =
      Enum.reduce(options, first, fn
        {^key, {:add, more}}, all when is_list(all) -> all ++ more
        {^key, {:del, less}}, all when is_list(all) -> all -- less
        {^key, what}, _ when is_list(what) or what == :all -> what
        _, all -> all
      end)

    extensions == :all or extension in extensions
  end

  defp common(entry, extra) do
    version = if entry.method == 8, do: 20, else: 10
    flags = if String.match?(entry.name, ~r/[^\x00-\x7f]/u), do: @utf8, else: 0

    <<version::little-16, flags::little-16, entry.method::little-16, dos(entry.mtime)::little-32, entry.crc::little-32, byte_size(entry.packed)::little-32,
      byte_size(entry.data)::little-32, byte_size(entry.name)::little-16, extra::little-16>>
  end

  defp central_header(entry, offset) do
    tail = <<0::16, 0::16, 0::16, bsl(entry.mode, 16)::little-32, offset::little-32>>
    [<<@central::little-32, @maker::little-16>>, common(entry, 24), tail, entry.name, extra(entry, [entry.mtime])]
  end

  defp extra(_entry, times) do
    seconds = for time <- times, do: <<:calendar.datetime_to_gregorian_seconds(time) - @epoch::little-32>>
    given = if length(times) == 2, do: 3, else: 1
    ["UT", <<1 + 4 * length(times)::little-16, given>>, seconds, "ux", <<11::little-16, 1, 4, 0::32, 4, 0::32>>]
  end

  defp dos({{year, month, day}, {hour, minute, second}}) do
    date = bor(bsl(max(year - 1980, 0), 9), bor(bsl(month, 5), day))
    bor(bsl(date, 16), bor(bsl(hour, 11), bor(bsl(minute, 5), div(second, 2))))
  end

  # -- reading -------------------------------------------------------------------

  @doc "{:ok, comment, entries} of the bytes of an archive, or {:error, reason}."
  def read(archive) do
    with {:ok, count, start, comment} <- ending(archive, byte_size(archive) - 22), {:ok, entries} <- entries(rest(archive, start), count) do
      {:ok, :unicode.characters_to_list(comment), entries}
    end
  end

  # the end is found from behind: its comment may be of any length
  defp ending(archive, at) when at >= 0 and at >= byte_size(archive) - 65_557 do
    case archive do
      <<_::binary-size(^at), @ending::little-32, _::16, _::16, _::16, count::little-16, _::32, start::little-32, size::little-16, comment::binary-size(size)>> ->
        {:ok, count, start, comment}

      _ ->
        ending(archive, at - 1)
    end
  end

  defp ending(_archive, _at), do: {:error, :bad_eocd}

  defp rest(archive, start) when start <= byte_size(archive), do: :erlang.binary_part(archive, start, byte_size(archive) - start)
  defp rest(_archive, _start), do: ""

  defp entries(_central, 0), do: {:ok, []}

  defp entries(
         <<@central::little-32, _maker, _system, _version::16, flags::little-16, method::little-16, dos::little-32, crc::little-32, packed::little-32, size::little-32,
           name::little-16, extra::little-16, comment::little-16, _disk::16, _internal::16, attributes::little-32, offset::little-32, name_bytes::binary-size(name),
           extra_bytes::binary-size(extra), comment_bytes::binary-size(comment), rest::binary>>,
         count
       ) do
    with {:ok, entries} <- entries(rest, count - 1) do
      directory = :binary.last(<<0, name_bytes::binary>>) == ?/
      mode = band(bsr(attributes, 16), 0o777)

      entry = %{
        name: text(name_bytes, flags),
        type: if(directory, do: :directory, else: :regular),
        mode: if(mode != 0, do: mode, else: if(directory, do: 0o755, else: 0o644)),
        mtime: time(extra_bytes) || of_dos(dos),
        size: size,
        packed: packed,
        method: method,
        crc: crc,
        offset: offset,
        comment: text(comment_bytes, flags)
      }

      {:ok, [entry | entries]}
    end
  end

  defp entries(_central, _count), do: {:error, :bad_central_directory}

  defp text(bytes, flags), do: if(band(flags, @utf8) != 0, do: :unicode.characters_to_list(bytes), else: :erlang.binary_to_list(bytes))

  defp time(<<"UT", size::little-16, given, seconds::little-32, _::binary>>) when band(given, 1) == 1 and size >= 5,
    do: :calendar.gregorian_seconds_to_datetime(seconds + @epoch)

  defp time(<<_::16, size::little-16, _::binary-size(size), rest::binary>>), do: time(rest)
  defp time(_), do: nil

  defp of_dos(dos) do
    {date, time} = {bsr(dos, 16), band(dos, 0xFFFF)}
    {{1980 + bsr(date, 9), band(bsr(date, 5), 15), band(date, 31)}, {bsr(time, 11), band(bsr(time, 5), 63), 2 * band(time, 31)}}
  end

  @doc "The data of an entry: {:ok, data} or {:error, reason}."
  def data(entry, archive) do
    with <<@local::little-32, _::binary-size(22), name::little-16, extra::little-16, rest::binary>> <- rest(archive, entry.offset),
         skipped = name + extra,
         size = entry.packed,
         <<_::binary-size(^skipped), packed::binary-size(^size), _::binary>> <- rest,
         {:ok, data} <- unpacked(packed, entry.method),
         true <- :erlang.crc32(data) == entry.crc do
      {:ok, data}
    else
      {:error, _} = error -> error
      false -> {:error, {:bad_crc, entry.name}}
      _ -> {:error, {:bad_local_file_header, entry.name}}
    end
  end

  defp unpacked(data, 0), do: {:ok, data}

  defp unpacked(data, 8) do
    {:ok, :zlib.unzip(data)}
  catch
    :error, reason -> {:error, reason}
  end

  defp unpacked(_data, method), do: {:error, {:unsupported_compression, method}}

  # -- facts ---------------------------------------------------------------------

  @doc "The facts of a file, as :file.read_file_info/1 has them."
  def info(entry), do: {:file_info, entry.size, entry.type, :read_write, entry.mtime, entry.mtime, :undefined, entry.mode, 1, 0, 0, 0, 0, 0}

  @doc "What list_dir/1 tells of a file."
  def file(entry), do: {:zip_file, entry.name, info(entry), entry.comment, entry.offset, entry.packed}
end
