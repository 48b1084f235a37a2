defmodule Proj.MixProject do
  use Mix.Project
  def project, do: [app: :proj, version: "0.1.0", elixir: "~> 1.18", deps: []]
  def application, do: [extra_applications: [:logger]]
end
