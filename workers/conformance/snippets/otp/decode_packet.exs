for t <- [:raw, 0, 1, 2, 4, :asn1, :sunrm, :cdr, :fcgi, :tpkt, :line, :http, :httph, :http_bin, :httph_bin, :ssl_tls], do: {t, :erlang.decode_packet(t, <<>>, [])}

for t <- [:raw, 0, 1, 2, 4, :asn1, :sunrm, :cdr, :fcgi, :tpkt, :line, :http, :httph, :http_bin, :httph_bin, :ssl_tls], do: {t, :erlang.decode_packet(t, <<0, 0, 0, 2, 5, 6, 7, 8, 10, 20>>, [])}

for t <- [:raw, 0, 1, 2, 4, :asn1, :sunrm, :cdr, :fcgi, :tpkt, :line, :http, :httph, :http_bin, :httph_bin, :ssl_tls], do: {t, :erlang.decode_packet(t, <<3, 0, 0, 8, 5, 6, 7, 8, 10, 20>>, [])}

for {t, b, o} <- [{3, "", []}, {:foo, "", []}, {0, :a, []}, {1, <<1::size(5)>>, []}, {0, "", :foo}, {0, "", [foo: 1]}, {0, "", [packet_size: -1]}, {0, "", [packet_size: 4294967296]}, {0, "", [line_delimiter: 300]}], do: (try do :erlang.decode_packet(t, b, o) rescue e -> e end)

for b <- [<<48>>, <<48, 3>>, <<48, 3, 1, 2, 3, 4>>, <<48, 0x81>>, <<48, 0x81, 2, 1, 2, 3>>, <<48, 0x82, 0>>, <<48, 0x82, 0, 1, 9, 9>>, <<0x1F, 0x81, 1, 1, 9, 9>>, <<0x1F, 0x81>>, <<48, 0x80, 1, 2, 0, 0, 3>>, <<48, 0x85, 1, 1, 1, 1, 1, 1>>, <<48, 0x84, 255, 255, 255, 255>>, <<48, 0x84, 127, 255, 255, 255>>], do: :erlang.decode_packet(:asn1, b, [])

for b <- [<<0x80, 0, 0, 2, 1, 2, 3>>, <<0, 0, 0, 2, 1, 2, 3>>, <<0x80, 0, 0>>, <<0x80, 0, 0, 9, 1>>], do: :erlang.decode_packet(:sunrm, b, [])

for b <- [<<"GIOP", 1, 0, 0, 0, 0, 0, 0, 2, 7, 8, 9>>, <<"GIOP", 1, 0, 1, 0, 2, 0, 0, 0, 7, 8, 9>>, <<"GIOP", 1>>, <<"GIOX", 1, 0, 1, 0, 2, 0, 0, 0, 7, 8, 9>>, <<"GIOP", 1, 0, 1, 0, 9, 0, 0, 0, 7>>], do: :erlang.decode_packet(:cdr, b, [])

for b <- [<<1, 1, 0, 1, 0, 2, 1, 0, 7, 8, 9, 10>>, <<1, 1, 0, 1, 0, 2>>, <<2, 1, 0, 1, 0, 2, 1, 0, 7, 8>>, <<1, 1, 0, 1, 0, 9, 1, 0, 7, 8, 9, 10>>], do: :erlang.decode_packet(:fcgi, b, [])

for b <- [<<3, 0, 0, 6, 1, 2, 3>>, <<3, 0, 0>>, <<4, 0, 0, 6, 1, 2, 3>>, <<3, 0, 0, 1, 1, 2>>], do: :erlang.decode_packet(:tpkt, b, [])

for b <- [<<22, 3, 1, 0, 2, 9, 9, 9>>, <<22, 3, 1, 0, 5, 9>>, <<0x80, 3, 1, 3, 0, 9>>, <<22, 3>>, <<23, 3, 3, 0, 1, 7>>], do: :erlang.decode_packet(:ssl_tls, b, [])

for {b, o} <- [{"a\nb", []}, {"abc", []}, {"abc\r\nd", []}, {"abcdef\ng", [line_length: 3]}, {"abcdef", [line_length: 3]}, {"ab\n", [line_length: 3]}, {"abc\n", [line_length: 3]}, {"abc\n", [packet_size: 2]}, {"abcdef", [packet_size: 2]}, {"abc", [packet_size: 3]}, {"abc", [line_length: 3]}, {"abc", [line_length: 4]}, {"a;b", [line_delimiter: ?;]}, {"ab\n", [packet_size: 0, line_length: 0]}, {"abcd", [packet_size: 3, line_length: 2]}], do: {b, o, :erlang.decode_packet(:line, b, o)}

for {t, b, o} <- [{1, <<3, 1, 2, 3, 4>>, [packet_size: 2]}, {1, <<3, 1, 2, 3, 4>>, [packet_size: 3]}, {2, <<0, 9, 1>>, [packet_size: 3]}, {4, <<255, 255, 255, 255, 1>>, []}, {4, <<127, 255, 255, 255, 1>>, []}, {4, <<127, 255, 255, 250, 1>>, []}, {4, <<0, 0, 0, 1>>, []}, {4, <<0, 0>>, []}, {0, "abc", [packet_size: 1]}, {:asn1, <<48, 9, 1>>, [packet_size: 4]}, {:tpkt, <<3, 0, 0, 9, 1>>, [packet_size: 4]}], do: {t, :erlang.decode_packet(t, b, o)}

