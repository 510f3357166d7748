/** What the bundler makes of imports that are no modules: a worker whose code is a text of the bundle, and style sheets. */
declare module '*?worker&inline' {
  export default class BundledWorker extends Worker {
    constructor();
  }
}

declare module '*.css';
