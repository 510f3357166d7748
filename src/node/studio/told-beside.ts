import { type Drivers, type Quantiles, type Study, toTens, UNTOLD } from '../../experiment/index.ts';
import type { Beside, StudioOpening } from '../../report/index.ts';
import { loadScenario } from '../../scenario/index.ts';

/**
 * What lies beside a scenario in the form in which it may be published: of an armed group every modelled count to ten
 * people, 1 to 9 as `UNTOLD`, and no difference of fewer than 10. Shares, ratios and parameters stay as they are.
 */
export function toldBeside(beside: Beside, { files, main, id }: StudioOpening['scenario']): Beside {
  const { scenario } = loadScenario(files, { main, id });
  if (scenario?.profile === 'displacement') return beside;
  const { study, drivers, extremes, fits = [] } = beside;
  return {
    ...(study ? { study: toldStudy(study) } : {}),
    ...(drivers ? { drivers: toldDrivers(drivers) } : {}),
    ...(extremes ? { extremes } : {}),
    fits: fits.map((fit) => ({
      ...fit,
      answer: fit.answer.map(({ id: name, prior, posterior }) => ({
        id: name,
        prior: counts(prior),
        posterior: counts(posterior),
      })),
      observations: fit.observations.map((one) =>
        one.form === 'count'
          ? { ...one, prior: counts(one.prior), posterior: counts(one.posterior), influence: null }
          : one,
      ),
    })),
  };
}

function toldStudy(study: Study): Study {
  return {
    ...study,
    base: study.base.map(({ id, value }) => ({ id, value: counts(value) })),
    variants: study.variants.map((variant) => ({
      ...variant,
      outcomes: variant.outcomes.map((one) => ({
        ...one,
        value: counts(one.value),
        difference: differences(one.difference),
      })),
      ...(variant.shown?.form === 'count'
        ? {
            shown: {
              ...variant.shown,
              with: counts(variant.shown.with),
              without: counts(variant.shown.without),
              difference: differences(variant.shown.difference),
            },
          }
        : {}),
    })),
  };
}

function toldDrivers(drivers: Drivers): Drivers {
  const isCount = drivers.figure.form === 'count';
  const { tornado } = drivers;
  return {
    ...drivers,
    value: isCount ? counts(drivers.value) : drivers.value,
    tornado:
      tornado === null || !isCount
        ? tornado
        : {
            ...tornado,
            best: count(tornado.best),
            bars: tornado.bars.map(({ id, low, high, swing, se }) => ({
              id,
              low: count(low),
              high: count(high),
              swing: difference(swing),
              se,
            })),
          },
    decisions: drivers.decisions.map((decision) =>
      decision.figure.form === 'count'
        ? { ...decision, value: { ...decision.value, means: decision.value.means.map(signedCount) } }
        : decision,
    ),
  };
}

const count = (people: number): number =>
  Math.round(people) >= 1 && Math.round(people) <= 9 ? UNTOLD : toTens(people);

/** A benefit is a count with the sign of what is wanted. */
const signedCount = (people: number): number => Math.sign(people) * count(Math.abs(people));

const difference = (people: number): number =>
  Math.abs(Math.round(people)) < 10 ? 0 : Math.sign(people) * toTens(Math.abs(people));

const counts = (cell: Quantiles): Quantiles => each(cell, count);
const differences = (cell: Quantiles): Quantiles => each(cell, difference);

function each({ p5, p25, p50, p75, p95 }: Quantiles, told: (people: number) => number): Quantiles {
  return { p5: told(p5), p25: told(p25), p50: told(p50), p75: told(p75), p95: told(p95) };
}
