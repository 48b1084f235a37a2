# In: a term, and a name perhaps, quoted. Out: what is_struct, is_non_struct_map and is_exception expand to: a match in
# ordinary code, tests in guards. Specification: the documentation of Kernel, Elixir 1.18.

defmodule Kernel.StructTests do
  @moduledoc false

  @doc "Whether a term is a struct; in ordinary code by a match, in guards by tests."
  def struct(term, nil) do
    quote context: Kernel do
      case unquote(term) do
        %_{} -> true
        _ -> false
      end
    end
  end

  def struct(term, :guard) do
    quote context: Kernel do
      :erlang.andalso(
        :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.is_map_key(:__struct__, unquote(term))),
        :erlang.is_atom(:erlang.map_get(:__struct__, unquote(term)))
      )
    end
  end

  @doc "Whether it is a struct of that name."
  def struct(term, name, nil) do
    quote context: Kernel, generated: true do
      case unquote(name) do
        name when is_atom(name) ->
          case unquote(term) do
            %{__struct__: ^name} -> true
            _ -> false
          end

        _ ->
          raise ArgumentError
      end
    end
  end

  def struct(term, name, :guard) do
    quote context: Kernel do
      :erlang.andalso(
        unquote(map_and_name(term, name)),
        :erlang."=:="(:erlang.map_get(:__struct__, unquote(term)), unquote(name))
      )
    end
  end

  @doc "Whether it is a map and no struct."
  def other_map(term, nil) do
    quote context: Kernel do
      case unquote(term) do
        %_{} -> false
        %{} -> true
        _ -> false
      end
    end
  end

  def other_map(term, :guard) do
    quote context: Kernel do
      :erlang.andalso(
        :erlang.is_map(unquote(term)),
        :erlang.not(
          :erlang.andalso(
            :erlang.is_map_key(:__struct__, unquote(term)),
            :erlang.is_atom(:erlang.map_get(:__struct__, unquote(term)))
          )
        )
      )
    end
  end

  @doc "Whether it is an exception."
  def exception(term, nil) do
    quote context: Kernel do
      case unquote(term) do
        %_{__exception__: true} -> true
        _ -> false
      end
    end
  end

  def exception(term, :guard) do
    quote context: Kernel do
      :erlang.andalso(
        :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.is_map_key(:__struct__, unquote(term))),
        :erlang.andalso(
          :erlang.is_map_key(:__exception__, unquote(term)),
          :erlang."=:="(:erlang.map_get(:__exception__, unquote(term)), true)
        )
      )
    end
  end

  @doc "Whether it is an exception of that name."
  def exception(term, name, nil) do
    quote context: Kernel do
      case unquote(name) do
        name when is_atom(name) ->
          case unquote(term) do
            %{__struct__: ^name, __exception__: true} -> true
            _ -> false
          end

        _ ->
          raise ArgumentError
      end
    end
  end

  def exception(term, name, :guard) do
    quote context: Kernel do
      :erlang.andalso(
        unquote(map_and_name(term, name)),
        :erlang.andalso(
          :erlang.andalso(
            :erlang."=:="(:erlang.map_get(:__struct__, unquote(term)), unquote(name)),
            :erlang.is_map_key(:__exception__, unquote(term))
          ),
          :erlang."=:="(:erlang.map_get(:__exception__, unquote(term)), true)
        )
      )
    end
  end

  defp map_and_name(term, name) do
    quote context: Kernel do
      :erlang.andalso(
        :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.orelse(:erlang.is_atom(unquote(name)), :fail)),
        :erlang.is_map_key(:__struct__, unquote(term))
      )
    end
  end
end
