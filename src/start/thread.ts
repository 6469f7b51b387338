import { runProgram } from './run-program.ts';

// A thread of the program: the entry that it is to run, and where code is kept, if anywhere.
const [, , name = '', kept] = process.argv;
runProgram(name, { use: name, beside: import.meta.url, kept });
