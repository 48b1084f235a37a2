x.y.z
