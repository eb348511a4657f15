// What makes a page good to listen to. Each rule is given the tree of a page and what only the page itself knows, and
// returns what is wrong.

const landmarkRoles = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'region', 'form'];
const controls = ['link', 'doc-noteref', 'doc-backlink', 'button', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'DisclosureTriangle', 'slider', 'listbox', 'menuitem', 'tab'];

/** What is wrong with a page: a line for each rule, with how often and the first three. */
export function faults(heard) {
  return Object.entries(rules).map(([rule, look]) => [rule, look(heard)]).filter(([, found]) => found.length > 0)
    .map(([rule, found]) => `${rule} (${found.length}):${found.slice(0, 3).map(fault => `\n    ${fault}`).join('')}`);
}

const rules = {
  'every table has a name': ({ tree }) => tree.all('table').filter(table => !table.name.trim()),

  'a cell is said with its row and its column': ({ tree, page }) => tree.all('table').flatMap((table, at) => strayCells(table, page.tables[at])),

  'a figure behind the first column heads no row of a text': ({ tree, page }) => page.isDataset ? [] : tree.all('table').flatMap((table, at) => cellsOf(table, page.tables[at]))
    .filter(({ node, column }) => node.role === 'rowheader' && column > 0 && !/\p{L}/u.test(node.name)).map(({ node }) => node),

  'no title is said twice running': ({ tree }) => tree.all('group').filter(group => group.name.trim() && group.all('table', 'image', 'group').some(part => part.name.includes(group.name.trim()))),

  'buttons that sort are not part of a heading': ({ tree }) => tree.all('columnheader', 'rowheader').filter(cell => /排序|按这一列/u.test(cell.name)),

  'what is said by itself is there before it says anything': ({ tree, page }) => [
    ...page.undisplayed,
    ...page.live === tree.below.filter(node => node.properties.live && !node.parent.properties.live).length ? [] : [`${page.live} parts of the page speak by themselves, not as many in the tree`],
    ...tree.all('status', 'alert', 'log').filter(node => node.properties.focusable && node.words.length === 0),
  ],

  'the way to the text leads to its heading': ({ page }) => page.skip,

  'notices on validity follow the heading': ({ tree }) => strayNotices(tree),

  'articles are headings, with one control each': ({ tree, page }) => page.articles.length === 0 ? [] : lostArticles(tree, page),

  'a heading is one piece': ({ tree }) => tree.all('heading').filter(heading => heading.within('article') && heading.all(...controls).length > 0),

  'no empty box is wrong': ({ tree, page }) => [
    ...page.demanding,
    ...tree.all('textbox', 'searchbox', 'combobox').filter(box => box.properties.required || !['false', undefined].includes(box.properties.invalid)),
  ],

  'hits are not cut out of their sentences': ({ tree }) => tree.all('mark'),

  'a drawing is one picture with a name and a description': ({ tree, page }) => [
    ...tree.all('image').filter(image => image.children.length > 0).map(image => `${image}: ${image.text.slice(0, 60)}`),
    ...tree.all('image').filter(image => !image.name.trim()),
    ...tree.all('image').filter(image => image.within('figure') && image.description.length > 20 && !/^地图|没有数据|(?:最高|最低|为|都是)[−\d]/u.test(image.description)).map(image => `${image}: ${image.description}`),
    ...page.charts === tree.all('image').filter(image => image.description.length > 20).length ? [] : [`${page.charts} charts, not as many with a description`],
  ],

  'pinyin is not read into the sentence': ({ tree, page }) => [...tree.all('RubyAnnotation', 'rt'), ...page.pinyin.filter(text => tree.words.some(word => word.trim() === text))],

  'notes are called by their numbers': ({ tree, page }) => page.notes === 0 ? [] : namelessNotes(tree),

  'at most eight landmarks, each named once': ({ tree }) => crowdedLandmarks(tree),

  'no section with a heading is a landmark': ({ tree }) => tree.all('region').filter(region => region.all('heading').some(heading => heading.name.trim() === region.name.trim())),

  'links with one name lead to one document': ({ tree }) => sameNames(tree),

  'folds have names of their own, and the headings of a dataset': ({ tree, page }) => ['DisclosureTriangle', ...page.isDataset ? ['heading'] : []].flatMap(role => {
    // A dataset of one table may have its title from it.
    const all = tree.all(role).filter(one => one.properties.level !== 1);
    return all.filter((one, at) => all.findIndex(other => other.name.trim() === one.name.trim()) < at);
  }),

  'no sign stands apart from its word in a name': ({ tree }) => tree.all(...controls, 'heading').filter(node => /\s[，。：；、）”》〉]/u.test(node.name)),

  // .NET is a word.
  'no name begins with a dot': ({ tree }) => tree.below.filter(node => node.role !== 'StaticText' && /^[.．](?![\p{L}\d])/u.test(node.name.trim())),

  'what can be reached by the keyboard has a name': ({ page }) => page.nameless,

  'what can be pressed has a name': ({ tree }) => tree.all(...controls).filter(control => !control.name.trim()),

  'what copies says what it copies': ({ tree }) => {
    const names = tree.all('button').map(button => button.name.trim()).filter(name => name.startsWith('复制'));
    return names.filter((name, at) => name === '复制' || names.indexOf(name) !== at);
  },

  'nothing is torn into signs': ({ tree }) => tree.all('StaticText').filter(text => isTorn(text)),

  'dates are said as dates in the accessible edition': ({ tree, page, edition }) => edition !== 'accessible' ? [] : tree.all('StaticText').filter(text => isCoded(text, page)),
};

