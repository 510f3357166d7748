import { deriveArrivals } from './derivation/arrivals.ts';
import { deriveControl } from './derivation/control.ts';
import { deriveFront } from './derivation/front.ts';
import { deriveSignals } from './derivation/signals.ts';
import { type Row, readTable } from './derivation/table.ts';

/** The published facts that the derivation reads, by file name within `facts/`. */
export const FACT_FILES = [
  'groups.csv',
  'arrival-knots.csv',
  'births.csv',
  'locals.csv',
  'territory.csv',
  'border.csv',
  'strikes.csv',
  'information.csv',
  'control.csv',
  'towns.csv',
] as const;

/** Text of each of `FACT_FILES` in, text of every derived file out, by file name. Depends on nothing else. */
export function derive(files: Record<string, string>): Record<string, string> {
  const rows = (name: (typeof FACT_FILES)[number]): Row[] => readTable(name, files[name]);
  const { signals, provenance, held } = deriveSignals({
    territory: rows('territory.csv'),
    border: rows('border.csv'),
    strikes: rows('strikes.csv'),
    information: rows('information.csv'),
  });
  const arrivals = deriveArrivals(
    {
      groups: rows('groups.csv'),
      knots: rows('arrival-knots.csv'),
      births: rows('births.csv'),
      locals: rows('locals.csv'),
    },
    held,
  );
  return {
    'arrivals.csv': arrivals.arrivals,
    'arrivals.provenance.csv': arrivals.provenance,
    'signals.csv': signals,
    'signals.provenance.csv': provenance,
    'control.csv': deriveControl(rows('control.csv')),
    'front.csv': deriveFront(rows('control.csv'), rows('towns.csv')),
  };
}
