import { startDirectoryPage } from './displacement/directory-page.tsx';
import { serveDirectories } from './displacement/directory-worker.ts';
import { isWorker } from './platform/own-worker.ts';

// One bundle for the page of a directory in Flee's format and its workers.
if (isWorker) serveDirectories(self);
else startDirectoryPage();
