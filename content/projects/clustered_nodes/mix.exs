defmodule ClusteredNodes.MixProject do
  use Mix.Project

  def project do
    [
      app: :clustered_nodes,
      version: "0.1.0",
      elixir: "~> 1.15",
      start_permanent: Mix.env() == :prod,
      deps: deps()
    ]
  end

  def application do
    [
      extra_applications: [:logger],
      mod: {ClusteredNodes.Application, []}
    ]
  end

  defp deps do
    [
      {:libcluster, "~> 3.5"},
      {:highlander, "~> 0.2"},
      {:postgrex, "~> 0.20"},
      {:phoenix, "~> 1.7"},
      {:bandit, "~> 1.5"}
    ]
  end
end
