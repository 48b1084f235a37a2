Task.await(:a)
