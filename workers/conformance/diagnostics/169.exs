x = @foo
