:inet.parse_ipv4_address(~c"1.2.3.4")

:inet.parse_ipv4_address(~c"1.2")

:inet.parse_ipv4_address(~c"1.2.3")

:inet.parse_ipv4_address(~c"16909060")

:inet.parse_ipv4_address(~c"0x7f.1")

:inet.parse_ipv4_address(~c"256.1.1.1")

:inet.parse_ipv4_address(~c"")

:inet.parse_ipv4strict_address(~c"1.2")

:inet.parse_ipv4strict_address(~c"1.2.3.4")

:inet.parse_ipv6_address(~c"::1")

:inet.parse_ipv6_address(~c"1.2.3.4")

:inet.parse_ipv6_address(~c"fe80::1:2")

:inet.parse_ipv6_address(~c"1:2:3:4:5:6:7:8")

:inet.parse_ipv6_address(~c"1:2:3:4:5:6:7")

:inet.parse_ipv6_address(~c"::ffff:1.2.3.4")

:inet.parse_ipv6_address(~c"::")

:inet.parse_ipv6_address(~c"1::2::3")

:inet.parse_ipv6_address(~c"g::")

:inet.parse_ipv6strict_address(~c"fe80::1%lo")

:inet.parse_ipv6strict_address(~c"1.2.3.4")

:inet.parse_address(~c"::ffff:1.2.3.4")

:inet.parse_address(~c"127.1")

:inet.parse_address(~c"x")

:inet.parse_address(~c"10.0.0.1")

:inet.parse_strict_address(~c"127.1")

:inet.parse_strict_address(~c"127.0.0.1")

:inet.parse_strict_address(~c"::1")

:inet.is_ipv4_address({1, 2, 3, 4})

:inet.is_ipv4_address({1, 2, 3, 400})

:inet.is_ipv4_address(:a)

:inet.is_ipv6_address({1, 2, 3, 4, 5, 6, 7, 8})

:inet.is_ipv6_address({1, 2, 3, 4, 5, 6, 7, 70000})

:inet.is_ip_address({1, 2, 3, 4})

:inet.is_ip_address({0, 0, 0, 0, 0, 0, 0, 1})

:inet.is_ip_address(:x)

:inet.ipv4_mapped_ipv6_address({1, 2, 3, 4})

:inet.ipv4_mapped_ipv6_address({0, 0, 0, 0, 0, 65535, 258, 772})

:inet.ipv4_mapped_ipv6_address({0, 0, 0, 0, 0, 0, 258, 772})

:inet.ntoa({1, 2, 3, 4})

:inet.ntoa({0, 0, 0, 0, 0, 0, 0, 1})

:inet.ntoa({65152, 0, 0, 0, 1, 0, 0, 2})

:inet.ntoa({0, 0, 0, 0, 0, 65535, 258, 772})

:inet.ntoa({1, 2, 3, 4, 5, 6, 7, 8})

:inet.ntoa({0, 0, 0, 0, 0, 0, 0, 0})

:inet.ntoa({1, 0, 0, 2, 0, 0, 0, 3})

:inet.ntoa(:foo)

:inet.ntoa({1, 2})

:inet.format_error(:einval)

:inet.format_error(:econnrefused)
