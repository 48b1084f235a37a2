to_string({1, 2})
