Supervisor.start_link([], [])
