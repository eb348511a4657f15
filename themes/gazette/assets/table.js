/* Sorts and filters a table of data in the page, over its JSON. Without a server, or without this script, the pages are there to be turned. */
(() => {
  const place = document.getElementById('page-table');
  if (!place || !location.protocol.startsWith('http')) return;
  const body = document.querySelector('.data tbody');
  const heads = [...document.querySelectorAll('.data th')];
  const isNumber = heads.map(head => head.classList.contains('align-right'));
  const names = place.dataset.names.split(' ');
  const pager = document.querySelector('.pager');
  const count = document.querySelector('.count');
  const size = 100;
  let all = null, shown = [], column = -1, isDown = false, first = 0;

  const text = value => value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);

  async function rows() {
    all ??= (await (await fetch(place.dataset.source)).json()).map(row => names.map(name => row[name]));
    return all;
  }

  function compare(a, b) {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1; // What has no value stands last.
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : text(x).localeCompare(text(y), 'zh-CN');
    return isDown ? -order : order;
  }

  async function update() {
    say('正在读取……');
    try {
      const words = input.value.trim().toLowerCase().split(/\s+/u).filter(Boolean);
      shown = (await rows()).filter(row => words.every(word => row.some(cell => text(cell).toLowerCase().includes(word))));
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
      row.forEach((cell, i) => {
        const td = line.insertCell();
        td.textContent = text(cell);
        if (isNumber[i]) td.className = 'align-right';
        else if (td.textContent.length > 20) td.className = 'long';
      });
      return line;
    }));
    if (pager) pager.hidden = true;
    if (count) count.hidden = true;
    before.disabled = first === 0;
    after.disabled = first + size >= shown.length;
    before.hidden = after.hidden = shown.length <= size;
    say(shown.length === 0 ? '没有符合的行。' : `共 ${shown.length} 行，以下是第 ${first + 1} 至 ${Math.min(first + size, shown.length)} 行。`);
  }

  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const form = element('form', { className: 'sift' });
  form.setAttribute('role', 'search');
  const label = element('label', { textContent: '在全部数据中筛选 ' });
  const input = element('input', { type: 'search', enterKeyHint: 'search' });
  const status = element('p', {});
  status.setAttribute('role', 'status');
  const button = (title, action) => { const made = element('button', { type: 'button', textContent: title, hidden: true }); made.addEventListener('click', action); return made; };
  const before = button('上一百行', () => { first -= size; draw(); });
  const after = button('下一百行', () => { first += size; draw(); });
  function say(words) { status.textContent = words; }
  label.append(input);
  form.append(label, element('button', { textContent: '筛选' }), before, after, status);
  form.addEventListener('submit', event => { event.preventDefault(); update(); });
  place.append(form);

  heads.forEach((head, i) => {
    const sort = element('button', { type: 'button', textContent: head.textContent, title: '按这一列排序' });
    sort.addEventListener('click', () => {
      isDown = column === i && !isDown;
      column = i;
      heads.forEach((other, at) => { if (at === i) other.setAttribute('aria-sort', isDown ? 'descending' : 'ascending'); else other.removeAttribute('aria-sort'); });
      update();
    });
    head.replaceChildren(sort);
  });
})();
