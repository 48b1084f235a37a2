# In: a child's specification. Out: the child as the supervisor holds it, `{start, restart, shutdown, type, modules}`, or what is wrong.
defmodule DynamicSupervisor.Child do
  @moduledoc false

  def validate(%{id: _, start: {mod, _, _} = start} = child) do
    restart = Map.get(child, :restart, :permanent)
    type = Map.get(child, :type, :worker)
    modules = Map.get(child, :modules, [mod])
    significant = Map.get(child, :significant, false)
    shutdown = Map.get(child, :shutdown, if(type == :worker, do: 5_000, else: :infinity))
    validate(start, restart, shutdown, type, modules, significant)
  end

  def validate({_, start, restart, shutdown, type, modules}),
    do: validate(start, restart, shutdown, type, modules, false)

  def validate(other), do: {:invalid_child_spec, other}

  defp validate(start, restart, shutdown, type, modules, significant) do
    cond do
      not match?({m, f, args} when is_atom(m) and is_atom(f) and is_list(args), start) -> {:invalid_mfa, start}
      type not in [:supervisor, :worker] -> {:invalid_child_type, type}
      restart not in [:permanent, :temporary, :transient] -> {:invalid_restart_type, restart}
      not (shutdown in [:infinity, :brutal_kill] or (is_integer(shutdown) and shutdown >= 0)) -> {:invalid_shutdown, shutdown}
      significant != false -> {:invalid_significant, significant}
      not (modules == :dynamic or (is_list(modules) and Enum.all?(modules, &is_atom/1))) -> {:invalid_modules, modules}
      true -> {:ok, {start, restart, shutdown, type, modules}}
    end
  end
end
