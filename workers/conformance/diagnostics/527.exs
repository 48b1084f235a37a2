JSON.encode!({1, 2})
