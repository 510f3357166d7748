/** Eigenvalues, descending, and their orthonormal vectors. */
export interface Eigen {
  /** [n] */
  values: Float64Array;
  /** The vector of each value. [n][n] */
  vectors: Float64Array[];
}

const MOST_SWEEPS = 60;

/**
 * Eigenvalues of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5). `matrix`:
 * [n x n], row-major; it is left alone. Each vector's largest entry is positive, so that a sign is not left to chance.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && unsettled(a, n); sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i] || i - j);
  return {
    values: Float64Array.from(order, (i) => a[i * n + i]),
    vectors: order.map((i) => withSign(Float64Array.from({ length: n }, (_, row) => v[row * n + i]))),
  };
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s);
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, c, s);
}

function turn(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i];
  const y = m[j];
  m[i] = c * x - s * y;
  m[j] = s * x + c * y;
}

/** True while what stands beside the diagonal is not yet nothing beside what stands on it. */
function unsettled(a: Float64Array, n: number): boolean {
  let on = 0;
  let beside = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const square = a[i * n + j] * a[i * n + j];
      if (i === j) on += square;
      else beside += square;
    }
  return beside > 1e-30 * on;
}

function withSign(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const x of vector) if (Math.abs(x) > Math.abs(largest) + 1e-12) largest = x;
  return largest < 0 ? vector.map((x) => -x) : vector;
}
