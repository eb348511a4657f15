// A built site as who searches it reads it: the engine of its page, and the files that this asks for.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export class BuiltSite {
  #texts = new Map();
  #sizes = new Map();

  constructor(folder) {
    const engine = path.resolve(folder, 'assets', 'search.js');
    this.folder = folder;
    this.Engine = createRequire(import.meta.url)(engine);
    this.engineSize = gzipSync(readFileSync(engine)).length;
  }

  file(name) {
    return path.join(this.folder, 'search', `${name}.js`);
  }

  text(name) {
    if (!this.#texts.has(name)) {
      new Function('bulletinSearch', readFileSync(this.file(name), 'utf8'))((_, text) => this.#texts.set(name, text));
    }
    return this.#texts.get(name);
  }

  // Bytes of a file that is sent compressed.
  size(name) {
    if (!this.#sizes.has(name)) this.#sizes.set(name, gzipSync(readFileSync(this.file(name))).length);
    return this.#sizes.get(name);
  }

  // An engine that has read nothing yet, and what it reads.
  open() {
    const cost = { bytes: 0, requests: 0 };
    const engine = new this.Engine(async name => {
      cost.bytes += this.size(name);
      cost.requests++;
      return this.text(name);
    });
    return { engine, cost };
  }
}
