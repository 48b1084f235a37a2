Supervisor.start_link([Foo.Bar], strategy: :one_for_one)
