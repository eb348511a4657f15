// The built site that is looked at: its files by their manifest, its documents by their data and their front matter.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const folder = path.resolve(process.env.BULLETIN_SITE ?? path.join(repository, 'output'));

if (!existsSync(path.join(folder, 'manifest.json'))) {
  throw new Error(`${folder} holds no built site. Build the sample site, or name another with BULLETIN_SITE.`);
}

export const manifest = JSON.parse(read('manifest.json'));
export const files = new Set([...manifest.files.map(file => file.path), 'manifest.json']);
export const pages = [...files].filter(file => file.endsWith('.html'));

/** The folders of the editions. */
export const editions = [{ name: 'standard', folder: '' }, { name: 'mobile', folder: 'm/' }, { name: 'accessible', folder: 'wza/' }];

/** The pages of one edition. */
export function pagesOf(folder) {
  return pages.filter(page => folder === '' ? !/^(?:m|wza)\//u.test(page) : page.startsWith(folder));
}

/** What the .json of each document says, with its page and a function that reads a key of its front matter. */
export const documents = manifest.files.filter(isPageOfSource).filter(file => files.has(data(file.path))).map(file => ({
  relations: [],
  ...JSON.parse(read(data(file.path))),
  page: file.path,
  header: header(file.source),
}));

/** Pages of the standard edition that a source made and that hold no document: of old addresses, and of what was withdrawn. */
export const substitutes = manifest.files.filter(isPageOfSource).filter(file => !/^(?:m|wza)\//u.test(file.path)).filter(file => !files.has(data(file.path))).map(file => file.path);

/** Whether a page only leads to the new address of what it held. */
export function isOldAddress(page) {
  return read(page).includes('http-equiv="refresh"');
}

export function read(file) {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Text without blanks: a page and its data break lines at different places. */
export function compact(text) {
  return text.replace(/\s/gu, '');
}

function isPageOfSource(file) {
  return file.path.endsWith('.html') && file.source.startsWith('content/');
}

function data(page) {
  return page.replace(/\.html$/u, '.json');
}

function header(source) {
  const whole = readFileSync(path.join(repository, source), 'utf8');
  const text = source.endsWith('.md') ? whole.match(/^---\r?\n(.*?)^---/msu)[1] : whole;
  return (...names) => text.match(new RegExp(`^(?:${names.join('|')}): *["']?(.*?)["']? *$`, 'mu'))?.[1];
}
