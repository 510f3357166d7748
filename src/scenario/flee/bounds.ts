import type { FleeBound } from '../../text/flee-problem.ts';
import { type FleeReading, headOf, INPUT, SOURCE } from './flee-files.ts';
import type { LintedDirectory } from './lint-flee.ts';

/** Far above any directory in use; a file beyond them would keep the program busy for hours. */
const mostDays = 20_000;
const mostPeople = 20_000_000;
const mostLocations = 50_000;
const mostRoutes = 500_000;
const mostAwareness = 30;

/** Whether what a directory asks for can be done; what goes beyond is told. */
export function boundDirectory({ findings }: FleeReading, { input, settingsName }: LintedDirectory): boolean {
  let within = true;
  const bound = (what: FleeBound, found: number, limit: number, file: string): void => {
    if (found <= limit) return;
    within = false;
    findings.error({ code: 'M0814', what, found: String(found), limit }, headOf(file));
  };
  bound('days', input.days, mostDays, `${INPUT}sim_period.csv`);
  bound('locations', input.locations.length, mostLocations, `${INPUT}locations.csv`);
  bound('routes', input.routes.length, mostRoutes, `${INPUT}routes.csv`);
  bound('awareness', input.settings.move.awarenessLevel, mostAwareness, settingsName ?? 'simsetting.yml');
  const agents = input.agents.reduce((sum, { count }) => sum + count, 0);
  bound('people', agents, mostPeople, `${INPUT}agents.csv`);
  const registered = input.registrations.reduce(
    (most, { people }) =>
      Math.max(
        most,
        people.reduce((high, count) => Math.max(high, count), 0),
      ),
    0,
  );
  bound('people', registered, mostPeople, `${SOURCE}data_layout.csv`);
  return within;
}
