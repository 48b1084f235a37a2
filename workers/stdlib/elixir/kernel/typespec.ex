# What was asked of the types of a module that is being defined before Module could be asked.

defmodule Kernel.Typespec do
  @moduledoc false

  def defines_type?(module, definition), do: Module.defines_type?(module, definition)

  def spec_to_callback(module, definition), do: Module.spec_to_callback(module, definition)
end
