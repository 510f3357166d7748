// Pictures of a report's first screens in both languages, wide and narrow, without a network:
//   node docs/screens/shoot.mjs report.html docs/screens/report
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [report, prefix = 'report'] = process.argv.slice(2);
const executablePath = [
  process.env.MASAR_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));
const browser = await chromium.launch({
  executablePath,
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
for (const [width, height] of [
  [1440, 1800],
  [390, 2200],
])
  for (const language of ['en', 'ar']) {
    const page = await browser.newPage({ viewport: { width, height }, offline: true });
    await page.goto(pathToFileURL(report).href);
    await page.check(`#show-${language}`);
    await page.locator('h1:visible').click();
    await page.screenshot({ path: `${prefix}-${language}-${width}.png` });
    await page.close();
  }
await browser.close();
