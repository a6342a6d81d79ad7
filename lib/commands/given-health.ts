import * as z from 'zod/mini';
import type { Language } from '../i18n';
import { type HealthItem, type HealthQuestion, PartId } from '../model';
import { ordersAtEnd } from './order';

const Given = z.object({
  items: z.array(z.object({ id: PartId, area: z.string(), words: z.string() })),
  questions: z.array(z.object({ id: PartId, words: z.string() })),
});

/** What a first round asks: `public/health`. Later ones begin with what the one before asked. */
export async function givenHealth(language: Language): Promise<{ items: HealthItem[]; questions: HealthQuestion[] }> {
  const answer = await fetch(`/health/check.${language}.json`);
  const { items, questions } = Given.parse(await answer.json());
  return { items: asked(items), questions: asked(questions) };
}

/** The words of the given statements and questions in some languages, by id: a form may be in another one than its round. */
export async function givenHealthWords(languages: readonly Language[]): Promise<Map<string, string[]>> {
  const words = new Map<string, string[]>();
  for (const { items, questions } of await Promise.all(languages.map(givenHealth)))
    for (const { id, words: said } of [...items, ...questions]) words.set(id, [...(words.get(id) ?? []), said]);
  return words;
}

function asked<T extends { id: string }>(
  parts: readonly T[],
): (T & { on: boolean; order: string; removed: boolean })[] {
  const orders = ordersAtEnd([], parts.length);
  return parts.map((part, at) => ({ ...part, on: true, order: orders[at] ?? '', removed: false }));
}
