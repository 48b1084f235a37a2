defmodule Postgrex.MixProject do
  use Mix.Project

  def project do
    [app: :postgrex, version: "0.20.0", elixir: "~> 1.15", description: "PostgreSQL driver", deps: []]
  end

  def application, do: [extra_applications: [:logger], mod: {Postgrex.App, []}]
end
