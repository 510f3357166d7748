import { serveEngine } from './engine/engine.worker.ts';
import { startPage } from './main.tsx';
import { isWorker } from './platform/own-worker.ts';

// One bundle for both: the page starts its workers from its own text.
if (isWorker) serveEngine(self);
else startPage();
