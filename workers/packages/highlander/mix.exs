defmodule Highlander.MixProject do
  use Mix.Project

  def project, do: [app: :highlander, version: "0.2.1", elixir: "~> 1.14", deps: []]
  def application, do: [extra_applications: [:logger]]
end
