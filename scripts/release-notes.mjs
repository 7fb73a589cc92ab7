// Prints the changes of the version in package.json, for the release page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './changelog.mjs';

const read = (name) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

const { version } = JSON.parse(read('package.json'));
const notes = notesOf(read('CHANGELOG.md'), version);
if (!notes) throw new Error(`CHANGELOG.md: expected a section for ${version}, got none`);
console.log(notes);
