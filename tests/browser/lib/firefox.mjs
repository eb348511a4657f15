// Debian's Firefox, which Playwright cannot drive.
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { executable } from './browser.mjs';

let started;

export function firefox() {
  // What Puppeteer switches off for tests, and readers have: a page from a disk may not read what lies beside it.
  started ??= puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? executable('firefox-esr', 'firefox'), extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } });
  return started;
}

after(() => started?.then(one => one.close(), () => { /* The test that asked for it has failed. */ }));
