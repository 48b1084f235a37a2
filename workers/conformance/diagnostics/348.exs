Enum.each([1, 2], &foo/1)
