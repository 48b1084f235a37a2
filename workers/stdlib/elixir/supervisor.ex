# Supervisor for Elixir: children as modules, tuples or maps become specifications for :supervisor.
# In: a list of children and options, or a module with init/1. Out: a supervisor process.
defmodule Supervisor do
  @moduledoc "A behaviour module for implementing supervisors."

  @type on_start :: {:ok, pid} | :ignore | {:error, {:already_started, pid} | {:shutdown, term} | term}
  @type on_start_child :: {:ok, child} | {:ok, child, info :: term} | {:error, {:already_started, child} | :already_present | term}
  @type child :: pid | :undefined
  @type name :: atom | {:global, term} | {:via, module, term}
  @type supervisor :: pid | name | {atom, node}
  @type option :: {:name, name}
  @type init_option ::
          {:strategy, strategy}
          | {:max_restarts, non_neg_integer}
          | {:max_seconds, pos_integer}
          | {:auto_shutdown, auto_shutdown}
  @type strategy :: :one_for_one | :one_for_all | :rest_for_one
  @type auto_shutdown :: :never | :any_significant | :all_significant
  @type restart :: :permanent | :transient | :temporary
  @type shutdown :: timeout | :brutal_kill
  @type type :: :worker | :supervisor
  @type module_spec :: {module, args :: term} | module
  @type sup_flags :: %{strategy: strategy, intensity: non_neg_integer, period: pos_integer, auto_shutdown: auto_shutdown}
  @type child_spec :: %{
          required(:id) => atom | term,
          required(:start) => {module, function_name :: atom, args :: [term]},
          optional(:restart) => restart,
          optional(:shutdown) => shutdown,
          optional(:type) => type,
          optional(:modules) => [module] | :dynamic,
          optional(:significant) => boolean
        }

  @callback init(init_arg :: term) ::
              {:ok, {sup_flags, [child_spec | (old_erlang_child_spec :: :supervisor.child_spec())]}} | :ignore

  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      import Supervisor.Spec, only: []
      @behaviour Supervisor

      @doc """
      Returns a specification to start this module under a supervisor.

      See `Supervisor`.
      """
      def child_spec(init_arg) do
        default = %{
          id: __MODULE__,
          start: {__MODULE__, :start_link, [init_arg]},
          type: :supervisor
        }

        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  @doc "Starts a supervisor with its children; `strategy:` says who is restarted with whom."
  def start_link(children, options) when is_list(children) do
    {sup_opts, start_opts} =
      Keyword.split(options, [:strategy, :max_seconds, :max_restarts, :auto_shutdown])

    start_link(Supervisor.Default, init(children, sup_opts), start_opts)
  end

  def start_link(module, init_arg), do: start_link(module, init_arg, [])

  @doc "Starts a supervisor whose children a module's init names."
  def start_link(module, init_arg, options) when is_list(options) do
    case Keyword.get(options, :name) do
      nil ->
        :supervisor.start_link(module, init_arg)

      atom when is_atom(atom) ->
        :supervisor.start_link({:local, atom}, module, init_arg)

      {:global, _term} = tuple ->
        :supervisor.start_link(tuple, module, init_arg)

      {:via, via_module, _term} = tuple when is_atom(via_module) ->
        :supervisor.start_link(tuple, module, init_arg)

      other ->
        raise ArgumentError, """
        expected :name option to be one of the following:

          * nil
          * atom
          * {:global, term}
          * {:via, module, term}

        Got: #{inspect(other)}
        """
    end
  end

  @doc "What the callback init of a supervisor's module answers: children and options."
  def init(children, options) when is_list(children) and is_list(options) do
    strategy =
      case options[:strategy] do
        nil -> raise ArgumentError, "expected :strategy option to be given"
        other -> other
      end

    flags = %{
      strategy: strategy,
      intensity: Keyword.get(options, :max_restarts, 3),
      period: Keyword.get(options, :max_seconds, 5),
      auto_shutdown: Keyword.get(options, :auto_shutdown, :never)
    }

    {:ok, {flags, Enum.map(children, &init_child/1)}}
  end

  defp init_child(module) when is_atom(module), do: init_child({module, []})

  defp init_child({module, arg}) when is_atom(module) do
    try do
      module.child_spec(arg)
    rescue
      e in UndefinedFunctionError ->
        case __STACKTRACE__ do
          [{^module, :child_spec, [^arg], _} | _] ->
            raise ArgumentError, child_spec_error(module)

          stack ->
            if e.module == module and e.function == :child_spec,
              do: raise(ArgumentError, child_spec_error(module)),
              else: reraise(e, stack)
        end
    end
  end

  defp init_child(map) when is_map(map), do: map
  defp init_child({_, _, _, _, _, _} = tuple), do: tuple

  defp init_child(other) do
    raise ArgumentError, """
    supervisors expect each child to be one of the following:

      * a module
      * a {module, arg} tuple
      * a child specification as a map with at least the :id and :start fields
      * or a tuple with 6 elements generated by Supervisor.Spec (deprecated)

    Got: #{inspect(other)}
    """
  end

  defp child_spec_error(module) do
    if Code.ensure_loaded?(module) do
      """
      The module #{inspect(module)} was given as a child to a supervisor
      but it does not implement child_spec/1.

      If you own the given module, please define a child_spec/1 function
      that receives an argument and returns a child specification as a map.
      For example:

          def child_spec(opts) do
            %{
              id: __MODULE__,
              start: {__MODULE__, :start_link, [opts]},
              type: :worker,
              restart: :permanent,
              shutdown: 500
            }
          end

      Note that "use Agent", "use GenServer" and so on automatically define
      this function for you.

      However, if you don't own the given module and it doesn't implement
      child_spec/1, instead of passing the module name directly as a supervisor
      child, you will have to pass a child specification as a map:

          %{
            id: #{inspect(module)},
            start: {#{inspect(module)}, :start_link, [arg1, arg2]}
          }

      See the Supervisor documentation for more information.
      """
    else
      "The module #{inspect(module)} was given as a child to a supervisor but it does not exist"
    end
  end

  @doc "A child specification from a module, a tuple or a map, with changes."
  def child_spec(module_or_map, overrides)

  def child_spec({_, _, _, _, _, _} = tuple, _overrides) do
    raise ArgumentError,
          "old tuple-based child specification #{inspect(tuple)} is not supported in Supervisor.child_spec/2"
  end

  def child_spec(module_or_map, overrides) do
    Enum.reduce(overrides, init_child(module_or_map), fn
      {key, value}, acc when key in [:id, :start, :restart, :shutdown, :type, :modules, :significant] ->
        Map.put(acc, key, value)

      {key, _value}, _acc ->
        raise ArgumentError, "unknown key #{inspect(key)} in child specification override"
    end)
  end

  @doc "Adds a child and starts it."
  def start_child(supervisor, {_, _, _, _, _, _} = child_spec), do: call(supervisor, {:start_child, child_spec})

  def start_child(supervisor, args) when is_list(args), do: call(supervisor, {:start_child, args})

  def start_child(supervisor, child_spec),
    do: call(supervisor, {:start_child, Supervisor.child_spec(child_spec, [])})

  @doc "Ends a child; its specification stays."
  def terminate_child(supervisor, child_id), do: call(supervisor, {:terminate_child, child_id})
  @doc "Forgets a child that does not run."
  def delete_child(supervisor, child_id), do: call(supervisor, {:delete_child, child_id})
  @doc "Starts a child that does not run again."
  def restart_child(supervisor, child_id), do: call(supervisor, {:restart_child, child_id})
  @doc "The children: `{id, pid, type, modules}` each."
  def which_children(supervisor), do: call(supervisor, :which_children)
  @doc "How many children a supervisor has: specs, active, supervisors, workers."
  def count_children(supervisor), do: call(supervisor, :count_children) |> :maps.from_list()

  @doc "Ends a supervisor and its children."
  def stop(supervisor, reason \\ :normal, timeout \\ :infinity),
    do: GenServer.stop(supervisor, reason, timeout)

  defp call(supervisor, req), do: GenServer.call(supervisor, req, :infinity)
