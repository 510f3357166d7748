import type { Diagnostic } from '../text/index.ts';

/** A scenario, or a file of observations for it, with errors, which have been told already. */
export class ScenarioRefused extends Error {
  errors: Diagnostic[];
  path: string | undefined;
  what: 'scenario' | 'observations';

  constructor(errors: Diagnostic[], path: string | undefined, what: ScenarioRefused['what'] = 'scenario') {
    super(`the ${what} has errors`);
    this.name = 'ScenarioRefused';
    this.errors = errors;
    this.path = path;
    this.what = what;
  }
}

/** Mistakes in what was set beside the file have no place in one. */
export function isOfSetting({ file }: Diagnostic): boolean {
  return file === '--set';
}
