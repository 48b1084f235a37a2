# The files of :dets: a first line that names the format, then a log of frames {size, external term}. The first frame tells
# type and key position, the others what was done since; a table that was closed in order ends in the frame :closed.
defmodule :nodebook_dets_file do
  @moduledoc false

  @magic "NODEBOOK DETS 1\n"

  @doc "The options of a table with what is not given, or :badarg."
  def options(name, options) when is_list(options) do
    given = :lists.foldl(&option/2, %{}, options)
    defaults = %{type: :set, keypos: 1, access: :read_write, auto_save: 180_000, ram_file: false, repair: true}

    cond do
      given == :badarg -> :badarg
      :maps.is_key(:file, given) -> :maps.merge(defaults, given)
      true -> :maps.merge(:maps.put(:file, named(name), defaults), given)
    end
  end

  def options(_name, _options), do: :badarg

  defp named(name) when is_atom(name), do: :erlang.atom_to_list(name)
  defp named(name), do: :lists.flatten(:io_lib.format(~c"~tp", [name]))

  defp option(_option, :badarg), do: :badarg
  defp option({key, value}, given), do: if(fits?(key, value), do: :maps.put(key, value, given), else: :badarg)
  defp option(_other, _given), do: :badarg

  defp fits?(:type, value), do: value in [:set, :bag, :duplicate_bag]
  defp fits?(:file, value), do: is_list(value) and value != []
  defp fits?(:keypos, value), do: is_integer(value) and value > 0
  defp fits?(:access, value), do: value in [:read, :read_write]
  defp fits?(:auto_save, value), do: value == :infinity or (is_integer(value) and value >= 0)
  defp fits?(:ram_file, value), do: is_boolean(value)
  defp fits?(:repair, value), do: is_boolean(value) or value == :force
  defp fits?(key, value) when key in [:estimated_no_objects, :min_no_slots, :max_no_slots], do: is_integer(value) or value == :default
  defp fits?(:version, value), do: value in [9, :default]
  defp fits?(_key, _value), do: false

  @doc "Whether a file holds a table: a boolean, or {:error, reason}."
  def is_dets_file(file) do
    case :file.read_file(file) do
      {:ok, <<@magic, _::binary>>} -> true
      {:ok, _} -> false
      {:error, reason} -> {:error, {:file_error, file, reason}}
    end
  end

  @doc "{:ok, head, what was done in order, whether it was closed} or {:error, reason}."
  def read(file) do
    case :file.read_file(file) do
      {:ok, <<@magic, frames::binary>>} -> frames(frames, file)
      {:ok, _} -> {:error, {:not_a_dets_file, file}}
      {:error, reason} -> {:error, {:file_error, file, reason}}
    end
  end

  defp frames(bytes, file) do
    case split(bytes) do
      [head | done] when is_map(head) -> {:ok, head, done, done != [] and :lists.last(done) == :closed}
      _ -> {:error, {:not_a_dets_file, file}}
    end
  end

  # a frame that is cut off at the end was being written when the node died
  defp split(<<size::32, term::binary-size(size), rest::binary>>), do: [:erlang.binary_to_term(term) | split(rest)]
  defp split(_rest), do: []

  @doc "Makes the file of a table anew: its head, its objects, and the mark of a table that was closed."
  def write(file, head, objects) do
    done = if objects == [], do: [], else: [frame({:insert, objects})]
    written(:file.write_file(file, [@magic, frame(head), done, frame(:closed)]), file)
  end

  @doc "Writes what was done behind what the file holds."
  def append(file, done), do: written(:file.write_file(file, :lists.map(&frame/1, done), [:append]), file)

  defp written(:ok, _file), do: :ok
  defp written({:error, reason}, file), do: {:error, {:file_error, file, reason}}

  defp frame(term) do
    bytes = :erlang.term_to_binary(term)
    [<<byte_size(bytes)::32>>, bytes]
  end
end
