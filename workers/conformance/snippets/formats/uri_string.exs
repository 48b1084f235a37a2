# :uri_string

for u <- ["foo://user@example.com:8042/over/there?name=ferret#nose", "http://h", "//h/p", "/p", "p?q#f", "", "mailto:a@b", "http://[fe80::1]:80/", "http://h:/", "urn:a:b", "http://h?#", "HTTP://H/%C3%B6"], do: {u, Enum.sort(:uri_string.parse(u))}

Enum.sort(:uri_string.parse(~c"foo://user@example.com:8042/over/there?name=ferret#nose"))

:uri_string.parse("http://h:port")

:uri_string.parse("http://h /")

:uri_string.parse("http://host/>")

:uri_string.parse("http://[::1")

:uri_string.parse("http://é")

:uri_string.parse("1http://h")

:uri_string.parse("%zz")

:uri_string.recompose(%{fragment: "nose", host: "example.com", path: "/over/there", port: 8042, query: "name=ferret", scheme: "foo", userinfo: "user"})

:uri_string.recompose(%{path: "/a"})

:uri_string.recompose(%{path: "", host: "h"})

:uri_string.recompose(%{path: "a b", host: "h"})

:uri_string.recompose(%{path: ~c"/a", host: ~c"h", scheme: ~c"http"})

:uri_string.recompose(%{host: "h"})

:uri_string.recompose(%{path: "/é ü", host: "é", query: "a=é b", fragment: "x y"})

for {r, b} <- [{"/abs/ol/ute", "http://localhost/a/b/c?q"}, {"../relative", "http://localhost/a/b/c?q"}, {"http://localhost/full", "http://localhost/a/b/c?q"}, {"g;x=1/../y", "http://a/b/c/d;p?q"}, {"?y", "http://a/b/c/d;p?q"}, {"#s", "http://a/b/c/d;p?q"}, {"", "http://a/b/c/d;p?q"}, {"../../../g", "http://a/b/c/d;p?q"}, {"//g", "http://a/b/c/d;p?q"}, {"x", "http://a"}], do: :uri_string.resolve(r, b)

Enum.sort(:uri_string.resolve("/abs/ol/ute", "http://localhost/a/b/c?q", [:return_map]))

:uri_string.resolve(%{path: "path", query: "xyz"}, "http://localhost/a/b/c?q")

:uri_string.resolve("x", "/relative")

for u <- ["/a/b/c/./../../g", "mid/content=5/../6", "http://localhost:80", "HTTP://EXAMPLE.com/%7efoo", "https://h:443/", "ftp://h:21/x", "ssh://h:22", "http://h/%c3%b6/%2f", "http://h", "http://h:8080", "/../a", "a/../../b"], do: :uri_string.normalize(u)

Enum.sort(:uri_string.normalize("http://localhost:80", [:return_map]))

:uri_string.normalize(%{scheme: "http", port: 80, path: "/a/b/c/./../../g", host: "localhost-örebro"})

:uri_string.normalize(~c"/a/b/c/./../../g")

:uri_string.compose_query([{"foo bar", "1"}, {"city", "örebro"}])

:uri_string.compose_query([{~c"foo bar", ~c"1"}, {~c"city", ~c"örebro"}])

:uri_string.compose_query([{"foo bar", "1"}, {"city", "örebro"}], encoding: :latin1)

:uri_string.compose_query([{"foo bar", "1"}, {"city", "東京"}], encoding: :latin1)

:uri_string.compose_query([{"a", true}, {"b", "&=+*~"}])

:uri_string.compose_query([{:a, 1}])

:uri_string.dissect_query("foo+bar=1&city=%C3%B6rebro")

:uri_string.dissect_query(~c"foo+bar=1&city=%C3%B6rebro")

:uri_string.dissect_query("foo+bar=1&city=%26%2326481%3B%26%2320140%3B")

for q <- ["", "a", "a=", "a&b=1", "a=1;b=2", "a=1&", "=b", "a=b=c", "a=%zz", "a=%"], do: {q, :uri_string.dissect_query(q)}

:uri_string.percent_decode("%C3%B6rebro")

:uri_string.percent_decode(~c"%C3%B6rebro")

:uri_string.percent_decode("http://local%252Fhost/path")

Enum.sort(:uri_string.percent_decode(%{host: "localhost-%C3%B6rebro", path: "", scheme: "http"}))

:uri_string.percent_decode("%zz")

:uri_string.percent_decode("a%ffb")

:uri_string.quote("SomeId/04")

:uri_string.quote(~c"SomeId/04")

:uri_string.quote("SomeId/04 é", ~c"/")

:uri_string.quote("~_-.!*'()")

:uri_string.unquote("SomeId%2F04")

:uri_string.unquote(~c"SomeId%2F04%C3%A9")

:uri_string.unquote("%zz")

:uri_string.transcode("foo%F6bar", in_encoding: :latin1, out_encoding: :utf8)

:uri_string.transcode("foo%C3%B6bar", in_encoding: :utf8, out_encoding: :latin1)

:uri_string.transcode(~c"foo%F6bar", in_encoding: :latin1, out_encoding: :utf8)

for m <- [%{path: "a", scheme: "1x"}, %{path: "//a"}, %{path: "a:b"}, %{path: "a", foo: 1}, %{}, %{path: "/%41%c3 ", host: "h", port: 80, scheme: "HTTP"}, %{path: "", host: "::1"}], do: :uri_string.recompose(m)

for u <- ["http://h/a b", "%zz", "HTTP://h:80?Q=%7e#F%7E", "http://U%7Ex@h/", "", "tftp://h:69/", "ws://h:80/a/./b", "urn:A:b", "http://h:/"], do: :uri_string.normalize(u)

for {r, b} <- [{"a", "é"}, {"é", "http://a"}, {~c"a", "http://b/c"}, {"a", ~c"http://b/c"}, {%{path: "a"}, %{path: "/b", scheme: "x"}}], do: :uri_string.resolve(r, b)

:uri_string.transcode("a%zz", in_encoding: :latin1, out_encoding: :utf8)

:uri_string.transcode("a%ff", in_encoding: :utf8, out_encoding: :latin1)

:uri_string.transcode("é", in_encoding: :utf8, out_encoding: :latin1)

:uri_string.transcode("a é", in_encoding: :utf8, out_encoding: :utf16)

:uri_string.compose_query([{"a", 1}])

:uri_string.compose_query([{~c"a", "b"}])

:uri_string.compose_query([{"a b", "b"}], encoding: :utf16)

:uri_string.dissect_query("a=%ff")

:uri_string.dissect_query("&a")

:uri_string.allowed_characters()

:uri_string.parse(:a)

for {r, b} <- [{"y?z", "x://h:/a/b"}, {"s:t", "http://h:x"}, {"y", "http://h:x"}], do: :uri_string.resolve(r, b)

:uri_string.recompose(%{path: "/a", host: "h", port: :undefined})
