/** Linear red, green and blue from 0 to 1. */
type Linear = [number, number, number];

export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan';

/** Full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, the tables of severity 1. */
const MATRICES: Record<Exclude<Sight, 'normal'>, number[][]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linearOf(hex: string): Linear {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as Linear;
}

/** A colour as it is seen, in linear RGB. */
export function seenBy(hex: string, sight: Sight): Linear {
  const rgb = linearOf(hex);
  if (sight === 'normal') return rgb;
  return MATRICES[sight].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * rgb[i], 0),
      ),
    ),
  ) as Linear;
}

/** CIE76 difference of two colours. */
export function distance(a: Linear, b: Linear): number {
  const [p, q] = [labOf(a), labOf(b)];
  return Math.hypot(...p.map((v, i) => v - q[i]));
}

function labOf([r, g, b]: Linear): number[] {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** Contrast as WCAG 2 has it. */
export function contrast(one: string, other: string): number {
  const light = [one, other].map((hex) => {
    const [r, g, b] = linearOf(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
}
