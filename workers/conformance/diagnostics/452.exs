Integer.parse(:a)
