:math.sin(0)

:math.sin(1)

:math.sin(0.5)

:math.sin(-0.5)

:math.sin(2)

:math.sin(10.5)

:math.sin(-3)

:math.sin(100)

:math.sin(1.0e-10)

:math.sin(1.0e300)

:math.sin(:a)

:math.sin("x")

:math.cos(0)

:math.cos(1)

:math.cos(0.5)

:math.cos(-0.5)

:math.cos(2)

Float.round(:math.cos(10.5), 13)

:math.cos(-3)

:math.cos(100)

:math.cos(1.0e-10)

:math.cos(1.0e300)

:math.cos(:a)

:math.cos("x")

:math.tan(0)

:math.tan(1)

:math.tan(0.5)

:math.tan(-0.5)

:math.tan(2)

:math.tan(10.5)

:math.tan(-3)

:math.tan(100)

:math.tan(1.0e-10)

:math.tan(1.0e300)

:math.tan(:a)

:math.tan("x")

:math.asin(0)

:math.asin(1)

:math.asin(0.5)

:math.asin(-0.5)

:math.asin(2)

:math.asin(10.5)

:math.asin(-3)

:math.asin(100)

:math.asin(1.0e-10)

:math.asin(1.0e300)

:math.asin(:a)

:math.asin("x")

:math.acos(0)

:math.acos(1)

:math.acos(0.5)

:math.acos(-0.5)

:math.acos(2)

:math.acos(10.5)

:math.acos(-3)

:math.acos(100)

:math.acos(1.0e-10)

:math.acos(1.0e300)

:math.acos(:a)

:math.acos("x")

:math.atan(0)

:math.atan(1)

:math.atan(0.5)

:math.atan(-0.5)

:math.atan(2)

:math.atan(10.5)

:math.atan(-3)

:math.atan(100)

:math.atan(1.0e-10)

:math.atan(1.0e300)

:math.atan(:a)

:math.atan("x")

:math.sinh(0)

:math.sinh(1)

:math.sinh(0.5)

:math.sinh(-0.5)

:math.sinh(2)

:math.sinh(10.5)

:math.sinh(-3)

:math.sinh(100)

:math.sinh(1.0e-10)

:math.sinh(1.0e300)

:math.sinh(:a)

:math.sinh("x")

:math.cosh(0)

:math.cosh(1)

:math.cosh(0.5)

:math.cosh(-0.5)

:math.cosh(2)

:math.cosh(10.5)

:math.cosh(-3)

:math.cosh(100)

:math.cosh(1.0e-10)

:math.cosh(1.0e300)

:math.cosh(:a)

:math.cosh("x")

:math.tanh(0)

:math.tanh(1)

:math.tanh(0.5)

:math.tanh(-0.5)

:math.tanh(2)

:math.tanh(10.5)

:math.tanh(-3)

:math.tanh(100)

:math.tanh(1.0e-10)

:math.tanh(1.0e300)

:math.tanh(:a)

:math.tanh("x")

:math.asinh(0)

:math.asinh(1)

:math.asinh(0.5)

:math.asinh(-0.5)

:math.asinh(2)

:math.asinh(10.5)

:math.asinh(-3)

:math.asinh(100)

:math.asinh(1.0e-10)

:math.asinh(1.0e300)

:math.asinh(:a)

:math.asinh("x")

:math.acosh(0)

:math.acosh(1)

:math.acosh(0.5)

:math.acosh(-0.5)

:math.acosh(2)

:math.acosh(10.5)

:math.acosh(-3)

:math.acosh(100)

:math.acosh(1.0e-10)

:math.acosh(1.0e300)

:math.acosh(:a)

:math.acosh("x")

:math.atanh(0)

:math.atanh(1)

:math.atanh(0.5)

:math.atanh(-0.5)

:math.atanh(2)

:math.atanh(10.5)

:math.atanh(-3)

:math.atanh(100)

:math.atanh(1.0e-10)

:math.atanh(1.0e300)

:math.atanh(:a)

:math.atanh("x")

:math.exp(0)

:math.exp(1)

:math.exp(0.5)

:math.exp(-0.5)

:math.exp(2)

:math.exp(10.5)

:math.exp(-3)

:math.exp(100)

:math.exp(1.0e-10)

:math.exp(1.0e300)

:math.exp(:a)

:math.exp("x")

:math.log(0)

:math.log(1)

:math.log(0.5)

:math.log(-0.5)

:math.log(2)

:math.log(10.5)

:math.log(-3)

