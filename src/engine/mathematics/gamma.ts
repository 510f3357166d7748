import { ln } from './ln.ts';

/** 1 minus Euler's constant. */
const ONE_MINUS_EULER = 0.42278433509846713;

/** (-1)^k (zeta(k) - 1) / k for k = 2 to 26: ln gamma(2 + z) = (1 - Euler) z + their sum with z^k. */
const TAYLOR = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8,
  -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
];

/** (ln(2 pi) - 1) / 2. */
const STIRLING_CONSTANT = 0.4189385332046727;

/**
 * ln gamma(x) for x > 0, to about 1e-15 of its value (near its zeros at 1 and 2 too). 0 gives Infinity, a negative
 * number or NaN gives NaN. Source: the Taylor series about 2 (NIST DLMF 5.7.3) after steps of the recurrence, and
 * from 8 on Stirling's series (DLMF 5.11.1).
 */
export function lnGamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x < 0.5) return nearTwo(x) - ln(1 + x) - ln(x);
  if (x < 1.5) return nearTwo(x - 1) - ln(x);
  if (x >= 8) return stirling(x);
  let y = x;
  let product = 1;
  while (y > 2.5) {
    y -= 1;
    product *= y;
  }
  return ln(product) + nearTwo(y - 2);
}

/** ln gamma(2 + z) for |z| <= 1/2. */
function nearTwo(z: number): number {
  let sum = 0;
  for (let k = TAYLOR.length - 1; k >= 0; k--) sum = sum * z + TAYLOR[k];
  return z * (ONE_MINUS_EULER + z * sum);
}

function stirling(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return x;
  const inverse = 1 / x;
  const z = inverse * inverse;
  const series =
    inverse *
    (1 / 12 +
      z *
        (-1 / 360 + z * (1 / 1260 + z * (-1 / 1680 + z * (1 / 1188 + z * (-691 / 360360 + z * (1 / 156)))))));
  return (x - 0.5) * (ln(x) - 1) + (STIRLING_CONSTANT + series);
}
