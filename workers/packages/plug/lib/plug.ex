# Plugs: functions and modules that a request passes through. Public names of the Hex package plug; as much of it as an
# endpoint with function and module plugs needs.

defmodule Plug.Conn do
  @moduledoc "A request and the response to it."
  defstruct adapter: nil,
            assigns: %{},
            halted: false,
            host: "localhost",
            method: "GET",
            path_info: [],
            port: 0,
            private: %{},
            query_string: "",
            remote_ip: nil,
            req_headers: [],
            request_path: "/",
            resp_body: nil,
            resp_headers: [],
            scheme: :http,
            state: :unset,
            status: nil

  defmodule AlreadySentError do
    @moduledoc false
    defexception message: "the response was already sent"
  end

  def assign(conn, key, value), do: %{conn | assigns: Map.put(conn.assigns, key, value)}
  def halt(conn), do: %{conn | halted: true}

  def get_req_header(conn, key), do: for({^key, value} <- conn.req_headers, do: value)
  def get_resp_header(conn, key), do: for({^key, value} <- conn.resp_headers, do: value)

  def put_resp_header(conn, key, value), do: %{conn | resp_headers: List.keystore(conn.resp_headers, key, 0, {key, value})}

  def put_resp_content_type(conn, type, charset \\ "utf-8"),
    do: put_resp_header(conn, "content-type", if(charset, do: "#{type}; charset=#{charset}", else: type))

  def put_status(conn, status), do: %{conn | status: status}

  def resp(%{state: :sent}, _status, _body), do: raise(AlreadySentError)
  def resp(conn, status, body), do: %{conn | status: status, resp_body: body, state: :set}

  @doc "Answers with a status and a body; what runs the plugs sends them."
  def send_resp(conn, status, body), do: %{resp(conn, status, body) | state: :sent}
end

defmodule Plug do
  @moduledoc "The contract of a module plug."
  @callback init(opts :: term) :: term
  @callback call(conn :: %Plug.Conn{}, opts :: term) :: %Plug.Conn{}
end

defmodule Plug.Builder do
  @moduledoc "`use Plug.Builder`, then `plug :function` or `plug Module, options`, in the order in which they run."

  defmacro __using__(_opts) do
    quote do
      @behaviour Plug
      import Plug.Conn
      import Plug.Builder, only: [plug: 1, plug: 2]
      Module.register_attribute(__MODULE__, :plugs, accumulate: true)
      @before_compile Plug.Builder

      def init(opts), do: opts
      def call(conn, opts), do: plug_builder_call(conn, opts)
      defoverridable init: 1, call: 2
    end
  end

  defmacro plug(plug, opts \\ []) do
    quote do
      @plugs {unquote(plug), unquote(opts)}
    end
  end

  defmacro __before_compile__(env) do
    conn = Macro.var(:conn, __MODULE__)

    body =
      env.module
      |> Module.get_attribute(:plugs)
      |> Enum.reduce(conn, fn {plug, opts}, rest ->
        step =
          if module?(plug) do
            quote do: unquote(plug).call(unquote(conn), unquote(plug).init(unquote(Macro.escape(opts))))
          else
            quote do: unquote(plug)(unquote(conn), unquote(Macro.escape(opts)))
          end

        quote do
          case unquote(step) do
            %Plug.Conn{halted: true} = conn -> conn
            %Plug.Conn{} = unquote(conn) -> unquote(rest)
          end
        end
      end)

    quote do
      defp plug_builder_call(unquote(conn), _opts), do: unquote(body)
    end
  end

  defp module?(plug), do: match?("Elixir." <> _, Atom.to_string(plug))
end
