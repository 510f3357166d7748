import { createEngine } from '../../src/studio/engine/draw.ts';
import type { Work } from '../../src/studio/engine/messages.ts';
import type { EngineWorker } from '../../src/studio/engine/pool.ts';

/** Workers whose engine is the page's own, on this thread; what is sent is copied as a real worker's messages are. */
export function workersInProcess(count: number): EngineWorker[] {
  return Array.from({ length: count }, () => {
    const engine = createEngine();
    let ended = false;
    const worker: EngineWorker = {
      onmessage: null,
      onerror: null,
      postMessage(work: Work) {
        const sent = structuredClone(work);
        setTimeout(() => {
          if (ended) return;
          try {
            const done = engine(sent);
            if (done !== null) worker.onmessage?.({ data: structuredClone(done) });
          } catch (error) {
            if (sent.kind === 'draws') worker.onmessage?.({ data: { id: sent.id, failed: String(error) } });
          }
        });
      },
      terminate() {
        ended = true;
      },
    };
    return worker;
  });
}
