import { afterEach, expect, it, vi } from 'vitest';
import type { TestCase, TestModule } from 'vitest/node';
import { StillRunning } from './still-running.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('says which tests run when none has ended for minutes, and stops what never ends', () => {
  vi.useFakeTimers();
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const [one, two] = ['one.test.ts', 'two.test.ts'].map(
    (relativeModuleId) => ({ relativeModuleId }) as TestModule,
  );
  const test = (module: TestModule, fullName: string) => ({ module, fullName }) as TestCase;
  const watch = new StillRunning(10);
  watch.onTestRunStart();
  for (const module of [one, two]) watch.onTestModuleQueued(module);
  watch.onTestCaseReady(test(one, 'waits'));
  watch.onTestCaseReady(test(two, 'works'));
  vi.advanceTimersByTime(100_000);
  watch.onTestCaseResult(test(two, 'works'));
  watch.onTestModuleEnd(two);
  vi.advanceTimersByTime(100_000);
  expect(said).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100_000);
  expect(said.mock.calls).toEqual([['no test has ended for 3 minutes; running:\n  one.test.ts: waits']]);
  vi.advanceTimersByTime(390_000);
  expect(said).toHaveBeenCalledTimes(3);
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20_000);
  expect(exit).toHaveBeenCalledWith(1);
  watch.onTestRunEnd();
  expect(vi.getTimerCount()).toBe(0);
});
