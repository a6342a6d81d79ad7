import { formatWay, shareFormats } from '../../lib/commands/share-formats';
import type { WithdrawnReason } from '../../lib/digest';
import { formatDate, type MessageKey, t, tn } from '../../lib/i18n';
import type { Edition } from '../../lib/model';

const acts: Readonly<Record<string, MessageKey>> = { copy: 'edition_wayCopy', print: 'edition_wayPrint' };
const files: Readonly<Record<string, MessageKey>> = Object.fromEntries(
  shareFormats.map(({ id }) => [id, formatWay(id)]),
);

/** How an edition went, each way once with how often: "copied, saved as a web page (2 times), a bundle". */
export function waysInWords({ ways: gone }: Pick<Edition, 'ways'>): string {
  const byFormat = [...Map.groupBy(gone, ({ format }) => format)];
  const said = ([format, { length }]: (typeof byFormat)[number]) => {
    const key = Object.hasOwn(acts, format) ? acts[format] : Object.hasOwn(files, format) ? files[format] : undefined;
    const words = key ? t(key) : format;
    return length > 1 ? tn('edition_times', length, words) : words;
  };
  const [done, saved] = [true, false].map((act) => byFormat.filter(([format]) => Object.hasOwn(acts, format) === act));
  return [...(done ?? []).map(said), ...(saved?.length ? [t('edition_saved', saved.map(said).join(', '))] : [])].join(
    ', ',
  );
}

/** An edition by its title and when it went out. */
export const nameOf = ({ title, frozenAt }: Edition): string =>
  t('edition_named', title || t('editor_digest'), formatDate(frozenAt, true));

/** When it went, how, and how far it was meant to go. */
export const goneInWords = (edition: Edition): string =>
  [formatDate(edition.frozenAt, true), waysInWords(edition), t(`release_${edition.release}`)].join(' · ');

/** Why a line would not leave now. */
export const reasons = {
  consent: 'withdrawn_consent',
  release: 'withdrawn_release',
  deleted: 'withdrawn_deleted',
  gone: 'withdrawn_gone',
} as const satisfies Record<WithdrawnReason, MessageKey>;
