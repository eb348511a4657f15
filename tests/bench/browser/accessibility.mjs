// The whole matrix of accessibility.sh: prints what violates a rule, and how much was looked at.
import { closeBrowser, fileRoot, lookAt, visit } from '../../browser/lib/browser.mjs';
import { colours, everything, faults, prepare } from '../../browser/lib/axe.mjs';
import { examples } from '../../browser/lib/kinds.mjs';
import { editions, files } from '../../browser/lib/site.mjs';

const own = ['m/settings.html', 'm/offline.html', 'wza/keys.html'];
const pages = [...editions.flatMap(({ folder }) => examples.map(({ page }) => folder + page)), ...own].filter(page => files.has(page));
const found = [];
let looked = 0;
await lookAt(pages, { bypassCSP: true }, async (tab, page) => {
  await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await visit(tab, fileRoot, page);
  await prepare(tab);
  const look = async (rules, place) => {
    looked++;
    found.push(...await faults(tab, rules, `${page}, ${place}`, () => {}));
  };

  for (const width of [360, 768, 1440]) {
    await tab.setViewportSize({ width, height: 900 });
    await look(everything, `${width} px`);
    for (const [name, media] of [['dark', { colorScheme: 'dark', forcedColors: 'none' }], ['forced colours', { colorScheme: 'light', forcedColors: 'active' }], ['more contrast', { colorScheme: 'light', forcedColors: 'none', contrast: 'more' }]]) {
      await tab.emulateMedia(media);
      await look(colours, `${width} px, ${name}`);
    }

    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' });
  }

  if (!page.startsWith('wza/')) return;
  for (const theme of ['white', 'black', 'yellow', 'blue']) {
    await tab.evaluate(name => window.bulletinSettings.set('theme', name), theme);
    await look(colours, theme);
  }

  await tab.evaluate(() => window.bulletinSettings.set('theme', ''));
});
await closeBrowser();
for (const fault of found) console.log(fault);
console.log(`${pages.length} pages, looked at in ${looked} ways: ${found.length} violations`);
process.exitCode = found.length > 0 ? 1 : 0;
