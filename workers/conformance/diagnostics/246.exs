Supervisor.start_link([{NoSuch, []}], strategy: :one_for_one)
