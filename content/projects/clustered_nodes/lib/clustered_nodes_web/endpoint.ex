defmodule ClusteredNodesWeb.Endpoint do
  use Phoenix.Endpoint, otp_app: :clustered_nodes

  plug :hello

  defp hello(conn, _opts) do
    Plug.Conn.send_resp(conn, 200, "Hello from #{node()}\n")
  end
end