:math.log(100)

:math.log(1.0e-10)

:math.log(1.0e300)

:math.log(:a)

:math.log("x")

:math.log2(0)

:math.log2(1)

:math.log2(0.5)

:math.log2(-0.5)

:math.log2(2)

:math.log2(10.5)

:math.log2(-3)

:math.log2(100)

:math.log2(1.0e-10)

:math.log2(1.0e300)

:math.log2(:a)

:math.log2("x")

:math.log10(0)

:math.log10(1)

:math.log10(0.5)

:math.log10(-0.5)

:math.log10(2)

:math.log10(10.5)

:math.log10(-3)

:math.log10(100)

:math.log10(1.0e-10)

:math.log10(1.0e300)

:math.log10(:a)

:math.log10("x")

:math.sqrt(0)

:math.sqrt(1)

:math.sqrt(0.5)

:math.sqrt(-0.5)

:math.sqrt(2)

:math.sqrt(10.5)

:math.sqrt(-3)

:math.sqrt(100)

:math.sqrt(1.0e-10)

:math.sqrt(1.0e300)

:math.sqrt(:a)

:math.sqrt("x")

:math.ceil(0)

:math.ceil(1)

:math.ceil(0.5)

:math.ceil(-0.5)

:math.ceil(2)

:math.ceil(10.5)

:math.ceil(-3)

:math.ceil(100)

:math.ceil(1.0e-10)

:math.ceil(1.0e300)

:math.ceil(:a)

:math.ceil("x")

:math.floor(0)

:math.floor(1)

:math.floor(0.5)

:math.floor(-0.5)

:math.floor(2)

:math.floor(10.5)

:math.floor(-3)

:math.floor(100)

:math.floor(1.0e-10)

:math.floor(1.0e300)

:math.floor(:a)

:math.floor("x")

Float.round(:math.erf(0), 13)

Float.round(:math.erf(1), 13)

Float.round(:math.erf(0.5), 13)

Float.round(:math.erf(-0.5), 13)

Float.round(:math.erf(2), 13)

Float.round(:math.erf(10.5), 13)

Float.round(:math.erf(-3), 13)

Float.round(:math.erf(100), 13)

Float.round(:math.erf(1.0e-10), 13)

Float.round(:math.erf(1.0e300), 13)

:math.erf(:a)

:math.erf("x")

Float.round(:math.erfc(0), 13)

Float.round(:math.erfc(1), 13)

Float.round(:math.erfc(0.5), 13)

Float.round(:math.erfc(-0.5), 13)

Float.round(:math.erfc(2), 13)

Float.round(:math.erfc(10.5), 13)

Float.round(:math.erfc(-3), 13)

Float.round(:math.erfc(100), 13)

Float.round(:math.erfc(1.0e-10), 13)

Float.round(:math.erfc(1.0e300), 13)

:math.erfc(:a)

:math.erfc("x")

:math.pi()

:math.tau()

:math.pow(2, 10)

:math.pow(2, -1)

:math.pow(0, 0)

:math.pow(-1, 0.5)

:math.pow(2, 1024)

:math.pow(:a, 1)

:math.pow(1, :a)

:math.atan2(1, 2)

:math.atan2(-1, -1)

:math.atan2(0, 0)

:math.atan2(:a, 1)

:math.fmod(7, 3)

:math.fmod(-7.5, 2)

:math.fmod(1, 0)

:math.fmod(:a, 1)

:math.exp(710)

:math.log(1.0e308)

:math.sqrt(1.0e308)

:math.pow(10, 308)

:math.log2(1024)

:math.log2(36893488147419103232)

:math.log10(1000)

:math.cosh(1000)

:math.sqrt(100000000000000000000000000000000)

:math.ceil(36893488147419103232)

for i <- 1..60, do: :math.exp(i * 0.37 - 11)

for i <- 1..60, do: {:math.log(i * 0.173), :math.log2(i * 0.173), :math.log10(i * 0.173)}

for i <- 1..60, do: :math.pow(i * 0.731, i * 0.37 - 9)

for i <- 1..60, do: {:math.erf(i * 0.07 - 2), :math.erfc(i * 0.13 - 2)}

for i <- 1..40, do: {:math.sinh(i * 0.21), :math.cosh(i * 0.21), :math.tanh(i * 0.21)}

{:math.pow(2.0e-3, 119), :math.pow(7.887410340991941e-4, 104.27958976044769), :math.exp(-745), :math.pow(-1.5, 3), :math.log10(1000)}
