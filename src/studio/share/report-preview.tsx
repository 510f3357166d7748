import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A report as it will look, in a frame of its own. The page's policy lets no document bring scripts or styles of its own, so
 * its scripts are left out and its style sheet is adopted; everything that a report says can be read without a script.
 */
export function ReportPreview({ html, title }: { html: string; title: string }): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const view = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!page || !view) return;
    const sheet = new view.CSSStyleSheet();
    // Taken out as text: a style sheet is complained of as soon as it is read as a document.
    const unstyled = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, rules: string) => {
      sheet.replaceSync(rules);
      return '';
    });
    const report = new DOMParser().parseFromString(unstyled, 'text/html');
    for (const each of report.querySelectorAll('script, meta[http-equiv]')) each.remove();
    page.replaceChild(page.adoptNode(report.documentElement), page.documentElement);
    page.adoptedStyleSheets = [sheet];
  }, [html]);
  return <iframe ref={frame} class="report-preview" title={title} sandbox="allow-same-origin" />;
}