/** What the page knows and its tree does not. Runs in the page. */
export function lookInside() {
  const words = element => element.outerHTML.replace(/\s+/gu, ' ').slice(0, 160);
  const all = selector => [...document.querySelectorAll(selector)];
  const isShown = element => element.checkVisibility({ visibilityProperty: true });
  const speaking = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output';
  const live = all(speaking);
  const undisplayed = live.filter(element => !isShown(element) || element.tagName === 'P').map(words);

  const comesFirst = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = all('a[href], button, input, select, textarea, summary, [tabindex]').filter(element => element.tabIndex >= 0 && !element.disabled && isShown(element));
  const heading = document.querySelector('h1');
  const skip = document.querySelector('a.skip');
  const target = skip && document.getElementById(skip.hash.slice(1));
  const isNear = !skip && stops.filter(stop => comesFirst(stop, heading)).length < 3;
  const isRight = target?.tagName === 'H1' && target.getAttribute('tabindex') === '-1';
  // What is read on a page: a text, or a list of documents.
  const reading = document.querySelector('main article[data-text], main.issue .toc');
  const obstacles = reading ? stops.filter(stop => comesFirst(heading, stop) && comesFirst(stop, reading)) : [];

  // The rest is looked at with everything open.
  for (const fold of all('details')) fold.open = true;

  const cellsOf = table => {
    const taken = [];
    return [...table.rows].flatMap((row, at) => [...row.cells].map(cell => {
      let column = 0;
      while (taken[at]?.[column]) column++;
      const below = cell.rowSpan || table.rows.length - at;
      for (let y = at; y < at + below; y++) for (let x = column; x < column + cell.colSpan; x++) (taken[y] ??= [])[x] = true;
      return { row: at, column, rows: below, columns: cell.colSpan, inHead: cell.closest('thead') !== null };
    }));
  };

  return {
    live: live.filter(element => !element.parentElement.closest(speaking)).length,
    undisplayed,
    isDataset: document.querySelector('article.dataset, .table-page') !== null,
    nameless: all('[tabindex="0"]').filter(stop => isShown(stop) && !stop.matches('a, button, input, select, textarea, summary, [aria-label], [aria-labelledby]')).map(words),
    skip: [
      ...isNear || isRight ? [] : [`跳到正文 leads to ${target ? words(target) : 'nothing'}`],
      ...obstacles.map(stop => `before the text: ${words(stop)}`),
    ],
    articles: all('article[data-text] [id]').filter(element => /^(?:p\d+-)?t\d+(?:z\d+)?$/u.test(element.id)).map(element => element.textContent.match(/^\s*(第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)/u)?.[1]).filter(Boolean),
    demanding: all('input, textarea, select').filter(box => box.required || box.matches(':invalid, [aria-required=true], [aria-invalid]:not([aria-invalid=false])')).map(words),
    charts: all('figure.chart svg[role=img]').filter(isShown).length,
    pinyin: all('rt').map(note => note.textContent.trim()).filter(Boolean),
    notes: all('.footnote-ref').length,
    tables: all('table').filter(isShown).map(cellsOf),
  };
}

