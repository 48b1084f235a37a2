send(:nobody, 1)
