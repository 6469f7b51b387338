import { placeOfCommand } from './code-place.ts';
import { runProgram } from './run-program.ts';

// A thread of the program: the entry that it is to run is its only argument.
const [, , name = ''] = process.argv;
runProgram(name, { use: name, beside: import.meta.url, place: placeOfCommand() });
