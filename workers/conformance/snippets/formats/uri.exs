# URI

for u <- ["https://elixir-lang.org/", "//elixir-lang.org/", "/foo/bar", "foo/bar", "//[fe80::]/", "https:?query", "", "mailto:a@b.c", "ftp://user:pass@host:2121/p?q=1#f", "HTTP://EXAMPLE.com:80/A", "http://example.com:/x", "http://[::1]:4000", "urn:isbn:123", "?q", "#f", "http://h?", "http://h#", "file:///etc/passwd", "x://a@b@c/", "data:text/plain,hi"], do: {u, URI.parse(u), URI.new(u)}

URI.new("/invalid_greater_than_in_path/>")

URI.new("http://foo bar")

URI.new("http://host:port/")

URI.new("http://[::1")

URI.new("http://exa%mple")

URI.new("http://host/é")

URI.new("http://host/%zz")

URI.new(URI.parse("a"))

URI.new!("https://elixir-lang.org/")

URI.new!("/invalid_greater_than_in_path/>")

URI.new!("http://host:port/")

URI.new!(URI.parse("/x"))

URI.new(5)

URI.parse(URI.parse("/x"))

URI.parse(5)

for p <- ["80", "0", "65536", "8a", ""], do: URI.parse("http://h:" <> p <> "/")

%URI{}

%URI{scheme: "https", host: "h"}

inspect(URI.parse("http://a/b"))

inspect([URI.parse("http://a/b?c#d")])

to_string(URI.parse("http://google.com"))

for u <- ["http://google.com", "http://google.com:8080", "https://google.com:443/x?y#z", "//h/p", "/p", "p", "?q", "#f", "mailto:a@b", "http://u:p@h", "http://[fe80::]:81/", "urn:isbn:1", "http://h:80", "HTTP://H", "file:///x", "", "http://h?", "ldap:///dc=x"], do: {u, URI.to_string(URI.parse(u))}

URI.to_string(%URI{scheme: "https", host: "h", path: "/p", query: "a=1", fragment: "f", userinfo: "u", port: 444})

URI.to_string(%URI{host: "h", path: "p"})

URI.to_string(%URI{scheme: "http", path: "//p"})

URI.to_string(%URI{path: "//p"})

URI.to_string(%URI{host: "h", port: 80})

URI.to_string(%URI{scheme: "http", host: "h", port: 80})

URI.to_string(%URI{scheme: "https", host: "h", port: 80})

URI.to_string(%URI{authority: "a.b:1", scheme: "x"})

URI.to_string(%URI{host: ""})

for {b, r} <- [{"http://google.com", "/query"}, {"http://example.com", "http://google.com"}, {"http://a/b/c/d;p?q", "g"}, {"http://a/b/c/d;p?q", "g:h"}, {"http://a/b/c/d;p?q", "./g"}, {"http://a/b/c/d;p?q", "g/"}, {"http://a/b/c/d;p?q", "/g"}, {"http://a/b/c/d;p?q", "//g"}, {"http://a/b/c/d;p?q", "?y"}, {"http://a/b/c/d;p?q", "g?y"}, {"http://a/b/c/d;p?q", "#s"}, {"http://a/b/c/d;p?q", "g#s"}, {"http://a/b/c/d;p?q", ";x"}, {"http://a/b/c/d;p?q", ""}, {"http://a/b/c/d;p?q", "."}, {"http://a/b/c/d;p?q", "./"}, {"http://a/b/c/d;p?q", ".."}, {"http://a/b/c/d;p?q", "../g"}, {"http://a/b/c/d;p?q", "../../g"}, {"http://a/b/c/d;p?q", "../../../g"}, {"http://a/b/c/d;p?q", "/./g"}, {"http://a/b/c/d;p?q", "/../g"}, {"http://a/b/c/d;p?q", "g."}, {"http://a/b/c/d;p?q", "..g"}, {"http://a/b/c/d;p?q", "./../g"}, {"http://a/b/c/d;p?q", "g/./h"}, {"http://a/b/c/d;p?q", "g/../h"}, {"http://a/b/c/d;p?q", "g;x=1/../y"}, {"http://a", "b"}, {"http://a/b/", "c"}, {"http://a?q", "x"}, {"http://a", "?y"}], do: {b, r, URI.to_string(URI.merge(b, r))}

URI.merge(URI.parse("http://google.com"), URI.parse("/query"))

URI.merge("/relative", "/x")

URI.merge("a", "b")

URI.merge("mailto:x@y", "z")

URI.merge("http://a", 5)

URI.append_path(URI.parse("http://example.com/foo/?x=1"), "/my-path") |> URI.to_string()

URI.append_path(URI.parse("http://example.com/foo/?x=1"), "/my//path/") |> URI.to_string()

URI.append_path(URI.parse("http://example.com"), "/a") |> URI.to_string()

URI.append_path(URI.parse("http://example.com"), "my-path")

URI.append_path(URI.parse("http://example.com"), "//my-path")

URI.append_path(URI.parse("http://example.com/x"), "/") |> URI.to_string()

URI.append_path("http://example.com", "/x")

URI.append_query(URI.parse("http://example.com/"), "x=1") |> URI.to_string()

URI.append_query(URI.parse("http://example.com/?x=1"), "y=2") |> URI.to_string()

URI.append_query(URI.parse("http://example.com/?x=1&"), "y=2") |> URI.to_string()

