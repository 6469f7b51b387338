import { parentPort } from 'node:worker_threads';
import { loadPdfReader } from '../pdf-facts.ts';
import { type Answer, type END, type Question, toPlain } from './messages.ts';
import { PdfWork } from './pdf-work.ts';

// The thread of a `PdfDesk`: it answers one question after another.
const work = new PdfWork();
// While the browser prints the first; where it cannot be loaded, whoever asks is told.
loadPdfReader().catch(() => undefined);
parentPort?.on('message', async (message: Question | typeof END) => {
  if (message.kind === 'end') {
    parentPort?.close();
    return;
  }
  const { kind, id, of } = message;
  const answer = (given: Answer) => parentPort?.postMessage(given);
  try {
    answer({ id, done: kind === 'read' ? await work.read(of) : await work.finish(of) });
  } catch (error) {
    answer({ id, failed: toPlain(error) });
  }
});
