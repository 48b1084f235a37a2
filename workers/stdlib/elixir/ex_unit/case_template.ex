# Modules that test cases build on. Specification: the documentation of ExUnit.CaseTemplate, Elixir 1.18.
defmodule ExUnit.CaseTemplate do
  @moduledoc "Defines a module template to be used throughout a test suite: `using`, `setup`, `setup_all`."

  @doc false
  defmacro __using__(_options) do
    quote do
      use ExUnit.Callbacks
      import ExUnit.Assertions
      import unquote(__MODULE__)

      defmacro __using__(options) do
        unquote(__MODULE__).__proxy__(__MODULE__, options)
      end

      defoverridable __using__: 1
    end
  end

  @doc false
  def __proxy__(module, options) do
    quote do
      use ExUnit.Case, unquote(options)

      setup_all context do
        unquote(module).__ex_unit__(:setup_all, context)
      end

      setup context do
        unquote(module).__ex_unit__(:setup, context)
      end
    end
  end

  @doc "Code that is put where the template is used; may take the options given there."
  defmacro using(var \\ quote(do: _), do: block) do
    quote do
      defmacro __using__(unquote(var) = options) do
        parent = unquote(__MODULE__).__proxy__(__MODULE__, options)
        result = unquote(block)
        {:__block__, [], [parent, result]}
      end
    end
  end
end
