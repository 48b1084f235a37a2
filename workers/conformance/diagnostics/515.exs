Process.sleep(:a)
