// The error function and its complement. In: floats. Out: floats. Method and coefficients: s_erf.c of Sun Microsystems
// (1993), as C libraries have it, summed in the order in which they sum.

import { exp } from "./math_precise.ts";

/** erf(1) to few digits */
const ERX = 0.8450629115104675;

const PP = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442, -2.3763016656650163e-5,
];
const QQ = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164, -3.960228278775368e-6,
];
const PA = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
];
const QA = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
];
const RA = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const SA = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const RB = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
];
const SB = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
];

/** The polynomial in x: pairs of terms first, then by even powers. */
function polynomial(coefficients: readonly number[], x: number): number {
  const square = x * x;
  const powers = [1, square, square * square, square * square * square, square * square * (square * square)];
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 2) {
    const high = coefficients[i + 1];
    const pair = (coefficients[i] as number) + (high === undefined ? 0 : x * high);
    sum = i === 0 ? pair : sum + (powers[i / 2] as number) * pair;
  }
  return sum;
}

/** erfc(x) * x for larger x. */
function tail(x: number): number {
  const s = 1 / (x * x);
  const ratio = x < 1 / 0.35 ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s);
  // the upper half of its digits, whose square is exact
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setUint32(4, 0);
  const z = bits.getFloat64(0);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio);
}

function nearOne(size: number): number {
  return polynomial(PA, size - 1) / polynomial(QA, size - 1);
}

function nearZero(x: number): number {
  return polynomial(PP, x * x) / polynomial(QQ, x * x);
}

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  const sign = x < 0 ? -1 : 1;
  if (size < 2 ** -28) return x + 0.1283791670955126 * x;
  if (size < 0.84375) return x + x * nearZero(x);
  if (size < 1.25) return sign * (ERX + nearOne(size));
  return size >= 6 ? sign : sign * (1 - tail(size) / size);
}

/** Its complement. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -56) return 1 - x;
  if (size < 0.84375) {
    const y = nearZero(x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x * y + (x - 0.5));
  }
  if (size < 1.25) return x >= 0 ? 1 - ERX - nearOne(size) : 1 + (ERX + nearOne(size));
  if (size >= 28 || x < -6) return x > 0 ? 0 : 2;
  const rest = tail(size) / size;
  return x > 0 ? rest : 2 - rest;
}
