#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './code-folder.ts';
import { runProgram } from './run-program.ts';

/** Commands that are given often; all others share what is kept of them. */
const OFTEN = ['build', 'check', 'studio'];

const [, , command = ''] = process.argv;
// All else is loaded after this, so that it is found compiled.
keepCompiledCode(fileURLToPath(import.meta.url), process.env);
runProgram('main', {
  use: OFTEN.includes(command) ? command : 'command',
  beside: import.meta.url,
  // One for each version of Node and its flags.
  kept: module.getCompileCacheDir?.(),
});
