import Config

config :clustered_nodes,
  topologies: [
    local_gossip: [
      strategy: Cluster.Strategy.Gossip
    ]
  ],
  database: [
    hostname: "localhost",
    username: "postgres",
    password: "postgres",
    database: "clustered_nodes_dev"
  ]

config :clustered_nodes, ClusteredNodesWeb.Endpoint,
  adapter: Bandit.PhoenixAdapter,
  http: [ip: {127, 0, 0, 1}, port: String.to_integer(System.get_env("PORT", "4000"))]

config :logger, :default_formatter, format: "[$level] $message\n"
