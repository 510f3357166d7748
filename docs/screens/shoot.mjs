// Pictures of a report in both languages, wide and narrow, with no network:
//   node docs/screens/shoot.mjs report.html docs/screens/report
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [page, prefix = 'report', scheme = 'light'] = process.argv.slice(2);
const executablePath = [process.env.MASAR_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
for (const width of [1440, 390])
  for (const language of ['en', 'ar']) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, colorScheme: scheme });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.check(`#show-${language}`);
    await tab.screenshot({ path: `${prefix}-${language}-${width}.png`, fullPage: true });
    await context.close();
  }
await browser.close();
