/** A float as Python prints it: shortest digits, `.0` on whole ones, an exponent below 0.0001 and from 10^16. */
export function pythonFloat(x: number): string {
  if (Object.is(x, -0)) return '-0.0';
  if (Number.isInteger(x) && Math.abs(x) < 1e16) return `${x}.0`;
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const size = Math.abs(x);
  if (size >= 1e-4 && size < 1e16) return String(x);
  const [digits, exponent] = x.toExponential().split('e');
  const power = Number(exponent);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Rounded to 4 decimals by the number's exact value, halves to the even digit. */
export function round4(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 1e15) return x;
  const exact = Math.abs(x).toFixed(40);
  const rounded = Math.abs(x).toFixed(4);
  const at = exact.indexOf('.') + 5;
  const tie = exact[at] === '5' && /^0*$/.test(exact.slice(at + 1));
  const even = tie && Number(exact[at - 1]) % 2 === 0 ? exact.slice(0, at) : rounded;
  return x < 0 ? -Number(even) : Number(even);
}
