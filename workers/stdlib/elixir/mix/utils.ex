# Names of tasks and of their modules. Specification: Mix.Utils of Elixir 1.18, as far as tasks need it.
defmodule Mix.Utils do
  @moduledoc "Utilities used throughout Mix and tasks."

  @doc "The name of a module as a command, without its first parts: `Mix.Tasks.Foo.BarBaz` and 2 are \"foo.bar_baz\"."
  def module_name_to_command(module, nesting \\ 0)
  def module_name_to_command(module, nesting) when is_atom(module), do: module_name_to_command(inspect(module), nesting)

  def module_name_to_command(module, nesting) do
    module |> to_string() |> String.split(".") |> Enum.drop(nesting) |> Enum.map_join(".", &Macro.underscore/1)
  end

  @doc "The module that a command names, as text: \"foo.bar_baz\" is \"Foo.BarBaz\"."
  def command_to_module_name(command) do
    command |> to_string() |> String.split(".") |> Enum.map_join(".", &Macro.camelize/1)
  end
end

