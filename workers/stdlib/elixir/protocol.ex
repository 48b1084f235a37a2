# In: the blocks given to defprotocol and defimpl. Out: a protocol module that dispatches on its
# first argument to modules named Protocol.Type. Implementations found are remembered per machine;
# there is no consolidation step. Specification: the documentation of Protocol, Elixir 1.18.

defmodule Protocol do
  @moduledoc "Functions for working with protocols."

  @callback __protocol__(:module) :: module
  @callback impl_for(term) :: module | nil
  @callback impl_for!(term) :: module
  @macrocallback __deriving__(module, term) :: Macro.t()
  @optional_callbacks __deriving__: 2

  @builtin [
    is_tuple: Tuple,
    is_atom: Atom,
    is_list: List,
    is_map: Map,
    is_bitstring: BitString,
    is_integer: Integer,
    is_float: Float,
    is_function: Function,
    is_pid: PID,
    is_port: Port,
    is_reference: Reference
  ]

  @doc false
  def __protocol__(name, [do: block], _env) do
    exprs =
      case block do
        {:__block__, _, exprs} -> exprs
        nil -> []
        expr -> [expr]
      end

    fallback = any_fallback?(exprs)
    {body, functions} = protocol_body(exprs, [], [])

    quote do
      defmodule unquote(name) do
        @__protocol_functions__ unquote(functions)
        @behaviour Protocol
        Module.register_attribute(__MODULE__, :__protocol__, persist: true)
        @__protocol__ [fallback_to_any: unquote(fallback == true)]
        unquote({:__block__, [], body})
        import Kernel, warn: false

        unless Module.defines_type?(__MODULE__, {:t, 0}) do
          @typedoc "All the types that implement this protocol.\n"
          @type t :: term
        end

        unquote({:__block__, [], impl_for(fallback)})

        @doc false
        @impl true
        def impl_for!(data) do
          case impl_for(data) do
            nil -> :erlang.error(Protocol.__undefined__(__MODULE__, data, @undefined_impl_description))
            impl -> impl
          end
        end

        @doc false
        def behaviour_info(:callbacks), do: unquote(:lists.reverse(functions))
        def behaviour_info(:optional_callbacks), do: []

        @doc false
        @impl true
        def __protocol__(:module), do: __MODULE__
        def __protocol__(:functions), do: @__protocol_functions__
        def __protocol__(:consolidated?), do: false
        def __protocol__(:impls), do: :not_consolidated
      end
    end
  end

  defp any_fallback?([{:@, _, [{:fallback_to_any, _, [value]}]} | _]), do: value
  defp any_fallback?([_ | rest]), do: any_fallback?(rest)
  defp any_fallback?([]), do: false

  defp protocol_body([{:def, meta, [{name, _, [_ | _] = args}]} | rest], body, functions) when is_atom(name) and name != :when do
    arity = length(args)
    [first | _] = vars = variables(arity, 1)
    place = :lists.keyfind(:line, 1, meta)
    place = if place, do: [place], else: []
    target = {:impl_for!, place, [first]}
    call = {{:., place, [target, name]}, place, vars}
    # documentation calls it as it was written; that the function is made of it nobody has to be told
    head = {:def, meta, [{name, meta, args}]}
    definition = {:def, meta, [{name, [{:generated, true} | meta], vars}, [do: call]]}
    callback = {{:., place, [:nodebook_def, :protocol_callback]}, place, [{:__MODULE__, [], nil}, name, arity, :erlang.element(2, place_of(place))]}
    protocol_body(rest, [definition, head, callback | body], [{name, arity} | functions])
  end

  defp protocol_body([{:def, meta, [head]} | rest], body, functions) do
    call = {{:., meta, [__MODULE__, :__refuse__]}, meta, [elem(head, 0) == :when]}
    protocol_body(rest, [call, {:require, meta, [__MODULE__]} | body], functions)
  end

  # a protocol has no functions of its own
  defp protocol_body([{:def, meta, [_, _]} = definition | rest], body, functions) do
    without = {:import, meta, [Kernel, [except: [def: 2], warn: false]]}
    protocol_body(rest, [definition, without | body], functions)
  end

  defp protocol_body([expr | rest], body, functions) do
    protocol_body(rest, [expr | body], functions)
  end

  defp protocol_body([], body, functions) do
    description = quote(do: @undefined_impl_description(nil))
    {[description | :lists.reverse(body)], :lists.sort(functions)}
  end

  defp place_of([place]), do: place
  defp place_of([]), do: {:line, 0}

  @doc false
  defmacro __refuse__(true), do: raise(ArgumentError, "protocol functions do not take guards")
  defmacro __refuse__(false), do: raise(ArgumentError, "protocol functions expect at least one argument")

  defp variables(0, _), do: []

  defp variables(left, n) do
    [{:erlang.binary_to_atom("arg" <> :erlang.integer_to_binary(n)), [], __MODULE__} | variables(left - 1, n + 1)]
  end

  defp impl_for(fallback) do
    any = if fallback, do: quote(do: :"Elixir.Any"), else: nil

    struct_clause =
      quote do
        @doc false
        @impl true
        def impl_for(data)

        def impl_for(%{__struct__: struct}) when :erlang.is_atom(struct) do
          Protocol.__struct_impl__(__MODULE__, struct, unquote(any))
        end
      end

    builtin =
      for {guard, type} <- @builtin do
        quote do
          def impl_for(data) when :erlang.unquote(guard)(data) do
            Protocol.__builtin_impl__(
              __MODULE__,
              unquote({:__aliases__, [alias: false], [{:__MODULE__, [], nil}, strip(type)]}),
              unquote(any)
            )
          end
        end
      end

    [struct_clause | builtin]
  end

  defp strip(type) do
    <<"Elixir.", name::binary>> = :erlang.atom_to_binary(type)
    :erlang.binary_to_atom(name)
  end

  @doc false
  def __builtin_impl__(protocol, impl, any) do
    if __implemented__(impl), do: impl, else: any_impl(protocol, any)
  end

  @doc false
  def __struct_impl__(protocol, struct, any) do
    key = {__MODULE__, protocol, struct}

    case :persistent_term.get(key, nil) do
      nil ->
        impl = :elixir_aliases.concat([protocol, struct])

        if __implemented__(impl) do
          :persistent_term.put(key, impl)
          impl
        else
          any_impl(protocol, any)
        end

      impl ->
        impl
    end
  end

  defp any_impl(_protocol, nil), do: nil

  defp any_impl(protocol, any) do
    impl = :elixir_aliases.concat([protocol, any])
    if __implemented__(impl), do: impl, else: nil
  end

  @doc false
  def __implemented__(impl) do
    :erlang.function_exported(impl, :__impl__, 1) or
      (:erlang.function_exported(:code, :ensure_loaded, 1) and
         :code.ensure_loaded(impl) == {:module, impl} and
         :erlang.function_exported(impl, :__impl__, 1))
  end

  @doc false
  def __undefined__(protocol, data, description) do
    Protocol.UndefinedError.exception(
      protocol: protocol,
      value: data,
      description: description || derive_hint(protocol, data)
    )
  end

  defp derive_hint(protocol, %{__struct__: struct}) when is_atom(struct) do
    any = :elixir_aliases.concat([protocol, Any])

    if __implemented__(any) and function_exported?(any, :"MACRO-__deriving__", 4) do
      "the protocol must be explicitly implemented for the struct"
    else
      "a struct"
      ""
    end
  end

  defp derive_hint(_protocol, _data), do: ""

  @doc false
  def __impl__(protocol, opts, do_block, env) do
    opts = opts ++ do_block

    {block, opts} =
      case :lists.keytake(:do, 1, opts) do
        {:value, {:do, block}, rest} -> {block, rest}
        false -> raise ArgumentError, "defimpl expects a do-end block"
      end

    types =
      case :lists.keyfind(:for, 1, opts) do
        {:for, types} -> :elixir_expander.expand(types, env)
        false -> env.module || raise(ArgumentError, "defimpl/3 expects a :for option when declared outside a module")
      end

    protocol = :elixir_expander.expand(protocol, env)

    case types do
      list when is_list(list) ->
        {:__block__, [], for(type <- list, do: impl(protocol, :elixir_expander.expand(type, env), block))}

      type ->
        impl(protocol, type, block)
    end
  end

  defp impl(protocol, type, block) when is_atom(protocol) and is_atom(type) do
    name = :elixir_aliases.concat([protocol, type])

    quote do
      _ = Protocol.assert_protocol!(unquote(protocol))

      defmodule unquote(name) do
        @moduledoc false
        @behaviour unquote(protocol)
        @protocol unquote(protocol)
        @for unquote(type)
        Module.register_attribute(__MODULE__, :__impl__, persist: true)
        @__impl__ [protocol: unquote(protocol), for: unquote(type)]
        unquote(block)

        @doc false
        def __impl__(:protocol), do: unquote(protocol)
        def __impl__(:for), do: unquote(type)
      end
    end
  end

  # The type is only known when the module body runs.
  defp impl(protocol, type, block) do
    quote do
      protocol = unquote(protocol)
      type = unquote(type)

      defmodule :elixir_aliases.concat([protocol, type]) do
        @moduledoc false
        @protocol protocol
        @for type
        Module.register_attribute(__MODULE__, :__impl__, persist: true)
        @__impl__ [protocol: protocol, for: type]
        unquote(block)

        @doc false
        def __impl__(:protocol), do: @protocol
        def __impl__(:for), do: @for
      end
    end
  end

  @doc "Whether the module is a protocol, raising when not."
  def assert_protocol!(module) do
    assert_protocol!(module, "")
  end

  @doc false
  def assert_protocol!(module, extra) do
    cond do
      not loaded?(module) ->
        raise ArgumentError, "could not load module #{inspect(module)} due to reason :nofile" <> extra

      not function_exported?(module, :__protocol__, 1) ->
        raise ArgumentError, "#{inspect(module)} is not a protocol" <> extra

      true ->
        :ok
    end
  end

  defp loaded?(module) do
    :erlang.module_loaded(module) or
      (:erlang.function_exported(:code, :ensure_loaded, 1) and :code.ensure_loaded(module) == {:module, module})
  end

  @doc "Raises unless `base` implements the protocol."
  def assert_impl!(protocol, base) do
    assert_protocol!(protocol)
    impl = :elixir_aliases.concat([protocol, base])

    cond do
      not loaded?(impl) ->
        raise ArgumentError, "could not load module #{inspect(impl)} due to reason :nofile"

      not function_exported?(impl, :__impl__, 1) ->
        raise ArgumentError, "#{inspect(impl)} is not an implementation of a protocol"

      impl.__impl__(:protocol) != protocol ->
        raise ArgumentError,
              "expected #{inspect(impl)} to be an implementation of #{inspect(protocol)}, got: #{inspect(impl.__impl__(:protocol))}"

      true ->
        :ok
    end
  end

  @doc "Whether the protocol was consolidated; dispatch here needs no consolidation."
  def consolidated?(protocol), do: protocol.__protocol__(:consolidated?)

  @doc "Dispatch needs no consolidation here, and there are no files of modules to consolidate."
  def consolidate(protocol, types) when is_atom(protocol) and is_list(types) do
    if Code.ensure_loaded?(protocol) and function_exported?(protocol, :__protocol__, 1),
      do: {:error, :no_beam_info},
      else: {:error, :not_a_protocol}
  end

  @doc "Derives the protocol for an already defined struct module."
  defmacro derive(protocol, module, options \\ []) do
    quote do
      module = unquote(module)
      Protocol.Derivation.derive([{unquote(protocol), unquote(options)}], module, __ENV__)
    end
  end

  @doc "Compiled protocols found in the given paths: none, code lives in memory."
  def extract_protocols(_paths), do: []

  @doc "Compiled implementations found in the given paths: none, code lives in memory."
  def extract_impls(_protocol, _paths), do: []
end