URI.append_query(URI.parse("http://example.com/?"), "y=2") |> URI.to_string()

URI.append_query(URI.parse("http://example.com/?x=1"), "") |> URI.to_string()

for c <- 0..127, URI.char_reserved?(c), do: c

for c <- 0..127, URI.char_unreserved?(c), do: c

for c <- 0..127, URI.char_unescaped?(c), do: c

URI.char_reserved?(:a)

URI.char_unreserved?("a")

URI.char_unescaped?(300)

URI.encode("ftp://s-ite.tld/?value=put it+й")

URI.encode("a string", &(&1 != ?i))

URI.encode("a b/é?ü#[]", &URI.char_unreserved?/1)

URI.encode(<<0, 127, 128, 255>>)

URI.encode("", fn _ -> true end)

URI.encode(:a)

URI.encode("a", :b)

URI.decode("https%3A%2F%2Felixir-lang.org")

for s <- ["%20", "%", "%2", "%zz", "a%2Fb", "%E2%9C%93", "a+b", "%ff", "100%", "%%20", "%2f%2F", "é"], do: {s, URI.decode(s), URI.decode_www_form(s)}

URI.decode(5)

URI.encode_www_form("put: it+й")

URI.encode_www_form("a b&c=d/~_-.*")

URI.decode_www_form("%3Call+in%2F")

URI.decode_query("foo=1&bar=2")

for q <- ["", "a", "a=", "=b", "a=1&a=2", "a=1;b=2", "a=b=c", "&", "a=1&", "percent=oh+yes%21", "%E2%9C%93=%20", "a&b", "&&a=1", "a[]=1&a[]=2"], do: {q, URI.decode_query(q), URI.decode_query(q, %{}, :rfc3986), Enum.to_list(URI.query_decoder(q))}

URI.decode_query("percent=oh+yes%21", %{"starting" => "map"})

URI.decode_query("a=%", %{})

URI.decode_query("a=1", %{}, :foo)

URI.decode_query("a=1", %{a: 1})

URI.decode_query(5)

URI.query_decoder("foo=1&bar=2&a+b=c%20d") |> Enum.to_list()

URI.query_decoder("foo=1+2", :rfc3986) |> Enum.to_list()

URI.query_decoder("foo=1&bar=2") |> Enum.take(1)

URI.encode_query(%{"foo" => 1, "bar" => 2})

URI.encode_query(a: "x y", b: :atom, c: 1.5, d: nil, e: true)

URI.encode_query([{"a b", "é"}, {:c, "&="}])

URI.encode_query(%{"key" => "value with spaces"}, :rfc3986)

URI.encode_query([{"k+", "a+b c~"}], :rfc3986)

URI.encode_query(%{key: [:a, :list]})

URI.encode_query(%{[1] => 1})

URI.encode_query([{"a", {1}}])

URI.encode_query([])

URI.encode_query(%{a: 1}, :foo)

URI.encode_query([1])

for s <- ["http", "https", "ftp", "sftp", "tftp", "ldap", "ws", "wss", "ponzi", "", "HTTP"], do: {s, URI.default_port(s)}

URI.default_port("ponzi2", 1234); URI.default_port("ponzi2")

URI.default_port("x", "y")

URI.default_port("x", -1)

URI.default_port(:http)

raise URI.Error, action: :parse, reason: :x, part: "y"

Exception.message(%URI.Error{action: :parse, reason: :invalid_uri, part: ">"})

URI.parse("http://h").authority

Map.from_struct(URI.parse("http://u@h:1/p?q#f")) |> Enum.sort()

"#{URI.parse("http://h/p")}"

%URI{URI.parse("http://h/p") | path: "/q"} |> to_string()

URI.parse("http://h/p") == URI.new!("http://h/p")

for u <- ["http://a\nb", "http:// a", "http://a:b:c/", "http://a:80:90/", "http://[::1/", "http://[::1]x:5/", "http://u:p@/x", "http://:80", "HTTPS:x", "1a:x", "a:", "://x", "//", "///a", "http:///a?b?c#d#e"], do: Enum.sort(Map.from_struct(URI.parse(u)))

for u <- ["//host:port/", "//ho st/", "foo>bar", "/p#f>", "/p?f>", "http://u@h:x", "//u@h@x", "//[zz]", "é", "a b", "a:b c", "1:b", ":b", "a/b:c", "./a:b", "http://", "http:///x", "a+b.c-d:x", "a_b:x", "/[x]", "/a|b", "//h/a^", "http:a:b", "?é", "http://h:", "x:?#", "http://u:@h"], do: {u, URI.new(u)}

for r <- ["?", "#", "d?e#f", "http:c", "http://c/../d/./e", "//c"], do: URI.to_string(URI.merge("http://u@a:81/b", r))

URI.to_string(%URI{scheme: "s", host: "h", userinfo: "u", authority: "x@y:9"})

URI.to_string(%URI{authority: "x@y:9", host: nil, path: "/p"})

URI.to_string(%URI{host: "a:b", scheme: "x"})

URI.to_string("http://a")

URI.append_path(%URI{path: nil}, "/a")

for {b, r} <- [{"//h/a/b", "../c"}, {"//u@h:8/a", "s:t"}, {"//h", "?q"}], do: URI.to_string(URI.merge(b, r))

for u <- ["//u@h:8/a b", "//u@h/?é", "//h/a b", "http://u@h/a b"], do: URI.new(u)
