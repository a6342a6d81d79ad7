import type { Fix } from './fix';

/** What findings have in common that are mended together: their rule, and what is done first; empty where nothing mends it. */
export function togetherAs({ rule, fixes }: { readonly rule: string; readonly fixes?: readonly Fix[] }): string {
  const first = fixes?.[0];
  return first ? `${rule} ${first.does}` : '';
}
