// axe-core, by the rules of WCAG 2.2: A, AA and AAA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'];

/** All rules. */
export const everything = { runOnly: { type: 'tag', values: levels }, rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations', 'incomplete'] };

/** Those that look at colours: nothing else differs between light and dark. */
export const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }, resultTypes: ['violations', 'incomplete'] };

/** For a page that is there, opened with bypassCSP. */
export async function prepare(tab) {
  await tab.evaluate(script);
  // axe cannot compute the contrast of text on a gradient, but that on the colour below it.
  await tab.addStyleTag({ content: '*, ::before, ::after { background-image: none !important }' });
}

/** What violates a rule; what axe cannot decide is reported. */
export async function faults(tab, rules, place, report) {
  const found = await tab.evaluate(look, rules);
  for (const rule of found.incomplete) report(`undecided: ${place}: ${rule}`);
  return found.violations.map(rule => `${place}: ${rule}`);
}

/** Runs in the page, and hands over a few words instead of all that axe knows. */
async function look(settings) {
  const { violations, incomplete } = await globalThis.axe.run(settings);
  const words = node => `${node.html} ${node.failureSummary}`.replace(/\s+/gu, ' ');
  const line = ({ id, nodes }) => `${id} (${nodes.length}): ${nodes.slice(0, 3).map(words).join('\n    ')}`;
  return { violations: violations.map(line), incomplete: incomplete.map(line) };
}
