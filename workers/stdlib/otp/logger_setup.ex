# The log as kernel's environment wants it: logger_level, logger_metadata and logger. In: that environment. Out: the primary
# configuration, handlers and levels of modules. Specification: "Kernel Configuration Parameters" of the guide to logging, OTP 27.
defmodule :nodebook_logger_setup do
  @moduledoc false

  @levels [:none, :all, :emergency, :alert, :critical, :error, :warning, :notice, :info, :debug]

  @doc "OTP's own default handler, until Elixir's Logger puts its in the place."
  def default_handler do
    %{
      filter_default: :stop,
      filters: [
        remote_gl: {&:logger_filters.remote_gl/2, :stop},
        domain: {&:logger_filters.domain/2, {:log, :super, [:otp, :sasl]}},
        no_domain: {&:logger_filters.domain/2, {:log, :undefined, []}}
      ],
      formatter: {:logger_formatter, %{legacy_header: true, single_line: false}}
    }
  end

  @doc "Forgets the configuration and sets what the environment says: :ok or {:error, {:bad_config, what}}."
  def reconfigure do
    level = :application.get_env(:kernel, :logger_level, :notice)
    config = :application.get_env(:kernel, :logger, [])

    cond do
      level not in @levels -> bad({:kernel, {:logger_level, level}})
      not (is_list(config) and Enum.all?(config, &entry?/1)) -> bad({:kernel, config})
      true -> set(level, config)
    end
  end

  defp bad(what), do: {:error, {:bad_config, what}}

  defp entry?({:handler, id, :undefined}), do: is_atom(id)
  defp entry?({:handler, id, module, config}), do: is_atom(id) and is_atom(module) and is_map(config)
  defp entry?({:filters, default, filters}), do: default in [:log, :stop] and is_list(filters)
  defp entry?({:module_level, level, modules}), do: level in @levels and is_list(modules)
  defp entry?({:proxy, config}), do: is_map(config)
  defp entry?(_), do: false

  defp set(level, config) do
    {default, filters} = for({:filters, default, filters} <- config, do: {default, filters}) |> List.first({:log, []})
    metadata = :application.get_env(:kernel, :logger_metadata, %{})
    Enum.each(:logger.get_handler_ids(), &:logger.remove_handler/1)
    :logger.unset_module_level()
    :logger.set_primary_config(%{level: level, filters: filters, filter_default: default, metadata: metadata})
    :logger.set_proxy_config(for({:proxy, config} <- config, reduce: %{}, do: (acc -> Map.merge(acc, config))))
    for {:module_level, level, modules} <- config, do: :logger.set_module_level(modules, level)
    add_handlers(Enum.filter(config, &(elem(&1, 0) == :handler)))
  end

  # the default one is there unless it is said to be undefined
  defp add_handlers(handlers) do
    if {:handler, :default, :undefined} in handlers, do: :erlang.error({:nodebook_missing, :"a log without default handler, :logger.reconfigure/0"})

    handlers =
      if List.keymember?(handlers, :default, 1),
        do: Enum.map(handlers, &with_defaults/1),
        else: [{:handler, :default, :logger_std_h, default_handler()} | handlers]

    case :logger.add_handlers(handlers) do
      {:error, {:bad_config, {:handler, reason}}} -> bad({:handler, {:kernel, reason}})
      done -> done
    end
  end

  defp with_defaults({:handler, :default, module, config}), do: {:handler, :default, module, Map.merge(default_handler(), config)}
  defp with_defaults(handler), do: handler
end
