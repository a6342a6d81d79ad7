import { t } from '../i18n';
import { isJsonObject, type Json } from '../model';

/** What is wrong with a value of a text of settings, and where it stands. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly words: string;
}

/** What a schema complains of, as far as words are made of it. */
interface Complaint {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
}

/** What a field of an entry takes, in words; `value`: the entry. */
export function issueWords(issue: object, value: Json): string {
  const { code, path, values, expected, maximum, minimum } = issue as Complaint;
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (!isThere(value, path)) return t('json_missing', name);
  if (values) return t('json_wantChoice', name, values.map((each) => `"${String(each)}"`).join(', '));
  if (expected === 'boolean') return t('json_wantSwitch', name);
  if (expected === 'array' || (expected === 'object' && typeof path.at(-1) === 'number'))
    return t('json_wantList', name);
  if (expected === 'int' || expected === 'number') return t('json_wantNumber', name);
  if (code === 'too_big') return t('json_wantLess', name, String(maximum));
  if (code === 'too_small') return t('json_wantMore', name, String(minimum));
  if (code === 'invalid_format') return t('json_wantKey', name);
  return t('json_wantWords', name);
}

/** Whether something stands there at all. */
function isThere(value: Json, path: readonly PropertyKey[]): boolean {
  let at: unknown = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isJsonObject(at as Json)) at = (at as Record<string, unknown>)[String(step)];
    else return false;
  }
  return at !== undefined;
}
