defmodule A do
  def f(x) do
    try do
      x.()
    rescue
      error -> Logger.error("failed: #{error.message}")
      {:error, error.message}
    end
  end
end
