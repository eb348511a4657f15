// One page for each template, and for each kind of document that a template treats in its own way. They are found by
// what they are, so that documents may come and go.
import { compact, documents, editions, files, isOldAddress, manifest, pagesOf, read, substitutes } from './site.mjs';

const pages = pagesOf('');

const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const letters = document => compact(document.text).length;
const inPage = pattern => document => count(read(document.page), pattern);
const spans = inPage(/\b(?:row|col)span=/gu);
const closes = document => document.header('closes', '截止日期');
const form = document => document.header('form', '形式');

/** The one of which there is most; none when none has any. */
function most(candidates, measure) {
  const measured = candidates.map(one => ({ one, much: measure(one) })).filter(({ much }) => much > 0);
  return measured.sort((a, b) => b.much - a.much)[0]?.one;
}

const of = type => documents.filter(document => document.type === type);
const policies = of('policies');
const consultations = of('consultations');
const longestList = path => most(pages.filter(page => path.test(page)), page => count(read(page), /<li\b/gu));

const always = {
  'home': 'index.html',
  'archive of issues': 'issues/index.html',
  'index of a year': longestList(/^issues\/\d+\/index\.html$/u),
  'issue': most(of('issues'), issue => issue.relations.length),
  'long policy with chapters': most(policies.filter(policy => /^第.{1,3}章/mu.test(policy.text)), letters),
  'long policy with tables': most(policies.filter(inPage(/<table/gu)), letters),
  'short policy': most(policies, policy => 1 / letters(policy)),
  'repealed policy': most(policies.filter(policy => policy.status === '已废止'), letters),
  'corrected policy': most(policies, policy => Number(policy.header('corrections', '更正') !== undefined)),
  'text with notes': most(documents, inPage(/class="footnote-ref"/gu)),
  'joint policy': most(policies.filter(policy => policy.issuers.length > 1), policy => 1 + spans(policy)),
  'policy with a grid table': most(policies, spans),
  'policy with attachments': most(policies, policy => policy.attachments?.length ?? 0),
  'questions and answers': most(of('interpretations').filter(one => form(one) === '问答'), letters),
  'interpretation in pictures': most(of('interpretations').filter(one => form(one) === '图解'), inPage(/<img/gu)),
  'press conference': most(of('press'), letters),
  'response with updates': most(of('responses').filter(one => one.header('updates', '进展') !== undefined), letters),
  'open consultation': most(consultations.filter(one => closes(one) >= manifest.as_of), letters),
  'closed consultation': most(consultations.filter(one => closes(one) < manifest.as_of), letters),
  'news': most(of('news'), letters),
  'special': most(of('specials'), special => special.relations.length),
  'dataset': most(of('data').filter(inPage(/<figure class="chart"/gu)), inPage(/<figure class="chart"/gu)),
  'dataset with a map': most(of('data').filter(inPage(/class="frame"/gu)), inPage(/class="frame"/gu)),
  'rows of a table': most(pages.filter(page => /^data\/[^/]+\/[^/]+\/index\.html$/u.test(page) && !page.startsWith('data/by/')), page => count(read(page), /<td/gu)),
  'plain page': most(of('pages'), letters),
  'list of a folder': longestList(/^(?!issues|by)[^/]+\/index\.html$/u),
  'list of a column': longestList(/^columns\/.*index\.html$/u),
  'site map': 'by/index.html',
  'values of a property': longestList(/^by\/[^/]+\/index\.html$/u),
  'list of a property': longestList(/^by\/[^/]+\/[^/]+\/index\.html$/u),
  'search': 'search/index.html',
  'accessibility statement': 'accessibility.html',
  'unknown address': '404.html',
};

const sometimes = {
  'older page of a list': pages.find(page => page.endsWith('/page-1.html')),
  'withdrawn document': substitutes.find(page => !isOldAddress(page)),
  'old address': substitutes.find(isOldAddress),
};

/** Name and page of each kind. A kind that every site ought to have and this one lacks has no page, and fails its tests. */
export const kinds = [...Object.entries(always), ...Object.entries(sometimes).filter(([, page]) => page)].map(([name, found]) => ({ name, page: found?.page ?? found }));

/** The same without the second name of a page that is of two kinds. */
export const examples = kinds.filter((kind, at) => !kind.page || kinds.findIndex(other => other.page === kind.page) === at);

const own = { 'm/': { 'settings': 'settings.html', 'without a network': 'offline.html' }, 'wza/': { 'help and keys': 'keys.html' } };

// One for each template, and the texts that are hardest to lay out. The page of unknown addresses exists once.
const inEditions = new Set([
  'home', 'archive of issues', 'index of a year', 'issue', 'long policy with chapters', 'repealed policy', 'corrected policy', 'text with notes', 'policy with a grid table', 'policy with attachments', 'interpretation in pictures', 'dataset',
  'list of a folder', 'older page of a list', 'site map', 'values of a property', 'search', 'accessibility statement', 'withdrawn document',
]);

/** Every kind of page in every edition, with what only one edition has. */
export const everyKind = editions.flatMap(({ name: edition, folder }) => [
  ...examples.filter(({ name, page }) => folder === '' || inEditions.has(name) || files.has(folder + page)).map(({ name, page }) => ({ name: `${edition}: ${name}`, page: page && folder + page, edition, isTypical: folder === '' || inEditions.has(name) })),
  ...Object.entries(own[folder] ?? {}).map(([name, page]) => ({ name: `${edition}: ${name}`, page: files.has(folder + page) ? folder + page : undefined, edition, isTypical: true })),
]);

/** The examples of the standard edition, and for each other edition one of each template. */
export const everywhere = everyKind.filter(({ isTypical }) => isTypical);

/** One of each template in every edition. */
export const templates = everywhere.filter(({ name, edition }) => edition !== 'standard' || inEditions.has(name.slice('standard: '.length)) || name.endsWith('unknown address'));

export function page(name) {
  const found = kinds.find(kind => kind.name === name)?.page;
  if (!found) throw new Error(`The site has no page of the kind “${name}”.`);
  return found;
}
