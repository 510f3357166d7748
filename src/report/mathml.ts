import { html, type Markup, raw } from './markup.ts';

/**
 * MathML Core from a small notation, so that equations can be read without scripts: `x_k^2`, `{...}` for a row, `a/b` of
 * two rows as `frac{a}{b}`, `prod`, `sum`, `int`, Greek letters and functions by name. Written by this program only.
 */
export function math(notation: string, spoken: string): Markup {
  const tokens = notation.match(/[a-zA-Z]+|\d+(?:\.\d+)?|[{}^_]|[^\s{}^_a-zA-Z\d]/g) ?? [];
  const reader = { tokens, at: 0 };
  const body = row(reader, false);
  return html`<math display="block" dir="ltr" aria-label="${spoken}">${raw(body)}</math>`;
}

interface Reader {
  tokens: readonly string[];
  at: number;
}

const LETTERS: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  lambda: 'λ',
  kappa: 'κ',
  sigma: 'σ',
  tau: 'τ',
  ell: 'ℓ',
  Gamma: 'Γ',
};
const LARGE: Record<string, string> = { prod: '∏', sum: '∑', int: '∫' };
const SIGNS: Record<string, string> = { times: '×', ge: '≥', '-': '−' };
const FUNCTIONS = [
  'ln',
  'exp',
  'odds',
  'P',
  'median',
  'mean',
  'logit',
  'people',
  'scale',
  'pull',
  'told',
  'truth',
  'min',
  'best',
  'high',
  'low',
  'dead',
  'arrives',
];

function row(reader: Reader, closed: boolean): string {
  let out = '';
  while (reader.at < reader.tokens.length) {
    if (closed && reader.tokens[reader.at] === '}') {
      reader.at++;
      break;
    }
    out += scripted(reader);
  }
  return `<mrow>${out}</mrow>`;
}

/** An atom with what stands below and above it. */
function scripted(reader: Reader): string {
  const large = LARGE[reader.tokens[reader.at]] !== undefined;
  const base = atom(reader);
  let below = '';
  let above = '';
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== '_' && sign !== '^') break;
    reader.at++;
    if (sign === '_') below = atom(reader);
    else above = atom(reader);
  }
  if (below !== '' && above !== '')
    return large
      ? `<munderover>${base}${below}${above}</munderover>`
      : `<msubsup>${base}${below}${above}</msubsup>`;
  if (below !== '') return large ? `<munder>${base}${below}</munder>` : `<msub>${base}${below}</msub>`;
  if (above !== '') return `<msup>${base}${above}</msup>`;
  return base;
}

function atom(reader: Reader): string {
  const token = reader.tokens[reader.at++] ?? '';
  if (token === '{') return row(reader, true);
  if (token === 'frac') return `<mfrac>${atom(reader)}${atom(reader)}</mfrac>`;
  if (LARGE[token] !== undefined) return `<mo>${LARGE[token]}</mo>`;
  if (SIGNS[token] !== undefined) return `<mo>${SIGNS[token]}</mo>`;
  if (LETTERS[token] !== undefined) return `<mi>${LETTERS[token]}</mi>`;
  if (/^\d/.test(token)) return `<mn>${token}</mn>`;
  if (FUNCTIONS.includes(token)) return `<mi mathvariant="normal">${token}</mi>`;
  if (/^[a-zA-Z]/.test(token))
    return token.length === 1
      ? `<mi>${token}</mi>`
      : `<mrow>${[...token].map((letter) => `<mi>${letter}</mi>`).join('')}</mrow>`;
  return `<mo>${token === '<' ? '&lt;' : token}</mo>`;
}
