# What is noted of a file beside its content. In: paths (binaries), records as of file.hrl, or single notes.
# Out: {:ok, record}, :ok, {:error, posix}. Specification: the manual of file (OTP 27).
defmodule :nodebook_file_info do
  @moduledoc false

  def read(path, options), do: info(:nodebook_file.stat(path), options)

  @doc "Like read/2, of a link itself."
  def read_link(path, options), do: info(:nodebook_file.link_stat(path), options)

  defp info(found, options) do
    with {:ok, {size, type, accessed, modified, mode, owner, group}} <- found do
      accessed = from_seconds(accessed, time_of(options))
      modified = from_seconds(modified, time_of(options))
      {:ok, {:file_info, size, type, :read_write, accessed, modified, modified, mode, 1, 0, 0, 0, owner, group}}
    end
  end

  def write(path, {:file_info, _, _, _, accessed, modified, _, mode, _, _, _, _, owner, group}, _options) do
    notes = [accessed: accessed, modified: modified, mode: mode, owner: owner, group: group]
    if :lists.all(fn {_, note} -> note?(note) end, notes), do: change(path, notes), else: {:error, :badarg}
  end

  defp note?(:undefined), do: true
  defp note?({{_, _, _}, {_, _, _}}), do: true
  defp note?(number), do: is_integer(number)

  def change(path, notes) do
    note = fn key ->
      case :lists.keyfind(key, 1, notes) do
        {_, {{_, _, _}, {_, _, _}} = time} -> :calendar.datetime_to_gregorian_seconds(time) - 62_167_219_200
        {_, value} -> value
        false -> :undefined
      end
    end

    :nodebook_file.note(path, note.(:accessed), note.(:modified), note.(:mode), note.(:owner), note.(:group))
  end

  defp time_of(options) do
    case :lists.keyfind(:time, 1, :lists.filter(&is_tuple/1, options)) do
      {_, kind} -> kind
      false -> :local
    end
  end

  defp from_seconds(seconds, :posix), do: seconds
  defp from_seconds(seconds, _), do: :calendar.system_time_to_universal_time(seconds, :second)
end
