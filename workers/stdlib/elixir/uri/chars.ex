# A URI as text. Specification: documentation of URI.to_string/1, Elixir 1.18.

defimpl String.Chars, for: URI do
  def to_string(%URI{host: host, path: path} = uri)
      when host != nil and is_binary(path) and path != "" and binary_part(path, 0, 1) != "/" do
    raise ArgumentError,
          ":path in URI must be empty or an absolute path if URL has a :host, got: #{inspect(uri)}"
  end

  def to_string(%URI{scheme: scheme, path: path, query: query, fragment: fragment} = uri) do
    authority = authority(uri)

    IO.iodata_to_binary([
      if(scheme, do: [scheme, ":"], else: []),
      if(authority, do: ["//", authority], else: []),
      path || [],
      if(query, do: ["?", query], else: []),
      if(fragment, do: ["#", fragment], else: [])
    ])
  end

  defp authority(%URI{host: nil, authority: authority}), do: authority

  defp authority(%URI{scheme: scheme, userinfo: userinfo, host: host, port: port}) do
    usual = scheme && URI.default_port(scheme)

    [
      if(userinfo, do: [userinfo, "@"], else: []),
      if(String.contains?(host, ":"), do: ["[", host, "]"], else: host),
      if(port && port != usual, do: [":", Integer.to_string(port)], else: [])
    ]
  end
end
