import { fileURLToPath } from 'node:url';
import { codeFolder } from './code-folder.ts';
import { runProgram } from './run-program.ts';

// A thread of the program: the entry that it is to run is its only argument. Its code is where the command's is.
const [, , name = ''] = process.argv;
const command = fileURLToPath(new URL('./cli.js', import.meta.url));
runProgram(name, { use: name, beside: import.meta.url, kept: codeFolder(command, process.env) });