end

defmodule Supervisor.Default do
  @moduledoc false
  def init(args), do: args
end

defmodule Supervisor.Spec do
  @moduledoc false
  @deprecated "Use the new child specifications outlined in the Supervisor module instead"
  def worker(module, args, options \\ []), do: child(:worker, module, args, options)
  @deprecated "Use the new child specifications outlined in the Supervisor module instead"
  def supervisor(module, args, options \\ []), do: child(:supervisor, module, args, options)

  @deprecated "Use the new child specifications outlined in the Supervisor module instead"
  def supervise(children, options) do
    strategy = options[:strategy] || raise ArgumentError, "expected :strategy option to be given"

    Enum.reduce(children, [], fn child, ids ->
      id = elem(child, 0)

      if id in ids do
        raise ArgumentError,
              "duplicate ID #{inspect(id)} found in the supervisor specification, " <>
                "please explicitly pass the :id option when defining this worker/supervisor"
      end

      [id | ids]
    end)

    {:ok, {{strategy, Keyword.get(options, :max_restarts, 3), Keyword.get(options, :max_seconds, 5)}, children}}
  end

  defp child(type, module, args, options) do
    id = Keyword.get(options, :id, module)
    modules = Keyword.get(options, :modules, [module])
    function = Keyword.get(options, :function, :start_link)
    restart = Keyword.get(options, :restart, :permanent)
    shutdown = Keyword.get(options, :shutdown, if(type == :worker, do: 5000, else: :infinity))
    {id, {module, function, args}, restart, shutdown, type, modules}
  end
end
