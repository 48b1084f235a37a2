@foo 1
