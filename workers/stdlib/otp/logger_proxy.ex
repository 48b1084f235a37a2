# The settings of the logger's proxy, which passes on events from other nodes. They are kept and told; here nothing is dropped.
defmodule :nodebook_logger_proxy do
  @moduledoc false

  @levels [:sync_mode_qlen, :drop_mode_qlen, :flush_qlen]
  @first %{
    burst_limit_enable: false,
    burst_limit_max_count: 500,
    burst_limit_window_time: 1000,
    drop_mode_qlen: 1000,
    flush_qlen: 5000,
    overload_kill_enable: false,
    overload_kill_mem_size: 3_000_000,
    overload_kill_qlen: 20000,
    overload_kill_restart_after: 5000,
    sync_mode_qlen: 500
  }

  @doc "The settings."
  def config, do: :persistent_term.get(__MODULE__, @first)

  @doc "Changes some settings; the others are as they were at first."
  def set(config), do: changed(config, @first)

  @doc "Changes some settings; the others stay."
  def update(config), do: changed(config, config())

  defp changed(config, before) when is_map(config) do
    with :ok <- known(config), all = Map.merge(before, config), :ok <- ordered(all) do
      :persistent_term.put(__MODULE__, all)
    end
  end

  defp changed(config, _before), do: {:error, {:invalid_config, config}}

  defp known(config) do
    case Map.reject(config, fn {key, value} -> is_map_key(@first, key) and kind?(@first[key], value) end) do
      refused when refused == %{} -> :ok
      refused -> {:error, {:invalid_olp_config, refused}}
    end
  end

  defp kind?(first, value) when is_boolean(first), do: is_boolean(value)
  defp kind?(_first, value), do: (is_integer(value) and value >= 0) or value == :infinity

  defp ordered(config) do
    levels = Map.take(config, @levels)
    if levels.sync_mode_qlen <= levels.drop_mode_qlen and levels.drop_mode_qlen <= levels.flush_qlen, do: :ok, else: {:error, {:invalid_olp_levels, levels}}
  end
end
