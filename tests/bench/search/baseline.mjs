// Plain BM25 over words, those of titles twice: what a ranking must beat. It knows texts, titles and numbers of an index, not its terms.
const K1 = 1.2, B = 0.75, TITLE = 2, TITLE_LENGTH = 16, ROWS = 8;

const folded = text => text.normalize('NFKC').toLowerCase();
const idf = (documents, found) => Math.log(1 + (documents - found + 0.5) / (found + 0.5));
const weight = (count, length) => (K1 + 1) * count / (count + K1 * (1 - B + B * length));
const words = new Intl.Segmenter('zh', { granularity: 'word' });

function count(text, word) {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++;
  return found;
}

export class Baseline {
  #found = new Map();

  constructor(site) {
    this.documents = [];
    for (const { name, documents } of JSON.parse(site.text('meta')).segments) {
      for (let row = 0; row < documents; row++) {
        const [id, title, number, , , , , parts] = site.text(`${name}/s${Math.floor(row / ROWS)}`).split('\n')[row % ROWS].split('\t');
        const names = Array.from({ length: parseInt(parts, 10) }, (_, part) => `text/${id}${part ? `~${part}` : ''}`);
        const body = folded(names.map(part => site.text(part).split('\u0001', 1)[0]).join(''));
        this.documents.push({ id, title, number, body, folded: folded(title) });
      }
    }
    this.mean = this.documents.reduce((sum, document) => sum + document.body.length, 0) / this.documents.length;
  }

  // The documents that have a word, each with how often its text and its title do.
  #documents(word) {
    if (!this.#found.has(word)) {
      const found = this.documents.map(({ body, folded }, i) => [i, count(body, word), folded.includes(word)]);
      this.#found.set(word, found.filter(([, times, isTitled]) => times > 0 || isTitled));
    }
    return this.#found.get(word);
  }

  search(query, most) {
    const all = this.documents, scores = new Map();
    for (const word of new Set(Array.from(words.segment(folded(query)), one => one.isWordLike ? one.segment : '').filter(Boolean))) {
      const found = this.#documents(word), titled = found.filter(([, , isTitled]) => isTitled).length;
      for (const [i, times, isTitled] of found) {
        const body = idf(all.length, found.length) * weight(times, all[i].body.length / this.mean);
        const title = isTitled && word.length > 1 ? TITLE * idf(all.length, titled) * weight(1, all[i].folded.length / TITLE_LENGTH) : 0;
        scores.set(i, (scores.get(i) ?? 0) + body + title);
      }
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most).map(([i]) => all[i]);
  }
}
