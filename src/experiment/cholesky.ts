/** Lower triangle L with L L' = `matrix` ([n x n], row-major, symmetric), zeros above; null where it is not positive definite. */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  return factor(matrix, n, (pivot) => (pivot > 0 ? pivot : null));
}

/** The same where only rounding can have made a pivot not positive: it becomes a very small one. */
export function choleskyOf(matrix: Float64Array, n: number): Float64Array {
  return factor(matrix, n, (pivot) => Math.max(pivot, 1e-12)) as Float64Array;
}

function factor(
  matrix: Float64Array,
  n: number,
  mended: (pivot: number) => number | null,
): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i !== j) lower[i * n + j] = sum / lower[j * n + j];
      else {
        const pivot = mended(sum);
        if (pivot === null) return null;
        lower[i * n + i] = Math.sqrt(pivot);
      }
    }
  }
  return lower;
}

/** x with L L' x = b. [n] */
export function solveCholesky(lower: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  return solveUpper(lower, solveLower(lower, b, n), n);
}

/** x with L x = b. [n] */
export function solveLower(lower: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** x with L' x = b. [n] */
export function solveUpper(lower: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** The inverse of the matrix of which `lower` is the Cholesky factor. [n x n] */
export function inverseOf(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = solveCholesky(lower, n, unit);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i];
  }
  return inverse;
}
