# What :logger.i/0 prints of the logger's settings. In: which of them. Out: text on the group leader.
defmodule :nodebook_logger_info do
  @moduledoc false

  @doc "Prints all settings."
  def print do
    for what <- [:primary, :handlers, :proxy, :modules], do: print(what)
    :ok
  end

  @doc "Prints the settings of a kind, or of the handler of that name."
  def print(:primary) do
    primary = :logger.get_primary_config()
    line(0, ~c"Primary configuration: ", [])
    line(1, ~c"Level: ~p", [primary.level])
    line(1, ~c"Filter Default: ~p", [primary.filter_default])
    filters(1, ~c"Filters: ", primary.filters)
  end

  def print(:handlers) do
    line(0, ~c"Handler configuration: ", [])
    for handler <- :logger.get_handler_config(), do: handler(handler)
    :ok
  end

  def print(:proxy) do
    line(0, ~c"Proxy configuration: ", [])
    pairs(1, :logger.get_proxy_config())
  end

  def print(:modules) do
    line(0, ~c"Level set per module: ", [])

    case :logger.get_module_level() do
      [] -> line(1, ~c"(none)", [])
      levels -> for {module, level} <- levels, do: line(1, ~c"Module: ~p~n        Level: ~p", [module, level])
    end

    :ok
  end

  def print(name) do
    with {:ok, config} <- :logger.get_handler_config(name) do
      line(0, ~c"Handler configuration: ", [])
      handler(config)
    end
  end

  defp handler(config) do
    {formatter, settings} = Map.get(config, :formatter, {:logger_formatter, %{}})
    line(1, ~c"Id: ~p", [config.id])
    line(2, ~c"Module: ~p", [config.module])
    line(2, ~c"Level:  ~p", [config.level])
    line(2, ~c"Formatter:", [])
    line(3, ~c"Module: ~p", [formatter])
    line(3, ~c"Config:", [])
    pairs(4, settings)
    line(2, ~c"Filter Default: ~p", [config.filter_default])
    filters(2, ~c"Filters:", config.filters)
    line(2, ~c"Handler Config:", [])
    pairs(3, Map.get(config, :config, %{}))
  end

  defp filters(depth, title, []), do: line(depth, title ++ ~c" (none)", []) && :ok

  defp filters(depth, title, filters) do
    line(depth, title, [])

    for {id, {fun, arg}} <- filters do
      line(depth + 1, ~c"Id: ~p", [id])
      line(depth + 2, ~c"Fun: ~tp", [fun])
      line(depth + 2, ~c"Arg: ~tp", [arg])
    end

    :ok
  end

  defp pairs(depth, map) do
    for {key, value} <- Enum.sort(map), do: line(depth, ~c"~tp: ~tp", [key, value])
    :ok
  end

  defp line(depth, format, args), do: :io.format(:lists.duplicate(depth * 4, ?\s) ++ format ++ ~c"~n", args)
end
