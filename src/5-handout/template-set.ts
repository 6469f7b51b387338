import Handlebars from 'handlebars';
import type { Report } from '../source/diagnostic.ts';
import type { SourceText } from '../source/text.ts';
import { endlessPartials } from './endless-partials.ts';
import type { Marks } from './marks.ts';
import { PRECOMPILED, type Precompiled } from './precompiled.ts';
import {
  broken,
  type Fault,
  faultAt,
  faultOf,
  PlacedFault,
  TemplateFault,
} from './template-fault.ts';

/** Templates and partials that have been read, parsed and found sound. */
export interface TemplateSet {
  /** Fills in a template; undefined after reporting where it, a partial or a helper fails. */
  print(name: string, view: object, marks: Marks, report: Report): string | undefined;
}

/** How templates are compiled, here and for the bundle. */
export const COMPILING = { strict: true, preventIndent: true } as const;

type Filled = (view: unknown, options?: Handlebars.RuntimeOptions) => string;

/**
 * Parses templates and partials and finds what would only fail later: a partial that is not
 * there, a helper that nobody has. Undefined after reporting. A name the view does not have is an
 * error when it is printed (`strict`), so that a slip of the pen is not an empty place on paper.
 * Where all are those that were bundled, nothing is left to find.
 */
export function compileTemplates(
  templates: ReadonlyMap<string, SourceText>,
  partials: ReadonlyMap<string, SourceText>,
  report: Report,
  precompiled: ReadonlyMap<string, Precompiled> = PRECOMPILED,
): TemplateSet | undefined {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('log'); // would write to the console
  handlebars.registerHelper('from', from);
  for (const [name, helper] of Object.entries(handlebars.helpers)) {
    if (helper !== undefined) handlebars.registerHelper(name, placed(helper));
  }
  const known = { partials: new Set(partials.keys()), helpers: handlebars.helpers };

  const all = new Map([
    ...templates,
    ...[...partials].map(([name, source]) => [`partials/${name}`, source] as const),
  ]);
  const areBundled =
    all.size === precompiled.size &&
    [...all].every(([path, { text }]) => precompiled.get(path)?.text === text);

  let sound = true;
  const parsed = (source: SourceText): Filled => {
    const faults = parseFaults(source, known);
    for (const fault of faults) report(broken(source, fault));
    if (faults.length > 0) sound = false;
    return handlebars.compile(source.text, COMPILING);
  };
  const compile = (source: SourceText, path: string): Filled => {
    const bundled = areBundled ? precompiled.get(path) : undefined;
    const filled = bundled ? handlebars.template(bundled.spec) : parsed(source);
    return (view, options) => {
      try {
        return filled(view, options);
      } catch (error) {
        // A partial's own fault passes through the templates that called it.
        if (error instanceof PlacedFault) throw error;
        throw new PlacedFault(source, faultOf(error, source.text));
      }
    };
  };
  for (const [name, source] of partials) {
    handlebars.registerPartial(name, compile(source, `partials/${name}`));
  }
  for (const { source, fault } of areBundled ? [] : endlessPartials(partials)) {
    report(broken(source, fault));
    sound = false;
  }
  const filled = new Map([...templates].map(([name, source]) => [name, compile(source, name)]));
  if (!sound) return undefined;

  return {
    print(name, view, marks, reportFault) {
      try {
        return filled.get(name)?.(view, { data: { marks } });
      } catch (error) {
        if (!(error instanceof PlacedFault)) throw error;
        reportFault(broken(error.source, error.fault));
        return undefined;
      }
    },
  };
}

/**
 * `{{from at "/ask"}}` marks an element with the value of the guide that it shows: the parts of its path
 * are put together. Nothing where one is undefined, and in a handout that has no marks.
 */
function from(...parameters: unknown[]): Handlebars.SafeString {
  const { data } = parameters.pop() as Handlebars.HelperOptions;
  const marks = data?.marks as Marks | undefined;
  const isWhole = parameters.every((part) => typeof part === 'string' || typeof part === 'number');
  return new Handlebars.SafeString(isWhole ? (marks?.attribute(parameters.join('')) ?? '') : '');
}

/** A helper that says where in its template it stood when it failed. */
function placed(helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...parameters: unknown[]) {
    try {
      return Reflect.apply(helper, this, parameters);
    } catch (error) {
      // A block helper prints its inside, so what failed may have its place already.
      if (error instanceof PlacedFault || error instanceof TemplateFault) throw error;
      if (error instanceof Handlebars.Exception && error.lineNumber !== undefined) throw error;
      const options = parameters.at(-1) as { readonly loc?: hbs.AST.SourceLocation };
      throw new TemplateFault(error instanceof Error ? error.message : String(error), options.loc);
    }
  };
}

/** What is wrong with a template before it is ever filled in. */
function parseFaults(
  source: SourceText,
  known: { partials: ReadonlySet<string>; helpers: object },
): readonly Fault[] {
  try {
    const names = new NamesUsed(known, source.text);
    names.accept(Handlebars.parse(source.text));
    return names.faults;
  } catch (error) {
    return [faultOf(error, source.text)];
  }
}

/** Walks a template for partials and helpers that do not exist. */
class NamesUsed extends Handlebars.Visitor {
  readonly faults: Fault[] = [];
  readonly #known: { partials: ReadonlySet<string>; helpers: object };

  readonly #text: string;

  constructor(known: { partials: ReadonlySet<string>; helpers: object }, text: string) {
    super();
    this.#known = known;
    this.#text = text;
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = 'original' in partial.name ? String(partial.name.original) : undefined;
    if (name !== undefined && !this.#known.partials.has(name)) {
      this.faults.push(faultAt(`There is no partial "${name}".`, partial.loc, this.#text));
    }
    super.PartialStatement(partial);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#checkHelper(mustache);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#checkHelper(block);
    super.BlockStatement(block);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkHelper(expression, true);
    super.SubExpression(expression);
  }

  /** A name with anything after it can only be a helper; a name alone is a value of the view. */
  #checkHelper(
    call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    always = false,
  ): void {
    const { path, params } = call;
    const hash = call.hash as hbs.AST.Hash | undefined;
    if (!always && params.length === 0 && (hash?.pairs.length ?? 0) === 0) return;
    const name = 'original' in path ? String(path.original) : '';
    if (!Object.hasOwn(this.#known.helpers, name)) {
      this.faults.push(faultAt(`There is no helper "${name}".`, call.loc, this.#text));
    }
  }
}
