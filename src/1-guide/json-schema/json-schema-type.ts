import type { Snippet } from './snippets.ts';

/** A JSON Schema of draft 7, with the words that yaml-language-server adds to it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** What an editor says of a wrong value instead of words about JSON. */
  readonly errorMessage?: string;
  /** The description of a block with an example of it. */
  readonly markdownDescription?: string;
  /** What each word of `enum` means. */
  readonly enumDescriptions?: readonly string[];
  readonly defaultSnippets?: readonly Snippet[];
}

/** A schema as it is made from those in `schema/`, with what they note for the making of it. */
export interface NotedSchema extends JsonSchema {
  readonly items?: NotedSchema;
  readonly properties?: Readonly<Record<string, NotedSchema>>;
  readonly additionalProperties?: NotedSchema | boolean;
  readonly anyOf?: readonly NotedSchema[];
  /** What a block can begin with: a label, and the keys that are filled in with their examples. */
  readonly snippets?: Readonly<Record<string, readonly string[]>>;
  /** How YAML writes the value where it is long: `|` keeps its lines, `>-` joins them. */
  readonly blockStyle?: '|' | '>-';
}
