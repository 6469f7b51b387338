/**
 * Lines that a text takes, estimated by its characters and those that a line of it holds. Good
 * enough to leave room by; what a line really holds is known to the browser alone.
 */
export function linesOf(text: string, measure: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / measure)), 0);
}
