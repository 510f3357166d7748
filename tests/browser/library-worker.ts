// What a user of the library writes to run a scenario off the page's thread. The name is the package's own, so that a
// bundler picks what the package gives to browsers.
import { digestRun, load, run } from 'masar';

/** The texts of a scenario and how to run it. */
export interface Order {
  files: Record<string, string>;
  draws: number;
  seed: number;
  thin: number;
}

/** What came out, or what was thrown. */
export type Delivery =
  | { digest: string; people: number[][]; progress: number[]; thread: string }
  | { thrown: string };

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  postMessage(await carryOut(data));
});

async function carryOut({ files, draws, seed, thin }: Order): Promise<Delivery> {
  try {
    const scenario = await load(files);
    const progress: number[] = [];
    const finished = await run(scenario, { draws, seed, thin, progress: (done) => progress.push(done) });
    return {
      digest: digestRun(finished),
      people: finished.results.map(({ people }) => [...people]),
      progress,
      thread: globalThis.constructor.name,
    };
  } catch (error) {
    return { thrown: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
