import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What may take minutes on a slow machine is said after so many, and as often again. */
const QUIET_MINUTES = 3;

/**
 * Says which tests run when none has ended for minutes, and ends everything when none has for `mostMinutes`: tests have no time limits, so one that
 * waits for what never comes would leave no word of which it was.
 */
export class StillRunning implements Reporter {
  /** By test file: the test it is at, or null before, between and after tests. */
  readonly #at = new Map<string, string | null>();
  readonly #mostMinutes: number;
  #lastEnd = 0;
  #told = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(mostMinutes: number) {
    this.#mostMinutes = mostMinutes;
  }

  onTestRunStart(): void {
    this.#hear();
    this.#timer = setInterval(() => this.#look(), 5000);
  }

  onTestModuleQueued({ relativeModuleId }: TestModule): void {
    this.#at.set(relativeModuleId, null);
  }

  onTestCaseReady({ module, fullName }: TestCase): void {
    this.#at.set(module.relativeModuleId, fullName);
  }

  onTestCaseResult({ module }: TestCase): void {
    this.#at.set(module.relativeModuleId, null);
    this.#hear();
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#at.delete(relativeModuleId);
    this.#hear();
  }

  onTestRunEnd(): void {
    clearInterval(this.#timer);
  }

  #hear(): void {
    this.#lastEnd = performance.now();
    this.#told = 0;
  }

  #look(): void {
    const quiet = (performance.now() - this.#lastEnd) / 60_000;
    const ending = quiet >= this.#mostMinutes;
    if (!ending && quiet < (this.#told + 1) * QUIET_MINUTES) return;
    this.#told++;
    const tests = [...this.#at].map(([file, test]) => `\n  ${file}: ${test ?? '(no test of it)'}`);
    console.error(`no test has ended for ${Math.round(quiet)} minutes; running:${tests.join('')}`);
    if (!ending) return;
    console.error('this does not end any more: the tests are stopped');
    process.exit(1);
  }
}
