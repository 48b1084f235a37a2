# The web endpoint: a pipeline of plugs and the server in front of it. Public names of the Hex package phoenix, as far as
# the lessons need them; the server speaks HTTP/1.1 over :gen_tcp.

defmodule Phoenix.Endpoint do
  @moduledoc """
  `use Phoenix.Endpoint, otp_app: :my_app`, then plugs. Configuration of the endpoint's module under the application:
  `http: [ip: {127, 0, 0, 1}, port: 4000]`, `url: [host: "localhost"]`, `server: true | false`. It serves when `server`
  is true, or when the system was started with `mix phx.server`.
  """

  defmacro __using__(opts) do
    quote do
      use Plug.Builder
      @otp_app Keyword.fetch!(unquote(opts), :otp_app)

      def child_spec(opts), do: %{id: __MODULE__, start: {__MODULE__, :start_link, [opts]}, type: :supervisor}
      def start_link(opts \\ []), do: Phoenix.Endpoint.Supervisor.start_link(@otp_app, __MODULE__, opts)
      def config(key, default \\ nil), do: Keyword.get(Phoenix.Endpoint.Supervisor.config(@otp_app, __MODULE__), key, default)
      def url, do: Phoenix.Endpoint.Supervisor.url(@otp_app, __MODULE__)
    end
  end
end

defmodule Phoenix.Endpoint.Supervisor do
  @moduledoc false
  use Supervisor

  def start_link(otp_app, module, opts), do: Supervisor.start_link(__MODULE__, {otp_app, module, opts}, name: module)

  def config(otp_app, module), do: Application.get_env(otp_app, module, [])

  def url(otp_app, module) do
    config = config(otp_app, module)
    url = Keyword.get(config, :url, [])
    port = url[:port] || get_in(config, [:http, :port])
    host = url[:host] || "localhost"
    if port in [nil, 80], do: "http://#{host}", else: "http://#{host}:#{port}"
  end

  @impl true
  def init({otp_app, module, opts}) do
    config = Keyword.merge(config(otp_app, module), opts)
    server? = Keyword.get(config, :server, Application.get_env(:phoenix, :serve_endpoints, false))

    children =
      if server? and config[:http] do
        [{Phoenix.Endpoint.Server, {module, config[:http], url(otp_app, module)}}]
      else
        []
      end

    Supervisor.init(children, strategy: :one_for_one)
  end
end

defmodule Phoenix.Endpoint.Server do
  @moduledoc false
  use GenServer
  require Logger

  @server "Nodebook 0.1.0"

  def start_link(options), do: GenServer.start_link(__MODULE__, options)

  @impl true
  def init({module, http, url}) do
    ip = Keyword.get(http, :ip, {0, 0, 0, 0})
    port = Keyword.fetch!(http, :port)

    case :gen_tcp.listen(port, [:binary, packet: :raw, active: false, reuseaddr: true, ip: ip]) do
      {:ok, socket} ->
        Logger.info("Running #{inspect(module)} with #{@server} at #{:inet.ntoa(ip)}:#{port} (http)")
        Logger.info("Access #{inspect(module)} at #{url}")
        server = self()
        spawn_link(fn -> accept(server, socket, module, port) end)
        {:ok, socket}

      {:error, :eaddrinuse} ->
        Logger.error("Running #{inspect(module)} with #{@server} at http failed, port #{port} already in use")
        {:stop, :eaddrinuse}

      {:error, reason} ->
        {:stop, reason}
    end
  end

  defp accept(server, socket, module, port) do
    case :gen_tcp.accept(socket) do
      {:ok, client} ->
        pid = spawn(fn -> receive(do: (:go -> serve(client, module, port, ""))) end)
        :gen_tcp.controlling_process(client, pid)
        send(pid, :go)
        accept(server, socket, module, port)

      {:error, :closed} ->
        :ok
    end
  end

  # One request after the other, until the client closes or asks to.
  defp serve(socket, module, port, buffer) do
    with {:ok, head, rest} <- head(socket, buffer),
         {:ok, conn} <- request(head, port),
         {:ok, rest} <- skip_body(socket, conn, rest) do
      conn = call(module, conn)
      keep? = Plug.Conn.get_req_header(conn, "connection") != ["close"]
      :gen_tcp.send(socket, response(conn, keep?))
      if keep?, do: serve(socket, module, port, rest), else: :gen_tcp.close(socket)
    else
      :bad_request ->
        :gen_tcp.send(socket, "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        :gen_tcp.close(socket)

      {:error, _} ->
        :gen_tcp.close(socket)
    end
  end

  defp head(socket, buffer) do
    case :binary.split(buffer, "\r\n\r\n") do
      [head, rest] -> {:ok, head, rest}
      [_] -> with {:ok, data} <- :gen_tcp.recv(socket, 0), do: head(socket, buffer <> data)
    end
  end

  defp request(head, port) do
    [line | headers] = String.split(head, "\r\n")

    case String.split(line, " ") do
      [method, target, "HTTP/1." <> _] ->
        [path | query] = String.split(target, "?", parts: 2)

        headers =
          for header <- headers, [name, value] <- [String.split(header, ":", parts: 2)], do: {String.downcase(name), String.trim(value)}

        {:ok,
         %Plug.Conn{
           method: method,
           request_path: path,
           path_info: String.split(path, "/", trim: true),
           query_string: Enum.join(query),
           req_headers: headers,
           port: port
         }}

      _ ->
        :bad_request
    end
  end

  defp skip_body(socket, conn, rest) do
    length = conn |> Plug.Conn.get_req_header("content-length") |> List.first("0") |> String.to_integer()

    case rest do
      <<_::binary-size(length), rest::binary>> -> {:ok, rest}
      _ -> with {:ok, data} <- :gen_tcp.recv(socket, 0), do: skip_body(socket, conn, rest <> data)
    end
  end

  defp call(module, conn) do
    case module.call(conn, module.init([])) do
      %Plug.Conn{state: :unset} = conn -> Plug.Conn.send_resp(conn, 404, "Not Found")
      conn -> conn
    end
  rescue
    exception ->
      Logger.error(Exception.format(:error, exception, __STACKTRACE__))
      Plug.Conn.send_resp(conn, 500, "Internal Server Error")
  end

  @reasons %{200 => "OK", 201 => "Created", 204 => "No Content", 301 => "Moved Permanently", 302 => "Found", 400 => "Bad Request", 404 => "Not Found", 500 => "Internal Server Error"}

  defp response(conn, keep?) do
    body = IO.iodata_to_binary(conn.resp_body || "")

    headers =
      [{"content-length", Integer.to_string(byte_size(body))}, {"connection", if(keep?, do: "keep-alive", else: "close")} | conn.resp_headers]

    head = for {name, value} <- headers, do: [name, ": ", value, "\r\n"]
    ["HTTP/1.1 #{conn.status} #{@reasons[conn.status]}\r\n", head, "\r\n", if(conn.method == "HEAD", do: "", else: body)]
  end
end
