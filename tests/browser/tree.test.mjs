// What a screen reader is given of every kind of page in every edition, by Chromium's accessibility tree.
import { describe } from 'node:test';
import { atOnce, fileRoot, visit } from './lib/browser.mjs';
import { faults, lookInside } from './lib/heard.mjs';
import { everyKind } from './lib/kinds.mjs';
import { none, testEach } from './lib/tests.mjs';
import { treeOf } from './lib/tree.mjs';

describe('everybody can listen to', { concurrency: atOnce }, () => {
  testEach(everyKind, name => name, {}, async (tab, page) => {
    const { edition } = everyKind.find(kind => kind.page === page);
    await tab.setViewportSize({ width: edition === 'mobile' ? 360 : 1280, height: 800 });
    await visit(tab, fileRoot, page);
    const seen = await tab.evaluate(lookInside);
    const tree = await treeOf(tab);
    none(faults({ tree, page: seen, edition }));
  });
});
