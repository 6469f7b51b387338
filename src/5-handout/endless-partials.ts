import Handlebars from 'handlebars';
import type { SourceText } from '../source/text.ts';
import { type Fault, faultAt } from './template-fault.ts';

/**
 * The calls by which a partial comes to itself again. A group that writes a masthead of its own is
 * tempted to call the program's in it, by the same name; that would never end.
 */
export function endlessPartials(
  partials: ReadonlyMap<string, SourceText>,
): readonly { source: SourceText; fault: Fault }[] {
  const calls = new Map([...partials].map(([name, { text }]) => [name, callsIn(text)]));
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.size === seen.add(from).size) return false;
    return (calls.get(from) ?? []).some(({ name }) => leadsTo(name, to, seen));
  };
  return [...partials].flatMap(([name, source]) =>
    (calls.get(name) ?? [])
      .filter((call) => leadsTo(call.name, name))
      .map((call) => {
        const message = `This calls ${name === call.name ? 'the file it stands in' : `what calls "${name}"`} again, without end.`;
        return { source, fault: faultAt(message, call.loc, source.text) };
      }),
  );
}

interface Call {
  readonly name: string;
  readonly loc: hbs.AST.SourceLocation;
}

/** The partials that a template calls; none where it cannot be read, which is told elsewhere. */
function callsIn(text: string): readonly Call[] {
  const calls: Call[] = [];
  class Calls extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      if ('original' in partial.name) {
        calls.push({ name: String(partial.name.original), loc: partial.loc });
      }
      super.PartialStatement(partial);
    }
  }
  try {
    new Calls().accept(Handlebars.parse(text));
  } catch {
    return [];
  }
  return calls;
}
