import {
  isJsonObject,
  type Json,
  type JsonObject,
  type More,
  packMore,
  type ReleaseLevel,
  type Source,
} from '../model';
import { bundleLines, namesInside } from '../model/bundle';

/** What of a line this version does not know. */
export interface Unknown {
  /** What is kept of it; nothing where there is none. */
  readonly more: More | null;
  /** Something was too much to keep, or of a name that cannot be a field's. */
  readonly lost: boolean;
}

/** What an item points to in this library, and what came with it that its source does not hold. */
export interface Taken {
  readonly source: Source;
  readonly more: More | null;
  /** Something that came with it is not kept, and its row does not say so. */
  readonly lost: boolean;
}

/** The unknown fields of a line, those inside its known objects too. All are kept or, where they are too much, none. */
export function unknownOf(line: { readonly type: keyof typeof bundleLines }, release: ReleaseLevel): Unknown {
  const known = bundleLines[line.type].shape;
  const found = Object.entries(line as unknown as JsonObject).flatMap(([name, value]): [string, Json][] => {
    if (!Object.hasOwn(known, name)) return [[name, value]];
    const inside = namesInside[name];
    if (!inside || !isJsonObject(value)) return [];
    const rest = Object.entries(value).filter(([inner]) => !inside.includes(inner));
    return rest.length > 0 ? [[name, Object.fromEntries(rest)]] : [];
  });
  const fields = found.filter(([name]) => !(name in Object.prototype));
  const more = packMore(Object.fromEntries(fields), release);
  return { more, lost: fields.length < found.length || (fields.length > 0 && more === null) };
}

/** The field that holds them, where there are any. */
export const withMore = (more: More | null): { more?: More } => (more ? { more } : {});
