x = &foo/1
