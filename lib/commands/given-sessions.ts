import { SessionTemplate } from '../facilitate/template';
import type { Language } from '../i18n';

/** The templates that come with the program, in the order in which they are offered: one file each in every language. */
export const givenSessionKeys = ['call', 'consult', 'convening', 'core'] as const;

/** A template and the name of its file, which a session keeps. */
export interface GivenSession {
  readonly id: string;
  readonly template: SessionTemplate;
}

const read = new Map<Language, Promise<readonly GivenSession[]>>();

/** What a session can start from, in a language: `public/sessions`. */
export function givenSessions(language: Language): Promise<readonly GivenSession[]> {
  const known = read.get(language) ?? Promise.all(givenSessionKeys.map((key) => fetchTemplate(key, language)));
  read.set(language, known);
  // What could not be read once is tried anew.
  known.catch(() => read.delete(language));
  return known;
}

async function fetchTemplate(id: string, language: Language): Promise<GivenSession> {
  const answer = await fetch(`/sessions/${id}.${language}.json`);
  return { id, template: SessionTemplate.parse(await answer.json()) };
}
