// The configurations of docs/servers, tried with nginx, Apache and Caddy on the sample site, in the root and below a path.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { executable } from './lib/browser.mjs';
import { folder, manifest } from './lib/site.mjs';
import './lib/tests.mjs';

const configurations = path.resolve(import.meta.dirname, '../../docs/servers');
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-servers-'));
const running = [];

const types = {
  html: 'text/html; charset=utf-8', txt: 'text/plain; charset=utf-8', css: 'text/css; charset=utf-8', csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8', jsonld: 'application/ld+json; charset=utf-8', geojson: 'application/geo+json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8', webmanifest: 'application/manifest+json; charset=utf-8', zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// What a site may hold besides what the sample has: with nosniff, browsers show and play by these types alone.
const probes = {
  svg: /^image\/svg\+xml/u, png: /^image\/png$/u, jpg: /^image\/jpeg$/u, jpeg: /^image\/jpeg$/u, jfif: /^image\/jpeg$/u, gif: /^image\/gif$/u,
  webp: /^image\/webp$/u, avif: /^image\/avif$/u, bmp: /^image\/(?:x-ms-)?bmp$/u, ico: /^image\/(?:x-icon|vnd\.microsoft\.icon)$/u,
  mp3: /^audio\/mpeg$/u, m4a: /^audio\/(?:x-m4a|mp4|aac)$/u, wav: /^audio\/(?:x-)?wav$/u, ogg: /^(?:audio|application)\/ogg$/u, mp4: /^video\/mp4$/u,
  webm: /^video\/webm$/u, mov: /^video\/quicktime$/u, woff2: /^font\/woff2$/u, wasm: /^application\/wasm$/u, pdf: /^application\/pdf$/u,
  ofd: /^application\/ofd$/u, zip: /^application\/(?:zip|x-zip-compressed)$/u, epub: /^application\/epub\+zip$/u, gz: /^application\/(?:x-)?gzip$/u,
  docx: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/u, et: /./u, dps: /./u, md: /^text\/(?:plain|markdown); charset=utf-8$/u,
};
const read = name => readFileSync(path.join(configurations, name), 'utf8');

after(() => {
  for (const server of running) server.kill('SIGTERM');
  rmSync(scratch, { recursive: true });
});

/** A folder with the site in it, in the root or below a path, and with what no server may give. */
function root(name, below) {
  const made = path.join(scratch, name);
  mkdirSync(path.join(made, '.output.bulletin', 'next'), { recursive: true });
  writeFileSync(path.join(made, '.output.bulletin', 'next', 'draft.html'), 'not published');
  const site = path.join(made, below);
  mkdirSync(path.join(site, 'probe'), { recursive: true });
  for (const entry of readdirSync(folder)) symlinkSync(path.join(folder, entry), path.join(site, entry));
  for (const ending of Object.keys(probes)) writeFileSync(path.join(site, 'probe', `probe.${ending}`), 'any bytes');
  for (const hidden of ['.bulletin-work/next', '.bulletin', '.git']) {
    mkdirSync(path.join(site, hidden), { recursive: true });
    writeFileSync(path.join(site, hidden, 'draft.html'), 'not published');
  }
  return made;
}

async function freePort() {
  const one = createServer();
  await new Promise(resolve => { one.listen(0, '127.0.0.1', resolve); });
  const { port } = one.address();
  await new Promise(resolve => { one.close(resolve); });
  return port;
}

async function nginx(site, below) {
  const port = await freePort();
  const home = mkdtempSync(path.join(scratch, 'nginx-'));
  const server = read('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/gazette/output', site).replace('404 /404.html', `404 ${below}404.html`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${home};`).join(' ');
  writeFileSync(path.join(home, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''} daemon off; pid ${home}/pid; error_log ${home}/error.log; events {} http { access_log off; ${temporary} ${server} }`);
  return start(executable('nginx'), ['-e', `${home}/error.log`, '-p', home, '-c', path.join(home, 'nginx.conf')], port);
}

async function apache(site, below) {
  const port = await freePort();
  const home = mkdtempSync(path.join(scratch, 'apache-'));
  const modules = ['mpm_event', 'authz_core', 'authz_host', 'mime', 'dir', 'alias', 'headers', 'filter'].map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const directory = read('apache.htaccess').replace('404 /404.html', `404 ${below}404.html`);
  writeFileSync(path.join(home, 'apache.conf'), `${modules.join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
DefaultRuntimeDir ${home}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
Require all granted
${directory}
</Directory>
`);
  return start(executable('apache2'), ['-X', '-d', home, '-f', path.join(home, 'apache.conf')], port);
}

async function caddy(site, below) {
  const port = await freePort();
  const home = mkdtempSync(path.join(scratch, 'caddy-'));
  const server = read('Caddyfile').replace('gazette.example.gov.cn {', `http://127.0.0.1:${port} {`).replace('/srv/gazette/output', site).replace('* /404.html', `* ${below}404.html`);
  writeFileSync(path.join(home, 'Caddyfile'), `{\nadmin off\ngrace_period 1s\nlog {\noutput file ${home}/log\n}\n}\n${server}`);
  return start(executable('caddy'), ['run', '--config', path.join(home, 'Caddyfile'), '--adapter', 'caddyfile'], port, { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home });
}

async function start(program, args, port, environment = {}) {
  const server = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  running.push(server);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break;
    try {
      await fetch(address);
      return address;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error(`${program} does not answer`);
}

describe('the configurations of servers', () => {
  for (const [name, serve] of [['nginx', nginx], ['Apache', apache], ['Caddy', caddy]]) {
    for (const below of ['/', '/gongbao/']) {
      test(`${name}, the site at ${below}`, async () => {
        const address = await serve(root(`${name}${below.length}`, below.slice(1, -1)), below);
        const get = file => fetch(address + below + file.split('/').map(encodeURIComponent).join('/'));
        const wrong = [];
        for (const [ending, type] of Object.entries(types)) {
          const file = manifest.files.find(one => one.path.endsWith(`.${ending}`) && !/feed(-[\d-]+)?\.json$/.test(one.path));
          const answer = await get(file.path);
          await answer.arrayBuffer();
          const cors = answer.headers.get('access-control-allow-origin');
          if (answer.headers.get('content-type').toLowerCase() !== type) wrong.push(`${file.path}: ${answer.headers.get('content-type')}`);
          if ((cors === '*') !== !['html', 'css', 'webmanifest'].includes(ending)) wrong.push(`${file.path}: CORS ${cors}`);
        }
        for (const [file, type] of [['feed.xml', 'application/atom+xml; charset=utf-8'], ['feed.json', 'application/feed+json; charset=utf-8'], ['', 'text/html; charset=utf-8']]) {
          const answer = await get(file);
          if (answer.status !== 200 || answer.headers.get('content-type').toLowerCase() !== type) wrong.push(`${file}: ${answer.status} ${answer.headers.get('content-type')}`);
          if (answer.headers.get('x-content-type-options') !== 'nosniff') wrong.push(`${file}: may be sniffed`);
          if (!answer.headers.get('content-security-policy').includes("frame-ancestors 'self'")) wrong.push(`${file}: may be framed`);
        }
        const script = await get('assets/gazette.js');
        if (!/^(?:text|application)\/javascript; charset=utf-8$/iu.test(script.headers.get('content-type'))) wrong.push(`script: ${script.headers.get('content-type')}`);
        for (const [ending, type] of Object.entries(probes)) {
          const answer = await get(`probe/probe.${ending}`);
          await answer.arrayBuffer();
          if (!type.test(answer.headers.get('content-type')?.toLowerCase() ?? '')) wrong.push(`${ending}: ${answer.status} ${answer.headers.get('content-type')}`);
          if (answer.headers.get('content-encoding')) wrong.push(`${ending}: unpacked by browsers`);
          if (answer.headers.get('x-content-type-options') !== 'nosniff') wrong.push(`${ending}: may be sniffed`);
        }
        const svg = await get('probe/probe.svg');
        if (!svg.headers.get('content-security-policy').includes("script-src 'none'")) wrong.push('svg: may run scripts');
        if ((await get('probe/probe.svg')).headers.get('access-control-allow-origin')) wrong.push('svg: CORS');
        const list = await get('probe/');
        if (list.status < 400 || (await list.text()).includes('probe.svg')) wrong.push('a folder is listed');
        assert.deepEqual(wrong, []);

        const home = await get('index.html');
        assert.equal(home.headers.get('cache-control'), 'no-cache');
        assert.equal((await get('probe/probe.png')).headers.get('cache-control'), 'max-age=3600');
        const again = await fetch(home.url, { headers: { 'if-none-match': home.headers.get('etag') ?? '', 'if-modified-since': home.headers.get('last-modified') } });
        assert.equal(again.status, 304);

        const missing = await get('no/such/page.html');
        assert.equal(missing.status, 404);
        assert.equal(await missing.text(), readFileSync(path.join(folder, '404.html'), 'utf8'));
        for (const hidden of ['/.output.bulletin/next/draft.html', '/.output.bulletin/', `${below}.bulletin-work/next/draft.html`, `${below}.bulletin/draft.html`, `${below}.git/draft.html`]) {
          const answer = await fetch(address + hidden);
          assert.ok([403, 404].includes(answer.status), `${hidden}: ${answer.status}`);
          assert.doesNotMatch(await answer.text(), /not published/u);
        }
      });
    }
  }

  test('that of IIS has a type for every file of the site', () => {
    const endings = new Set(manifest.files.map(file => path.extname(file.path) || '.'));
    assert.deepEqual([...endings].filter(ending => !read('web.config').includes(`<mimeMap fileExtension="${ending}"`)), []);
  });
});
