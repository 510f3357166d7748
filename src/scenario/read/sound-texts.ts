/**
 * What was made of texts without a mistake, for as long as their files are held: `scenario.with` reads the same files
 * again and again, and nodes and tables are never changed. A text that has changed is read anew.
 */
export function keepSound<Made>(): {
  get(files: object, name: string, text: string): Made | undefined;
  set(files: object, name: string, text: string, made: Made): void;
} {
  const kept = new WeakMap<object, Map<string, { text: string; made: Made }>>();
  return {
    get(files, name, text) {
      const found = kept.get(files)?.get(name);
      return found?.text === text ? found.made : undefined;
    },
    set(files, name, text, made) {
      const texts = kept.get(files) ?? new Map();
      texts.set(name, { text, made });
      kept.set(files, texts);
    },
  };
}
