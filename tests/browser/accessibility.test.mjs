import { describe } from 'node:test';
import { atOnce, visit } from './lib/browser.mjs';
import { colours, everything, faults, prepare } from './lib/axe.mjs';
import { templates } from './lib/kinds.mjs';
import { serverRoot } from './lib/server.mjs';
import { none, testEach } from './lib/tests.mjs';

// Every way of looking at every page: tests/bench/accessibility.sh.
const coloured = templates.filter(({ name }) => /: (?:home|repealed policy|search)$/u.test(name));

// The pages allow no style but their own; here they get one more.
const options = { bypassCSP: true };

describe('everybody can use', { concurrency: atOnce }, () => {
  testEach(templates, name => `${name}, on a narrow and a wide screen`, options, async (tab, page, t) => {
    await visit(tab, await serverRoot(), page);
    await prepare(tab);
    const found = [];
    for (const width of [360, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      found.push(...await faults(tab, everything, `${page} at ${width} px`, fault => t.diagnostic(fault)));
    }

    none(found);
  });

  testEach(coloured, name => `${name}, dark and in the colours of the system`, { ...options, viewport: { width: 360, height: 800 } }, async (tab, page, t) => {
    await visit(tab, await serverRoot(), page);
    await prepare(tab);
    const found = [];
    for (const [name, media] of [['dark', { colorScheme: 'dark' }], ['forced colours', { colorScheme: 'light', forcedColors: 'active' }]]) {
      await tab.emulateMedia(media);
      found.push(...await faults(tab, colours, `${page}, ${name}`, fault => t.diagnostic(fault)));
    }

    none(found);
  });
});
