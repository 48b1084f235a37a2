# The list of a supervisor's children. In: the list, ids or pids. Out: a child or the changed list.
defmodule :nodebook_children do
  @moduledoc false

  @doc "The child of an id, or nil."
  def find([%{id: id} = child | _], id), do: child
  def find([_ | rest], id), do: find(rest, id)
  def find([], _), do: nil

  @doc "The child of a pid, or nil."
  def find_pid([%{pid: pid} = child | _], pid), do: child
  def find_pid([_ | rest], pid), do: find_pid(rest, pid)
  def find_pid([], _), do: nil

  @doc "The children with one replaced by its id."
  def put([%{id: id} | rest], %{id: id} = child), do: [child | rest]
  def put([other | rest], child), do: [other | put(rest, child)]
  def put([], _), do: []

  @doc "The children without the one of an id."
  def remove(children, id), do: :lists.filter(fn c -> c.id != id end, children)
end
