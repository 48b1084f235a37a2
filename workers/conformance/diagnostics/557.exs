:erlang.error(:badarg)
