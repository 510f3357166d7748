import { reportStyle, themeVariables } from '../../report/index.ts';

/**
 * The report's style sheet below the studio's own, whatever their order, and both themes by choice. Adopted rather than
 * written into the page, so that the page's policy can refuse inline styles.
 */
export function adoptReportStyle(page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@layer report { ${reportStyle()} }
:root[data-theme="light"] { ${themeVariables('light')} }
:root[data-theme="dark"] { ${themeVariables('dark')} }`,
  );
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
