# What defines structs, exceptions, protocols and guards. In: the parts as they are written. Out: quoted definitions.

defmodule Kernel do
  @doc "Whether the term is a struct."
  defmacro is_struct(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_struct)
      context -> Kernel.StructTests.struct(term, context)
    end
  end

  @doc "Whether the term is a struct of that name."
  defmacro is_struct(term, name) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_struct)
      context -> Kernel.StructTests.struct(term, name, context)
    end
  end

  @doc "Whether the term is a map but not a struct."
  defmacro is_non_struct_map(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_non_struct_map)
      context -> Kernel.StructTests.other_map(term, context)
    end
  end

  @doc "Whether the term is an exception."
  defmacro is_exception(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_exception)
      context -> Kernel.StructTests.exception(term, context)
    end
  end

  @doc "Whether the term is an exception of that name."
  defmacro is_exception(term, name) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_exception)
      context -> Kernel.StructTests.exception(term, name, context)
    end
  end

  @doc "Builds or updates a struct, ignoring unknown keys."
  def struct(struct, fields \\ []) do
    Kernel.Utils.struct(struct, fields)
  end

  @doc "Builds or updates a struct, raising on unknown or missing enforced keys."
  def struct!(struct, fields \\ []) do
    Kernel.Utils.struct!(struct, fields)
  end

  @doc "Defines a struct in the current module."
  defmacro defstruct(fields) do
    quote do
      {struct, derive} = Kernel.Utils.defstruct(__MODULE__, unquote(fields), __ENV__)

      # what a module says of its struct is the documentation of this function
      def __struct__(), do: @__struct__

      # the order of the fields, for __info__(:struct): maps do not keep it
      @doc false
      def __nodebook_fields__(), do: @__struct_keys__

      @doc false
      def __struct__(kv) do
        Kernel.Utils.build_struct(__MODULE__, @__struct__, @__enforced_keys__, kv)
      end

      case derive do
        [] -> :ok
        _ -> Protocol.Derivation.derive(derive, __MODULE__, __ENV__)
      end

      struct
    end
  end

  @doc "Defines an exception in the current module."
  defmacro defexception(fields) do
    message =
      case exception_message?(fields) do
        true -> exception_message()
        false -> :ok
        :unknown -> quote(do: if(:erlang.is_map_key(:message, struct), do: unquote(exception_message())))
      end

    quote do
      @behaviour Exception
      struct = Kernel.defstruct(:erlang.++(unquote(fields), __exception__: true))
      unquote(message)

      @impl true
      def exception(args) when :erlang.is_list(args) do
        Kernel.struct!(__MODULE__, args)
      end

      defoverridable exception: 1
      struct
    end
  end

  defp exception_message?([:message | _]), do: true
  defp exception_message?([{:message, _} | _]), do: true
  defp exception_message?([_ | rest]), do: exception_message?(rest)
  defp exception_message?([]), do: false
  defp exception_message?(_), do: :unknown

  defp exception_message() do
    quote do
      @impl true
      def message(exception), do: exception.message
      defoverridable message: 1

      @impl true
      def exception(msg) when :erlang.is_binary(msg), do: exception(message: msg)
    end
  end

  @doc "Makes the functions of the current module overridable."
  defmacro defoverridable(keywords_or_behaviour) do
    quote do: Module.make_overridable(__MODULE__, unquote(keywords_or_behaviour))
  end

  @doc "Defines a protocol."
  defmacro defprotocol(name, do_block) do
    Protocol.__protocol__(name, do_block, __CALLER__)
  end

  @doc "Defines a protocol's implementation for one or more types."
  defmacro defimpl(name, opts, do_block \\ []) do
    Protocol.__impl__(name, opts, do_block, __CALLER__)
  end

  @doc "Requires the module and calls its `__using__/1` macro."
  defmacro use(module, opts \\ []), do: {:__block__, [], Kernel.Delegation.uses(module, opts, __CALLER__)}

  @doc "Defines functions that delegate to another module."
  defmacro defdelegate(funs, opts), do: {:__block__, [], Kernel.Delegation.definitions(funs, opts, __CALLER__)}

  @doc "Defines a macro that can be used in guards."
  defmacro defguard(guard), do: define_guard(:defmacro, guard)

  @doc "Defines a private macro that can be used in guards."
  defmacro defguardp(guard), do: define_guard(:defmacrop, guard)

  # the guard may call macros that the module has defined above, and name itself by unquote
  defp define_guard(kind, {:when, _, _} = guard) do
    quote do
      {head, body} = Kernel.Utils.defguard(unquote(Macro.escape(guard, unquote: true)), __ENV__)
      unquote(guard_metadata(kind))
      unquote(kind)(unquote({:unquote, [], [quote(do: head)]}), do: unquote({:unquote, [], [quote(do: body)]}))
    end
  end

  defp define_guard(kind, {name, _, args} = call) when :erlang.is_atom(name) and (:erlang.is_list(args) or :erlang.is_atom(args)),
    do: quote(do: unquote(kind)(unquote(call)))

  defp define_guard(_kind, call) do
    :erlang.error(ArgumentError.exception(<<"invalid syntax in defguard ", Macro.to_string(call)::binary>>))
  end

  defp guard_metadata(:defmacro), do: quote(do: @doc(guard: true))
  defp guard_metadata(:defmacrop), do: nil
end