/** Follows links within the page, and returns those that do not take the focus with them. Runs in the page. */
export async function followLinks() {
  const lost = [];
  for (const link of [...document.querySelectorAll('a[href^="#"]')].filter(one => one.hash.length > 1 && one.checkVisibility()).slice(0, 8)) {
    const end = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    link.click();
    for (let turn = 0; turn < 50 && !end?.contains(document.activeElement); turn++) await new Promise(done => { setTimeout(done, 5); });
    if (!end?.contains(document.activeElement)) lost.push(`${link.hash} ${link.textContent}: the focus is in ${document.activeElement.outerHTML.replace(/\s+/gu, ' ').slice(0, 80)}`);
  }

  return lost;
}

function strayCells(table, geometry) {
  const cells = cellsOf(table, geometry);
  if (cells.length !== geometry?.length) return [`${table}: ${cells.length} cells in the tree, ${geometry?.length} in the page`];
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  if (width === 1) return [];
  const headers = headersOf(cells);
  const hasHead = cells.some(({ inHead }) => inHead);
  const isData = ({ node, columns }) => node.role !== 'columnheader' && node.role !== 'rowheader' && columns < width && node.text.trim();
  // Questions that are longer than their answers head no row.
  const isLong = cells.some(({ node, column, inHead }) => !inHead && column === 0 && node.role === 'cell' && node.text.length > 30);
  return cells.filter(isData).flatMap(cell => {
    const lacks = [...headers.ofRow(cell).length === 0 && !isLong ? ['row'] : [], ...hasHead && headers.ofColumn(cell).length === 0 ? ['column'] : []];
    return lacks.length === 0 ? [] : [`${table}: ${cell.node} is in no ${lacks.join(' and no ')}`];
  });
}

/** The cells of a table in the tree, each with its place on the page. */
export function cellsOf(table, geometry) {
  return table.all('cell', 'gridcell', 'columnheader', 'rowheader').filter(node => node.closest('table') === table).map((node, at) => ({ node, ...geometry?.[at] }));
}

/** What heads the row and the column of a cell. */
export function headersOf(cells) {
  const rowHeaders = cells.filter(({ node }) => node.role === 'rowheader');
  const columnHeaders = cells.filter(({ node }) => node.role === 'columnheader');
  const covers = (start, count, at) => start <= at && at < start + count;
  return {
    ofRow: ({ row }) => rowHeaders.filter(other => covers(other.row, other.rows, row)).map(({ node }) => node.name),
    ofColumn: ({ row, column }) => columnHeaders.filter(other => covers(other.column, other.columns, column) && other.row < row).map(({ node }) => node.name),
  };
}

function strayNotices(tree) {
  const main = tree.all('main')[0];
  const order = main.below;
  const heading = order.findIndex(node => node.role === 'heading' && node.properties.level === 1);
  const notices = order.filter(node => node.role === 'note' && /废止|失效|尚未生效|修改|撤回|停止执行/u.test(node.text));
  const next = order.findIndex((node, at) => at > heading && node.role === 'note');
  const said = order.slice(heading + 1, next).filter(node => node.role === 'StaticText' && !node.within('heading'));
  return notices.filter(notice => order.indexOf(notice) < heading || said.length > 0).map(notice => `${notice} does not follow the heading`);
}

