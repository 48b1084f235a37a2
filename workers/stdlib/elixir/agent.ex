# Agents: state behind a GenServer, reached by functions.
# In: functions on the state. Out: their results.
defmodule Agent do
  @moduledoc "A simple abstraction around state."

  @typedoc "What starting an agent answers."
  @type on_start :: {:ok, pid} | {:error, {:already_started, pid} | term}

  @typedoc "What an agent may be registered as."
  @type name :: atom | {:global, term} | {:via, module, term}

  @typedoc "How an agent is named."
  @type agent :: pid | {atom, node} | name

  @typedoc "What an agent keeps."
  @type state :: term

  @doc "How a supervisor starts an agent; a module that uses Agent may change it."
  def child_spec(arg), do: %{id: Agent, start: {Agent, :start_link, [arg]}}

  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      @doc """
      Returns a specification to start this module under a supervisor.

      See `Supervisor`.
      """
      def child_spec(arg) do
        default = %{id: __MODULE__, start: {__MODULE__, :start_link, [arg]}}
        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  @doc "Starts an agent that is linked to the caller; the function makes its first state."
  def start_link(fun, options \\ []) when is_function(fun, 0), do: GenServer.start_link(Agent.Server, fun, options)

  @doc "start_link/2 with a function named by module, name and arguments."
  def start_link(module, fun, args, options \\ []),
    do: GenServer.start_link(Agent.Server, {module, fun, args}, options)

  @doc "Starts an agent that is linked to nobody; the function makes its first state."
  def start(fun, options \\ []) when is_function(fun, 0), do: GenServer.start(Agent.Server, fun, options)
  @doc "start/2 with a function named by module, name and arguments."
  def start(module, fun, args, options \\ []), do: GenServer.start(Agent.Server, {module, fun, args}, options)

  @doc "What a function makes of the state; it runs in the agent."
  def get(agent, fun, timeout \\ 5000)
  def get(agent, fun, timeout) when is_function(fun, 1), do: GenServer.call(agent, {:get, fun}, timeout)

  @doc "get/3 with a function named by module, name and arguments behind the state."
  def get(agent, module, fun, args, timeout \\ 5000),
    do: GenServer.call(agent, {:get, {module, fun, args}}, timeout)

  @doc "Answers one value and keeps another: the function gives `{answer, new_state}`."
  def get_and_update(agent, fun, timeout \\ 5000)

  def get_and_update(agent, fun, timeout) when is_function(fun, 1),
    do: GenServer.call(agent, {:get_and_update, fun}, timeout)

  @doc "get_and_update/3 with a function named by module, name and arguments behind the state."
  def get_and_update(agent, module, fun, args, timeout \\ 5000),
    do: GenServer.call(agent, {:get_and_update, {module, fun, args}}, timeout)

  @doc "Changes the state by a function, in the agent, and waits until it is done."
  def update(agent, fun, timeout \\ 5000)
  def update(agent, fun, timeout) when is_function(fun, 1), do: GenServer.call(agent, {:update, fun}, timeout)

  @doc "update/3 with a function named by module, name and arguments behind the state."
  def update(agent, module, fun, args, timeout \\ 5000),
    do: GenServer.call(agent, {:update, {module, fun, args}}, timeout)

  @doc "Changes the state by a function, in the agent, without waiting."
  def cast(agent, fun) when is_function(fun, 1), do: GenServer.cast(agent, {:cast, fun})
  @doc "cast/2 with a function named by module, name and arguments behind the state."
  def cast(agent, module, fun, args), do: GenServer.cast(agent, {:cast, {module, fun, args}})

  @doc "Ends an agent with a reason, in order, and waits for it."
  def stop(agent, reason \\ :normal, timeout \\ :infinity), do: GenServer.stop(agent, reason, timeout)
end

defmodule Agent.Server do
  @moduledoc false
  use GenServer

  def init(fun) do
    _ = initial_call(fun)
    {:ok, run(fun, [])}
  end

  def handle_call({:get, fun}, _from, state), do: {:reply, run(fun, [state]), state}

  def handle_call({:get_and_update, fun}, _from, state) do
    case run(fun, [state]) do
      {reply, state} -> {:reply, reply, state}
      other -> {:stop, {:bad_return_value, other}, state}
    end
  end

  def handle_call({:update, fun}, _from, state), do: {:reply, :ok, run(fun, [state])}
  def handle_call(msg, from, state), do: super(msg, from, state)

  def handle_cast({:cast, fun}, state), do: {:noreply, run(fun, [state])}
  def handle_cast(msg, state), do: super(msg, state)

  def code_change(_old, state, fun), do: {:ok, run(fun, [state])}

  defp initial_call(mfa), do: Process.put(:"$initial_call", get_initial_call(mfa))

  defp get_initial_call(fun) when is_function(fun, 0) do
    {:module, module} = Function.info(fun, :module)
    {:name, name} = Function.info(fun, :name)
    {module, name, 0}
  end

  defp get_initial_call({mod, fun, args}), do: {mod, fun, length(args)}

  defp run({m, f, a}, extra), do: apply(m, f, extra ++ a)
  defp run(fun, extra), do: apply(fun, extra)
end
