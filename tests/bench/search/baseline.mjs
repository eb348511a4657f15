// Plain BM25 over the words of an index, those of titles twice: what a ranking must beat. docs/search-index.md describes the files.
const FORMAT = 2, K1 = 1.2, B = 0.75, TITLE = 2, TITLE_LENGTH = 16, LONGEST = 8;

const folded = text => text.normalize('NFKC').toLowerCase();
const idf = (documents, found) => Math.log(1 + (documents - found + 0.5) / (found + 0.5));
const weight = (count, length) => (K1 + 1) * count / (count + K1 * (1 - B + B * length));

// Lucene's norm byte as the number of words it stands for.
const lengths = Array.from({ length: 256 }, (_, norm) => {
  const float = new DataView(new ArrayBuffer(4));
  float.setInt32(0, norm ? (norm << 21) + (48 << 24) : 0);
  return 1 / float.getFloat32(0) ** 2;
});

class Reader {
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  next() {
    const code = this.text.charCodeAt(this.at++);
    return code < 0xe000 ? code - 1 : (code - 0xe000) * 32768 + this.text.charCodeAt(this.at++) - 1;
  }

  take(length) {
    this.at += length;
    return this.text.slice(this.at - length, this.at);
  }

  // The documents of a list with the count of the word in the body.
  list(count) {
    const found = [];
    for (let document = -1; count > 0; count--) {
      const value = this.next();
      let body = value & 3;
      document += (value >>> 2) + 1;
      if (body === 3) {
        const packed = this.next(), title = packed & 3;
        body = packed >>> 2;
        if (title === 3) this.next();
        if (title > 1) this.next();
      }
      found.push([document, body]);
    }
    return found;
  }
}

class Segment {
  #shards = new Map();

  constructor(site, described, first) {
    const text = name => site.text(`${described.name}/${name}`);
    this.text = text;
    this.first = first;
    this.starts = described.shards.split('\n');
    this.lengths = Array.from(text('norms'), norm => lengths[norm.charCodeAt(0) - 1]);
    this.titles = [];
    for (let row = described.documents - 1; row >= 0; row--) {
      const [id, title, number] = text(`s${row >> 3}`).split('\n')[row & 7].split('\t');
      this.titles.push({ id, title, number });
    }
  }

  #shard(place) {
    if (this.#shards.has(place)) return this.#shards.get(place);
    const terms = new Map(), reader = new Reader(this.text(`d${place}`));
    this.#shards.set(place, terms);
    let pool = reader.next(), offset = reader.next(), term = '';
    for (let left = reader.next(); left > 0; left--) {
      const flags = reader.next(), length = reader.next();
      term = term.slice(0, flags >> 4) + reader.take(length);
      const entry = { count: reader.next(), words: Math.max(flags & 1 ? reader.next() : 0, flags & 2 ? reader.next() : 0) };
      if (flags & 4) {
        entry.list = reader.list(entry.count);
      } else {
        if (flags & 8) [pool, offset] = [pool + 1, 0];
        Object.assign(entry, { pool, at: offset });
        offset += reader.next();
      }
      terms.set(term, entry);
    }
    return terms;
  }

  find(term) {
    let place = -1;
    for (let low = 0, high = this.starts.length - 1; low <= high;) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle] <= term) [place, low] = [middle, middle + 1]; else high = middle - 1;
    }
    return place < 0 ? undefined : this.#shard(place).get(term);
  }

  documents(term) {
    const entry = this.find(term);
    if (!entry) return [];
    entry.list ??= new Reader(this.text(`p${entry.pool}`), entry.at).list(entry.count);
    return entry.list.filter(([, count]) => count > 0);
  }
}

export class Baseline {
  static reads(site) {
    return JSON.parse(site.text('meta')).format === FORMAT;
  }

  constructor(site) {
    this.segments = [];
    this.documents = [];
    for (const described of JSON.parse(site.text('meta')).segments) {
      const segment = new Segment(site, described, this.documents.length);
      segment.titles.forEach((stored, i) => this.documents.push({ ...stored, length: segment.lengths[i], folded: folded(stored.title).replace(/\s/g, '') }));
      this.segments.push(segment);
    }
    this.mean = this.documents.reduce((sum, document) => sum + document.length, 0) / this.documents.length;
  }

  // The cheapest way over the words of the index.
  #cut(run) {
    const cost = [0], from = [], words = [];
    for (let begin = 0; begin < run.length; begin++) {
      for (let end = begin + 1; end <= run.length && end - begin <= LONGEST; end++) {
        const known = end - begin > 1 ? this.segments.reduce((sum, one) => sum + (one.find(run.slice(begin, end))?.words ?? 0), 0) : 0;
        if (!known && end > begin + 1) continue;
        const here = cost[begin] + (known ? 4 + Math.log((this.documents.length + 1) / known) : 9);
        if (here < (cost[end] ?? Infinity)) [cost[end], from[end]] = [here, begin];
      }
    }
    for (let end = run.length; end > 0; end = from[end]) words.unshift(run.slice(from[end], end));
    return words;
  }

  search(query, count) {
    const all = this.documents, scores = new Float64Array(all.length);
    const words = new Set((folded(query).match(/[\u4e00-\u9fa5]+|[a-z]+|[0-9]+/g) ?? []).flatMap(run => this.#cut(run)));
    for (const word of words) {
      const found = this.segments.flatMap(segment => segment.documents(word).map(([document, times]) => [segment.first + document, times]));
      for (const [document, times] of found) scores[document] += idf(all.length, found.length) * weight(times, all[document].length / this.mean);
      if (word.length < 2) continue;
      const titled = [...all.keys()].filter(i => all[i].folded.includes(word));
      for (const i of titled) scores[i] += TITLE * idf(all.length, titled.length) * weight(1, all[i].folded.length / TITLE_LENGTH);
    }
    return [...scores.keys()].filter(i => scores[i] > 0).sort((a, b) => scores[b] - scores[a] || a - b).slice(0, count).map(i => all[i]);
  }
}
