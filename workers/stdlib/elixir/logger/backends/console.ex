# The backend that writes to the terminal. In: events of the log, and the options of the `:console` configuration. Out: lines on
# a device.

defmodule Logger.Backends.Console do
  @moduledoc """
  A backend of the log that writes to the terminal.

  Options, in the configuration of `:logger` under `:console`: `:level`, `:format`, `:metadata`, `:colors` and `:device`.
  """

  @behaviour :gen_event

  @impl true
  def init(__MODULE__), do: Application.get_env(:logger, :console, []) |> started()
  def init({__MODULE__, options}) when is_list(options), do: Application.get_env(:logger, :console, []) |> merge(options) |> started()

  defp started(options) do
    device = options[:device] || :user
    if is_atom(device) and Process.whereis(device) == nil, do: {:error, :ignore}, else: {:ok, state(options)}
  end

  @impl true
  def handle_call({:configure, options}, _state) do
    options = merge(Application.get_env(:logger, :console, []), options)
    Application.put_env(:logger, :console, options)
    {:ok, :ok, state(options)}
  end

  @impl true
  def handle_event({_level, gl, {Logger, message, _timestamp, metadata}}, state) do
    level = metadata[:erl_level]

    if node(gl) == node() and (state.level == nil or Logger.compare_levels(level, state.level) != :lt) do
      {module, formatter} = state.formatter
      text = module.format(%{level: level, msg: {:string, message}, meta: Map.new(metadata)}, formatter)
      IO.write(state.device, text)
    end

    {:ok, state}
  end

  def handle_event(_other, state), do: {:ok, state}

  @impl true
  def handle_info(_message, state), do: {:ok, state}

  defp state(options) do
    shape = options |> Keyword.take([:format, :metadata, :colors]) |> Keyword.put(:truncate, :infinity)
    %{level: options[:level], device: options[:device] || :user, formatter: Logger.Formatter.new(shape)}
  end

  defp merge(known, options) do
    Keyword.merge(known, options, fn
      :colors, one, other -> Keyword.merge(one, other)
      _key, _one, other -> other
    end)
  end
end
