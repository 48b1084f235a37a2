# Specifications of children. In: maps or tuples. Out: children as the supervisor keeps them, or why they are none.
# Defaults and errors after the manual of supervisor (OTP 27).
defmodule :nodebook_child_spec do
  @moduledoc false

  @doc "Checks specifications: {:ok, children} or {:error, reason}."
  def check_all(specs, auto) when is_list(specs), do: check_all(specs, [], auto)
  def check_all(other, _), do: {:error, {:badarg, other}}

  defp check_all([], done, _), do: {:ok, :lists.reverse(done)}

  defp check_all([spec | rest], done, auto) do
    case check(spec, auto) do
      {:ok, child} ->
        if :lists.any(&(&1.id == child.id), done),
          do: {:error, {:duplicate_child_name, child.id}},
          else: check_all(rest, [child | done], auto)

      error ->
        error
    end
  end

  @doc "Checks one specification, a map or a tuple: {:ok, child} or {:error, reason}."
  def check({id, start, restart, shutdown, type, modules}, auto) do
    check(
      %{id: id, start: start, restart: restart, shutdown: shutdown, type: type, modules: modules},
      auto
    )
  end

  def check(spec, auto) when is_map(spec) do
    type = Map.get(spec, :type, :worker)
    default_shutdown = if type == :supervisor, do: :infinity, else: 5000

    cond do
      not is_map_key(spec, :id) ->
        {:error, :missing_id}

      not is_map_key(spec, :start) ->
        {:error, :missing_start}

      true ->
        default_modules =
          case spec.start do
            {m, _, _} -> [m]
            _ -> []
          end

        valid(
          %{
            id: spec.id,
            start: spec.start,
            restart: Map.get(spec, :restart, :permanent),
            significant: Map.get(spec, :significant, false),
            shutdown: Map.get(spec, :shutdown, default_shutdown),
            type: type,
            modules: Map.get(spec, :modules, default_modules),
            pid: :undefined
          },
          auto
        )
    end
  end

  def check(spec, _), do: {:error, {:invalid_child_spec, spec}}

  defp valid(child, auto) do
    cond do
      not match?({m, f, a} when is_atom(m) and is_atom(f) and is_list(a), child.start) ->
        {:error, {:invalid_mfa, child.start}}

      child.restart not in [:permanent, :transient, :temporary] ->
        {:error, {:invalid_restart_type, child.restart}}

      child.type not in [:worker, :supervisor] ->
        {:error, {:invalid_child_type, child.type}}

      not is_boolean(child.significant) ->
        {:error, {:invalid_significant, child.significant}}

      child.significant and auto == :never ->
        {:error, {:bad_combination, [auto_shutdown: :never, significant: true]}}

      child.significant and child.restart == :permanent ->
        {:error, {:bad_combination, [restart: :permanent, significant: true]}}

      not valid_shutdown?(child.shutdown) ->
        {:error, {:invalid_shutdown, child.shutdown}}

      not valid_modules?(child.modules) ->
        {:error, wrong_modules(child.modules)}

      true ->
        {:ok, child}
    end
  end

  defp wrong_modules(modules) when is_list(modules), do: {:invalid_module, :lists.foldr(&if(is_atom(&1), do: &2, else: &1), nil, modules)}
  defp wrong_modules(modules), do: {:invalid_modules, modules}

  defp valid_shutdown?(:brutal_kill), do: true
  defp valid_shutdown?(:infinity), do: true
  defp valid_shutdown?(time), do: is_integer(time) and time >= 0

  defp valid_modules?(:dynamic), do: true
  defp valid_modules?(list) when is_list(list), do: :lists.all(&is_atom/1, list)
  defp valid_modules?(_), do: false

  @doc "The specification of a child as get_childspec answers it."
  def public(child),
    do: Map.take(child, [:id, :start, :restart, :significant, :shutdown, :type, :modules])
end