for b <- ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET /a%20b?x=1 HTTP/1.0\n", "FOO * HTTP/1.1\r\n\r\n", "CONNECT a.b:443 HTTP/1.1\r\n", "GET foo HTTP/1.1\r\n", "GET ftp:abc HTTP/1.1\r\n", "GET\r\n", "GET /\r\n", "hello world\r\n", "\r\n", "GET / HTTP/2\r\n", "GET / HTTP/1.1", "GET  /  HTTP/1.1  \r\n", "GET / HTTP/x.y\r\n", "get / HTTP/1.1\r\n", " GET / HTTP/1.1\r\n", "GET / HTTP/12.34\r\n", "GET / foo\r\n", "GET / http/1.1\r\n", "\r\nGET / HTTP/1.1\r\n", "GET\t/\tHTTP/1.1\r\n", "GET  HTTP/1.1\r\n", "GET /a b HTTP/1.1\r\n", "GET / HTTP/1.1x\r\n", "GET / HTTP/1.1 x\r\n", "GE(T / HTTP/1.1\r\n", "HTTPX / HTTP/1.1\r\n", "GET / HTTP/99999999999.1\r\n"], do: {b, :erlang.decode_packet(:http_bin, b, [])}

for b <- ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 404 Not Found\r\n", "HTTP/1.0 200\r\n", "HTTP/1.1 abc OK\r\n", "HTTP/1.1  200  Foo Bar \r\n", "HTTP/1.1\r\n", "HTTP/1\r\n", "HTTP/1.1 200\tOK\r\n", "HTTP/1.1 -1 OK\r\n", "HTTP/1.1 99999 OK\r\n", "HTTP/1.1x 200 OK\r\n", "HTTP/11 200 OK\r\n", "HTTP/1.1 200OK\r\n", "HTTP/1.1 200 \r\n", "HTTP/0.9 0200 OK\r\n"], do: {b, :erlang.decode_packet(:http_bin, b, [])}

for u <- ["*", "*a", "//x", "http://www.a.b/c", "http://www.a.b:80/c", "https://www.a.b:443", "http://", "http://a:b/c", "http://a:80x/c", "HTTP://h/", "http:/a", "https:a:b", "http://a?b", "http://[::1]:80/x", "http://a:/x", ":", ":a", "a:", "a:b:c", "a:b/c"], do: {u, elem(elem(:erlang.decode_packet(:http_bin, "GET #{u} HTTP/1.1\r\n", []), 1), 2)}

for h <- ~w(OPTIONS GET HEAD POST PUT DELETE TRACE PATCH CONNECT), do: elem(elem(:erlang.decode_packet(:http_bin, h <> " / HTTP/1.1\r\n", []), 1), 1)

for b <- ["Host: example.com\r\nX", "Host: example.com\r\n", "content-length:  12  \r\nA: b", "X-Foo-bar: y\r\nA", "FOO_BAR: y\r\nA", "Foo\r\nA", ": y\r\nA", "Host:\r\nA", "Host : x\r\nA", "A: b\r\n c\r\nD", "A: b\n\tc\nD", "\r\n", "\r\nabc", "\n", "a b: c\r\nx", "é: 1\r\nx", "Host: a: b\r\nx", "a", "HTTP/1.1 200 OK\r\n", "GET / HTTP/1.1\r\nx", "a:b\r\nx", "-a: b\r\nx", "a--b: 1\r\nx", "-a-b: 1\r\nx", "--a: 1\r\nx", "!a: 1\r\nx", "9a-9b: b\r\nx", "host:\t\r\nx", "a(b): c\r\nx"], do: {b, :erlang.decode_packet(:httph_bin, b, [])}

for n <- [16, 17], b = String.duplicate("ab-", n) <> "cd: 1\r\nx", do: :erlang.decode_packet(:httph_bin, b, [])

for h <- ~w(Cache-Control Connection Date Pragma Transfer-Encoding Upgrade Via Accept Accept-Charset Accept-Encoding Accept-Language Authorization From Host If-Modified-Since If-Match If-None-Match If-Range If-Unmodified-Since Max-Forwards Proxy-Authorization Range Referer User-Agent Age Location Proxy-Authenticate Public Retry-After Server Vary Warning Www-Authenticate Allow Content-Base Content-Encoding Content-Language Content-Length Content-Location Content-Md5 Content-Range Content-Type Etag Expires Last-Modified Accept-Ranges Set-Cookie Set-Cookie2 X-Forwarded-For Cookie Keep-Alive Proxy-Connection Te Trailer), do: with({:ok, {:http_header, n, a, b, _}, _} <- :erlang.decode_packet(:httph_bin, h <> ": 1\r\nx", []), do: {n, a, b})

for b <- ["GET /a HTTP/1.1\r\nHost: x\r\n\r\n", "FOO * HTTP/1.1\r\n\r\n", "GET http://www.a.b:80/c HTTP/1.1\r\n", "HTTP/1.1 404 Not Found\r\n", "hello world\r\n", "\r\n"], do: :erlang.decode_packet(:http, b, [])

for b <- ["Host: example.com\r\nX", "X-foo: y\r\nA", "a", "", "\r\n", "zzz\r\nx"], do: :erlang.decode_packet(:httph, b, [])

for o <- [[packet_size: 5], [packet_size: 16], [packet_size: 15], [line_length: 5]], do: :erlang.decode_packet(:http_bin, "GET / HTTP/1.1\r\n", o)

:erlang.decode_packet(:http_bin, "GET / HTTP/1.1", packet_size: 5)
