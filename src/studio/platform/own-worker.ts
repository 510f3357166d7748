/** The whole bundle as one function, which the build wraps around it; it runs once in the page and once in every worker. */
declare const masarStudio: () => void;

/** Whether this is a worker that `openOwnWorker` started, and not the page. */
export const isWorker = typeof document === 'undefined';

let address: string | undefined;

/**
 * A worker that runs the page's own code, from a Blob of its text: nothing is fetched, so it starts from `file://` as
 * from a server, and the engine stands in the bundle once.
 */
export function openOwnWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([`(${masarStudio})()`], { type: 'text/javascript' }));
  return new Worker(address, { name: 'engine' });
}
