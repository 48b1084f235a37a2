defmodule Libcluster.MixProject do
  use Mix.Project

  def project, do: [app: :libcluster, version: "3.5.0", elixir: "~> 1.14", deps: []]
  def application, do: [extra_applications: [:logger], mod: {Cluster.App, []}]
end
