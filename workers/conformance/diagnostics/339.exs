to_string({:a})
