/** Names after `file:` or `without:` in the order of the text, quoted or plain; lines that are comments are passed over. */
export function sideFilesOf(text: string): string[] {
  const names = new Set<string>();
  const mention =
    /(?:^|[\s{,"'])(?:file|without)["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',}\]#][^\n,}\]#]*))/g;
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('#')) continue;
    for (const [, double, single, bare] of line.matchAll(mention)) {
      const name = (double ?? single ?? bare ?? '').trim();
      if (name !== '') names.add(name);
    }
  }
  return [...names];
}
