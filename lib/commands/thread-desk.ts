import * as z from 'zod/mini';
import { attributionModes, releaseLevels, type ThreadId } from '../model';
import { type FormField, formField } from '../workbench/forms';
import { type Session, tabOf } from '../workbench/session';

/** What a form may say of the consent of who tells. */
export const consents = ['ask', 'asked', 'yes', 'no'] as const;

/** What somebody tells who tried something, as it is typed. */
export const Telling = z.object({
  tried: z.string(),
  saw: z.string(),
  changed: z.string(),
  name: z.string(),
  organisation: z.string(),
  attribution: z.enum(attributionModes),
  release: z.enum(releaseLevels),
  /** What who tells it said about quoting them, and who asked. */
  consent: z.enum(consents),
  by: z.string(),
  /** The day they tried it, `YYYY-MM-DD`. */
  day: z.string(),
});
export type Telling = Readonly<z.infer<typeof Telling>>;

/** Nothing is told yet, and nothing leaves until somebody says so. */
export const noTelling = (day: string): Telling => ({
  ...{ tried: '', saw: '', changed: '', name: '', organisation: '', by: '', day },
  ...{ attribution: 'unattributed', release: 'network', consent: 'ask' },
});

/** What is being told of a thread in its tab; null while its form is closed. */
export const tellingOf = (session: Session, thread: ThreadId): FormField<Telling | null> =>
  formField<Telling | null>(
    session,
    { tab: tabOf('thread', thread), name: 'telling' },
    { first: null, known: Telling },
  );
