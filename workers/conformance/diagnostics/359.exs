import Kernel, except: [nope: 1]
