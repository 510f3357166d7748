import type { Located, Times, Varying } from '../source.ts';
import type { Compilation } from './compilation.ts';
import { listFigures } from './metrics.ts';

/** Warns of levers, periods and signals that nothing uses: usually a name that was meant elsewhere. */
export function warnUnused(c: Compilation): void {
  const used = new Set<string>();
  const inVarying = (varying: Varying | undefined): void => {
    if (!varying?.cases) return;
    for (const { key, then } of varying.list) {
      used.add(key.value);
      inVarying(then);
    }
    inVarying(varying.otherwise);
  };
  const inTimes = (times: Times | undefined): void => {
    for (const { key, value } of times ?? []) {
      used.add(key.value);
      inVarying(value);
    }
  };
  const { source } = c;
  for (const move of [...(source.moves ?? []), ...(source.reasons ?? []).map((r) => r.value)]) {
    for (const speed of [move.rate, move.median, move.mean, move.share]) inVarying(speed);
    inTimes(move.times);
    if (move.lever) used.add(`lever.${move.lever.value}`);
  }
  for (const { value } of source.holds_back ?? []) inTimes(value.times);
  for (const { value } of source.signals ?? []) {
    if (value.from === 'of') used.add(value.of.value);
    if (value.from !== 'blend') continue;
    used.add(value.blend.truth.value);
    used.add(value.blend.told.value);
    inVarying(value.weight);
    inTimes(value.times);
  }
  for (const { value } of source.journeys ?? [])
    for (const { value: part } of [...value.toward, ...(value.stopped ?? [])]) {
      inVarying('pull' in part ? part.pull : part.share);
      inTimes(part.times);
      if (part.lever) used.add(`lever.${part.lever.value}`);
    }
  for (const { value } of source.groups)
    for (const { value: trait } of value.traits ?? [])
      if (trait.from === 'codes') {
        if (trait.period) used.add(`period.${trait.period.value}`);
        for (const row of trait.codes) if (row.period) used.add(`period.${row.period.value}`);
      }
  for (const fall of source.falls ?? []) {
    for (const { share } of fall.share) inVarying(share);
    inTimes(fall.times);
    if (fall.lever) used.add(`lever.${fall.lever.value}`);
  }
  for (const { of } of listFigures(c))
    for (const count of [of.count, of.of])
      if (count?.kind === 'flow' && count.over.kind === 'period')
        used.add(`period.${count.over.period.value}`);
  const warn = (namespace: string, keys: Located<string>[]): void => {
    for (const key of keys)
      if (!used.has(`${namespace}.${key.value}`)) c.collector.warn({ code: 'M0221', id: key.value }, key.at);
  };
  warn(
    'lever',
    (source.levers ?? []).map(({ key }) => key),
  );
  warn(
    'period',
    (source.periods ?? []).map(({ key }) => key),
  );
  warn(
    'signal',
    (source.signals ?? []).map(({ key }) => key),
  );
}
