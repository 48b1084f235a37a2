to_string(self)
