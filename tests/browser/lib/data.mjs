// The datasets of the built site, as programs find them: from the index on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folder, read } from './site.mjs';

export const index = JSON.parse(read('data/index.json'));

/** Each dataset with what its own index says; `folder` is where its files lie. */
export const datasets = index.datasets.map(one => {
  const at = path.posix.join('data', decodeURIComponent(one.href));
  return { ...one, ...JSON.parse(read(at)), folder: path.posix.dirname(at) };
});

/** Every table of every dataset. */
export const tables = datasets.flatMap(dataset => dataset.tables.map(table => ({ ...table, dataset, key: `${dataset.id}/${table.name}` })));

/** The path of a file of a table below the site's folder; undefined when it has no such format. */
export function fileOf(table, format) {
  const file = table.files.find(one => one.format === format);
  return file && path.posix.join(table.dataset.folder, decodeURIComponent(file.href));
}

export function full(file) {
  return path.join(folder, file);
}

export function json(file) {
  return JSON.parse(read(file));
}

export function bytes(file) {
  return readFileSync(full(file));
}