function lostArticles(tree, { articles }) {
  const article = tree.all('article')[0];
  const headings = article.all('heading').map(heading => heading.name);
  const pressed = article.all('link', 'button').map(control => control.name.trim());
  const count = (names, isIt) => names.filter(isIt).length;
  // A text that encloses another one has a second 第一条.
  return [
    ...[...new Set(articles)].flatMap(number => {
      const wanted = count(articles, other => other === number);
      const found = [count(headings, name => name.startsWith(number) && !/^[之的]/u.test(name.slice(number.length))), count(pressed, name => name.startsWith('复制') && name.endsWith(`${number}的链接`))];
      return found[0] === wanted && found[1] === wanted ? [] : [`${number}: ${found[0]} headings and ${found[1]} controls, instead of ${wanted}`];
    }),
    ...pressed.filter(name => /^(?:第[^\s　]+[条章节编]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.．])$/u.test(name)).map(name => `a control is called ${name}`),
  ];
}

function namelessNotes(tree) {
  const links = tree.all('doc-noteref', 'doc-backlink').map(link => link.name);
  return [
    ...links.some(name => /^注\d+$/u.test(name)) ? [] : ['no link is called 注1'],
    ...links.some(name => /^返回注\d+处$/u.test(name)) ? [] : ['no link is called 返回注1处'],
    ...links.filter(name => /^\d+$|^返回正文|^↩/u.test(name.trim())),
    ...tree.all('heading', 'doc-endnotes', 'region').some(part => part.name.trim() === '注释') ? [] : ['nothing is called 注释'],
  ];
}

function crowdedLandmarks(tree) {
  const landmarks = tree.all(...landmarkRoles);
  const alike = landmarks.filter(one => landmarks.some(other => other !== one && other.role === one.role && other.name === one.name));
  return [...landmarks.length > 8 ? [`${landmarks.length} landmarks: ${landmarks.map(one => `${one.role} ${one.name}`).join(', ')}`] : [], ...alike.map(one => `more than one ${one.role} “${one.name}”`)];
}

function sameNames(main) {
  const places = new Map();
  for (const link of main.all('link', 'doc-noteref', 'doc-backlink')) {
    const name = link.name.trim();
    places.set(name, (places.get(name) ?? new Set()).add(link.properties.url.replace(/#.*$/su, '')));
  }

  return [...places].filter(([, urls]) => urls.size > 1).map(([name, urls]) => `“${name}” leads to ${[...urls].map(url => url.split('/').slice(-2).join('/')).join(', ')}`);
}

/** A piece of 第3页, a mark between links of a list, or what is there to be seen only. */
function isTorn(text) {
  const word = text.name.trim();
  const beside = text.parent.children;
  const at = beside.indexOf(text);
  return /^(?:第|页|[●○×…·.]+)$/u.test(word) && !text.within('cell')
    || /^[、，；|\\／/·]$/u.test(word) && !text.within('article') && beside[at - 1]?.role === 'link' && beside[at + 1]?.role === 'link';
}

/** Dates and spans as a machine writes them, where they are not words of an author: in the data of an office, cells that are nothing else. */
function isCoded(text, { isDataset }) {
  if (text.within('link', 'heading', 'code')) return false;
  if (text.within('cell', 'rowheader')) return isDataset && /^\d{4}-\d{2}(?:-\d{2}(?:T[\d:+]+)?)?$/u.test(text.name.trim());
  return (isDataset || !text.within('article')) && /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d[年月日]\s*[—–～~]\s*\d|\d{4}\s*[—–～~]\s*\d{4}年/u.test(text.name);
}
