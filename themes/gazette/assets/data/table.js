/* Sorts and filters a table of data in the page, over its JSON. Without a server, or without this script, the pages are there to be turned. */
(() => {
  const place = document.getElementById('page-table');
  if (!place || !window.bulletinSay || !location.protocol.startsWith('http')) return;
  const body = document.querySelector('.data tbody');
  const heads = [...document.querySelectorAll('.data thead th')];
  const isNumber = heads.map(head => head.classList.contains('align-right'));
  // What names the rows on the page of the server does so here, and where nothing of it is filled, the first that is.
  const isName = heads.map((head, i) => {
    const cells = [...body.rows].map(row => row.cells[i]).filter(cell => cell.textContent);
    return cells.length > 0 && cells.every(cell => cell.tagName === 'TH');
  });
  const filled = (cells, isIt) => cells.findIndex((cell, i) => cell && isIt(i));
  const nameIn = cells => {
    if (cells.length === 1 || filled(cells, i => isName[i]) >= 0) return -1;
    const name = filled(cells, i => !isNumber[i]);
    return name < 0 ? filled(cells, () => true) : name;
  };
  const names = place.dataset.names.split(' ');
  const pager = document.querySelector('.pager');
  const count = document.querySelector('.count');
  const size = 100;
  // A row keeps its id wherever it comes to stand.
  const anchor = body.rows[0].id.replace(/\d+$/u, '');
  let all = null, shown = [], column = -1, isDown = false, first = 0;

  // As many decimals as the page of the server has.
  const decimals = isNumber.map((number, i) => number ? Math.max(0, ...[...body.rows].map(row => (row.cells[i].textContent.split('.')[1] ?? '').length)) : 0);
  const words = (value, i) => Number.isInteger(value) || (String(value).split('.')[1] ?? '').length < decimals[i] ? value.toFixed(decimals[i]) : String(value);
  const text = (value, i) => value === null ? '' : value === true ? '是' : value === false ? '否' : Array.isArray(value) ? value.join(', ') : isNumber[i] && typeof value === 'number' ? words(value, i) : String(value);

  async function rows() {
    all ??= (await (await fetch(place.dataset.source)).json()).map((row, i) => Object.assign(names.map(name => row[name]), { id: anchor + (i + 1) }));
    return all;
  }

  // 〔2024〕9号 stands before 〔2024〕10号.
  const order = new Intl.Collator('zh-CN', { numeric: true });

  function compare(a, b) {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1; // What has no value stands last.
    const sign = typeof x === 'number' && typeof y === 'number' ? x - y : order.compare(text(x, column), text(y, column));
    return isDown ? -sign : sign;
  }

  async function update() {
    say('正在读取……');
    try {
      const wanted = input.value.trim().toLowerCase().split(/\s+/u).filter(Boolean);
      shown = (await rows()).filter(row => wanted.every(word => row.some((cell, i) => text(cell, i).toLowerCase().includes(word))));
      if (column >= 0) shown.sort(compare);
      first = 0;
      draw();
    } catch {
      say('读取不到数据，请稍后再试，或逐页查看。');
    }
  }

  function draw() {
    body.replaceChildren(...shown.slice(first, first + size).map(row => {
      const line = document.createElement('tr');
      line.id = row.id;
      const cells = row.map(text);
      const name = nameIn(cells);
      cells.forEach((shown, i) => {
        const made = document.createElement(i === name || isName[i] && shown ? 'th' : 'td');
        made.textContent = shown;
        if (made.tagName === 'TH') made.scope = 'row';
        if (isNumber[i]) made.className = 'align-right';
        else if (shown.length > 20) made.className = 'long';
        line.append(made);
      });
      return line;
    }));
    if (pager) pager.hidden = true;
    if (count) count.hidden = true;
    const had = document.activeElement;
    for (const [before, after] of turns) {
      before.disabled = first === 0;
      after.disabled = first + size >= shown.length;
      before.hidden = after.hidden = shown.length <= size;
    }
    // A button that cannot be pressed again loses the focus.
    if (had?.disabled) {
      status.tabIndex = -1;
      status.focus();
    }
    reset.hidden = false;
    const by = column < 0 ? '' : `，按“${titles[column]}”${isDown ? '从大到小' : '从小到大'}排列`;
    say(shown.length === 0 ? '没有符合的行，可以换一个词，或恢复原样。' : `共 ${shown.length} 行${by}，以下是第 ${first + 1} 至 ${Math.min(first + size, shown.length)} 行。`);
  }

  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const form = element('form', { className: 'sift' });
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', '筛选这张表');
  const label = element('label', { textContent: '在全部数据中筛选 ' });
  const input = element('input', { type: 'search', enterKeyHint: 'search' });
  const status = element('div', {});
  status.setAttribute('role', 'status');
  const button = (title, action) => { const made = element('button', { type: 'button', textContent: title, hidden: true }); made.addEventListener('click', action); return made; };
  const turn = () => [button('上一百行', () => { first -= size; draw(); }), button('下一百行', () => { first += size; draw(); place.scrollIntoView(); })];
  const turns = [turn(), turn()];
  const reset = element('a', { href: location.pathname, textContent: '恢复原样', hidden: true });
  const titles = heads.map(head => head.textContent);
  const bottom = element('p', { className: 'sift' });
  const say = words => window.bulletinSay(status, words);
  label.append(input);
  form.append(label, element('button', { textContent: '筛选' }), ...turns[0], reset, status);
  bottom.append(...turns[1]);
  document.querySelector('.table-scroll').after(bottom);
  form.addEventListener('submit', event => { event.preventDefault(); update(); });
  place.append(form);

  // Once for the table: with every heading it would be said with every cell. The tip is for who points.
  heads[0].parentElement.title = '按这一列排序';
  heads.forEach((head, i) => {
    const sort = element('button', { type: 'button', textContent: head.textContent });
    sort.addEventListener('click', () => {
      isDown = column === i && !isDown;
      column = i;
      heads.forEach((other, at) => { if (at === i) other.setAttribute('aria-sort', isDown ? 'descending' : 'ascending'); else other.removeAttribute('aria-sort'); });
      update();
    });
    head.replaceChildren(sort);
  });
})();
