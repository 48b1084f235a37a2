defmodule Plug.MixProject do
  use Mix.Project

  def project, do: [app: :plug, version: "1.16.0", elixir: "~> 1.14", description: "Composable modules for web applications", deps: []]
  def application, do: [extra_applications: [:logger]]
end
