# The headers that come with the node's applications: the records of Erlang that Elixir programs read. In: an application's
# name. Out: a map of file names and their text.
defmodule :nodebook_headers do
  @moduledoc false

  def of("kernel"), do: %{"file.hrl" => file(), "inet.hrl" => inet()}
  def of(_app), do: %{}

  # what :file.read_file_info/2 answers, and how :file holds a device that is no process
  defp file do
    """
    -record(file_info, {size, type, access, atime, mtime, ctime, mode, links, major_device, minor_device, inode, uid, gid}).
    -record(file_descriptor, {module, data}).
    """
  end

  # what :inet.gethostbyname/1 answers
  defp inet do
    """
    -record(hostent, {h_name, h_aliases = [], h_addrtype, h_length, h_addr_list = []}).
    """
  end
end
