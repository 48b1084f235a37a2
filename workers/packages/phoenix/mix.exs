defmodule Phoenix.MixProject do
  use Mix.Project

  def project, do: [app: :phoenix, version: "1.7.21", elixir: "~> 1.14", description: "A minimal web endpoint", deps: [{:plug, "~> 1.14"}]]
  def application, do: [extra_applications: [:logger], env: [serve_endpoints: false]]
end
