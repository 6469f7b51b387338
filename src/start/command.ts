#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { codeFolder } from './code-folder.ts';
import { openCodePlace } from './code-place.ts';
import { holdCode } from './held-code.ts';
import { runProgram } from './run-program.ts';

/** Commands that are given often; all others share what is kept of them. */
const OFTEN = ['build', 'check', 'studio'];

const [, , command = ''] = process.argv;
const folder = codeFolder(fileURLToPath(import.meta.url), process.env);
// What is loaded from packages, Node finds there.
if (folder !== undefined) module.enableCompileCache?.(folder);
runProgram('main', {
  use: OFTEN.includes(command) ? command : 'command',
  beside: import.meta.url,
  place: folder === undefined ? undefined : openCodePlace(folder),
  onNew: holdCode,
});
