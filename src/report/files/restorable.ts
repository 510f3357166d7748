import { type Fit, type Summary, type ToldSummary, toldSummary } from '../../experiment/index.ts';
import type { Files, Scenario, Settings } from '../../scenario/index.ts';

/** What a report holds so that its study can be restored: the scenario whole, and the results in their published form. */
export interface Restorable {
  /** The version of this form. */
  masar_report: 1;
  engine: string;
  scenario: { id: string; main: string; digest: string; settings: Settings; files: Files };
  run: { seed: number; draws: number; thin: number; digest: string; executor?: 'expected' };
  /** The posterior that the parameters were drawn from, where one was. */
  posterior?: Fit;
  published: ToldSummary;
}

/** The id of the block of JSON in the page. */
const BLOCK = 'masar-report';

/** What is embedded of a run. Own copies of sources are never among a scenario's files. */
export function restorable(summary: Summary, scenario: Scenario, posterior?: Fit): Restorable {
  return {
    masar_report: 1,
    engine: summary.engine,
    scenario: {
      id: scenario.id,
      main: scenario.main,
      digest: summary.scenario.digest,
      settings: scenario.settings,
      files: scenario.files,
    },
    run: {
      seed: summary.seed,
      draws: summary.draws,
      thin: summary.thin,
      digest: summary.digest,
      ...(summary.executor ? { executor: summary.executor } : {}),
    },
    ...(posterior && summary.fit ? { posterior: withoutTables(posterior) } : {}),
    published: toldSummary(summary, scenario.profile),
  };
}

/** The block as it stands in a page: nothing in it can end it, and nothing in it turns the direction of text. */
export function restorableBlock(study: Restorable): string {
  const json = JSON.stringify(study).replace(
    /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="${BLOCK}">${json}</script>`;
}

/** Why a page cannot be restored. */
export type Unrestorable = 'no_study' | 'newer';

/** What a page holds; or why it holds nothing that can be restored. Nothing in it is trusted but its form. */
export function readRestorable(page: string): Restorable | Unrestorable {
  const start = `<script type="application/json" id="${BLOCK}">`;
  const at = page.indexOf(start);
  const end = page.indexOf('</script>', at);
  if (at < 0 || end < 0) return 'no_study';
  let found: Partial<Restorable> | null;
  try {
    found = JSON.parse(page.slice(at + start.length, end)) as Partial<Restorable> | null;
  } catch {
    return 'no_study';
  }
  if (typeof found?.masar_report === 'number' && found.masar_report > 1) return 'newer';
  return isRestorable(found) ? found : 'no_study';
}

function isRestorable(found: Partial<Restorable> | null): found is Restorable {
  const { scenario, run, engine } = found ?? {};
  const texts = (of: unknown): boolean =>
    typeof of === 'object' && of !== null && Object.values(of).every((each) => typeof each === 'string');
  const whole = (n: unknown): boolean => Number.isSafeInteger(n);
  return (
    found?.masar_report === 1 &&
    typeof engine === 'string' &&
    typeof scenario?.id === 'string' &&
    typeof scenario.main === 'string' &&
    typeof scenario.digest === 'string' &&
    texts(scenario.settings) &&
    texts(scenario.files) &&
    typeof scenario.files[scenario.main] === 'string' &&
    whole(run?.seed) &&
    whole(run?.draws) &&
    whole(run?.thin) &&
    typeof run?.digest === 'string' &&
    (found.posterior === undefined || isPosterior(found.posterior))
  );
}

/** Numbers and names only, and a rival's name that can stand in the name of a file. */
function isPosterior({ parameters, directions, rows, rival, seed }: Partial<Fit>): boolean {
  const list = (of: unknown): of is readonly unknown[] => Array.isArray(of);
  const numbers = (of: unknown): boolean => list(of) && of.every((n) => Number.isFinite(n));
  return (
    list(parameters) &&
    parameters.every((id) => typeof id === 'string') &&
    list(directions) &&
    directions.every((d) => numbers(d) && d.length === parameters.length) &&
    list(rows) &&
    rows.length > 0 &&
    rows.every(
      ({ row, weight, at }) => row >= 0 && weight >= 0 && numbers(at) && at.length === directions.length,
    ) &&
    /^[\w-]*$/.test(rival ?? '!') &&
    Number.isSafeInteger(seed)
  );
}

/** What draws are made from, without the tables that stand in the page itself. */
function withoutTables({ folds: _, ...fit }: Fit): Fit {
  return { ...fit, fitted: [], answer: [] };
}
