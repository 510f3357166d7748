import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { math } from '../mathml.ts';
import { section } from '../parts.ts';
import { type EquationId, modelWords } from '../words/model.ts';
import { moveTable } from './move-table.ts';

/** Each equation in the notation of `math`, and as it is spoken. As docs/model.md has them. */
const NOTATION: Record<EquationId, readonly (readonly [string, string])[]> = {
  hazard: [
    [
      'h = b prod_i m_i prod_j exp (beta_j z_j) lambda',
      'h = b times product of m times product of exp(beta z) times lambda',
    ],
  ],
  speeds: [
    ['b = - frac{ln (1 - p)}{U}', 'b = minus ln(1 - p) over U'],
    ['b = frac{ln 2}{median}', 'b = ln 2 over median'],
    ['b = frac{1}{mean}', 'b = 1 over mean'],
  ],
  competing: [
    ['int_t^{T_c} h_c (v) d v = E_c', 'integral of h from t to T = E'],
    ['T = min_c T_c', 'T = minimum of T over causes'],
  ],
  shape: [
    ['S (v^kappa - u^kappa)', 'S times (v to the kappa minus u to the kappa)'],
    [
      'S = K h^kappa , K = {(ln 2)}^{1 - kappa}',
      'S = K times h to the kappa, K = (ln 2) to the (1 minus kappa)',
    ],
    ['K = Gamma {(1 + 1 / kappa)}^kappa', 'K = Gamma(1 + 1 / kappa) to the kappa'],
  ],
  share: [
    ['o = frac{p}{1 - p} prod_i m_i prod_j exp (beta_j z_j) lambda', 'o = p over (1 - p) times the factors'],
    ['P = frac{o}{1 + o}', 'P = o over (1 + o)'],
  ],
  route: [
    [
      'P (c) = frac{pull (c) {d (c)}^{- alpha}}{sum_e pull (e) {d (e)}^{- alpha}}',
      'P(c) = pull(c) d(c) to the minus alpha over the sum of the same',
    ],
  ],
  way: [
    ['P (dead) = 1 - exp (- h d)', 'P(dead on a link) = 1 - exp(-h d)'],
    [
      'P (arrives) = exp (- h sum d) exp (- r sum frac{d}{v}) prod (1 - sigma)',
      'P(arrives) = exp(-h D) exp(-r T) product of (1 - sigma)',
    ],
  ],
  blend: [
    ['x = truth + w (told - truth)', 'x = truth + w (told - truth)'],
    ['frac{d y}{d t} = frac{x (t - ell) - y}{tau}', 'dy over dt = (x(t - lag) - y) over tau'],
  ],
  counted: [
    [
      'z = frac{1}{scale} sum_{i = ell + 1}^{ell + o} people (M, i)',
      'z = people who made the moves M in o months, over scale',
    ],
  ],
  range: [
    [
      'g (X) = g (best) + frac{g (high) - g (best)}{1.645} Z , Z ge 0',
      'g(X) = g(best) + (g(high) - g(best)) / 1.645 Z',
    ],
    [
      'g (X) = g (best) + frac{g (best) - g (low)}{1.645} Z , Z < 0',
      'g(X) = g(best) + (g(best) - g(low)) / 1.645 Z',
    ],
  ],
};

/** The equations of each kind of move that the scenario uses, and every move with its own formula. */
export function equations(edition: Edition): Markup {
  const words = modelWords(edition.language).equations;
  const shown = used(edition);
  return section(
    edition,
    'equations',
    words.title,
    html`<p>${words.reading}</p><dl class="equations">${shown.map(
      (id) =>
        html`<div><dt>${words.list[id].title}</dt><dd>${NOTATION[id].map(([notation, spoken]) => math(notation, spoken))}<p>${words.list[id].reading}</p></dd></div>`,
    )}</dl>${moveTable(edition)}`,
  );
}

/** Equations of what the scenario has; those of speeds, competition and ranges always. */
function used({ scenario }: Edition): EquationId[] {
  const { plan } = scenario;
  const has = (timing: string): boolean => plan.moves.some((move) => move.timing === timing);
  const present: Record<EquationId, boolean> = {
    hazard: true,
    speeds: true,
    competing: true,
    shape: plan.moves.some(({ shape }) => shape >= 0),
    share: has('share') || has('fall') || plan.journeys.length > 0,
    route: plan.journeys.length > 0,
    way: plan.journeys.length > 0,
    blend: plan.signals.some(({ from }) => from === 'derived'),
    counted: plan.signals.some(({ from }) => from === 'counted'),
    range: true,
  };
  return (Object.keys(NOTATION) as EquationId[]).filter((id) => present[id]);
}
