# What is known of a file. In: File.stat/2. Out: a struct.
defmodule File.Stat do
  @moduledoc "A struct that holds file information."
  defstruct [
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
end
