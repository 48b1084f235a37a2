# What is known of a file. In: File.stat/2. Out: a struct.
defmodule File.Stat do
  @moduledoc "A struct that holds file information."
  @fields [
    :size,
    :type,
    :access,
    :atime,
    :mtime,
    :ctime,
    :mode,
    :links,
    :major_device,
    :minor_device,
    :inode,
    :uid,
    :gid
  ]
  defstruct @fields

  @doc "The record `:file_info` of a struct."
  def to_record(%File.Stat{} = stat), do: List.to_tuple([:file_info | Enum.map(@fields, &Map.fetch!(stat, &1))])

  @doc "The struct of a record `:file_info`."
  def from_record(record) when elem(record, 0) == :file_info and tuple_size(record) == 14 do
    [:file_info | values] = Tuple.to_list(record)
    struct!(File.Stat, Enum.zip(@fields, values))
  end
end
