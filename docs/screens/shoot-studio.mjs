// Pictures of every screen of the studio in both languages, wide and narrow, of what lies over them, and of the dark theme:
//   npm run build && node docs/screens/shoot-studio.mjs docs/screens/studio
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [prefix = 'studio'] = process.argv.slice(2);
const SCREENS = ['explore', 'article', 'compare', 'evidence', 'check', 'file'];
const SIZES = [
  [1440, 900],
  [390, 844],
];
const executablePath = [
  process.env.MASAR_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

const command = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const server = spawn(process.execPath, [
  command,
  'studio',
  'leaving-isis',
  '--no-open',
  '--port',
  '0',
  '--json',
]);
const address = await new Promise((resolve) => {
  server.stdout.on('data', (text) => resolve(JSON.parse(String(text)).address));
});
const browser = await chromium.launch({
  executablePath,
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const settled = (page) =>
  page.waitForFunction(
    () =>
      document.documentElement.dataset.refining === 'false' &&
      document.documentElement.dataset.shown?.startsWith('256 '),
    undefined,
    { timeout: 0 },
  );

try {
  for (const [width, height] of SIZES)
    for (const language of ['en', 'ar']) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(address);
      if (language === 'ar') await page.locator('button.language').click();
      await settled(page);
      const shoot = (name) => page.screenshot({ path: `${prefix}-${name}-${language}-${width}.png` });
      const goTo = (screen) => page.locator('nav.tabs button').nth(SCREENS.indexOf(screen)).click();
      await shoot('explore');
      // One figure held against a number, and what the header leads to.
      await page.locator('.how .views button').last().click();
      await page.locator('.dots-told').waitFor();
      if (width < 800) await page.locator('.how').evaluate((panel) => panel.scrollIntoView());
      await shoot('dots');
      await page.locator('.how .views button').last().click();
      await page.evaluate(() => scrollTo(0, 0));
      const over = async (name, button, shown) => {
        await page.locator(button).click();
        await page.locator(shown).waitFor();
        await shoot(name);
        await page.keyboard.press('Escape');
      };
      await over('begin', '.title-menu', '.begin li + li');
      await over('help', '.help-button', '.panel-over.help');
      await page.locator('.tools button').nth(1).click();
      await page.locator('.panel-over.report .share-buttons button').nth(1).click();
      await page.frameLocator('.report-preview').locator('h1').first().waitFor({ state: 'attached' });
      await shoot('report');
      await page.locator('.panel-over-head button').click();
      // A lever pulled: the ghost, the difference, and something to compare.
      const slider = page.locator('.lever-list input[type="range"]').first();
      await slider.focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
      await settled(page);
      await shoot('change');
      await goTo('compare');
      await page.locator('.compare > p button').first().click();
      await page.locator('.compare-table').waitFor();
      await page.locator('.multiples').first().waitFor();
      await shoot('compare');
      await page.locator('.integrity .changes button').first().click();
      await settled(page);
      for (const screen of SCREENS.filter((one) => !['explore', 'compare'].includes(one))) {
        await goTo(screen);
        await page.waitForTimeout(400);
        await shoot(screen);
      }
      // A number with its claims and what it moves.
      await goTo('evidence');
      await page.locator('.find input[type="search"]').fill('safety.rate');
      await page.locator('.report-parts th button').first().click();
      await page.locator('.moves-answer').waitFor();
      await shoot('drawer');
      await page.keyboard.press('Escape');
      if (width === 1440) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await goTo('explore');
        await page.waitForTimeout(400);
        await shoot('dark');
      }
      await page.close();
    }
} finally {
  await browser.close();
  server.kill();
}
