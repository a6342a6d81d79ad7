import { formatWay, shareFormats } from '../../lib/commands/share-formats';
import type { WithdrawnReason } from '../../lib/digest';
import { formatDate, type MessageKey, t, tn } from '../../lib/i18n';
import type { Edition } from '../../lib/model';

const ways: Readonly<Record<string, MessageKey>> = {
  copy: 'edition_wayCopy',
  print: 'edition_wayPrint',
  ...Object.fromEntries(shareFormats.map(({ id }) => [id, formatWay(id)])),
};

/** How an edition went, each way once with how often. */
export function waysInWords({ ways: gone }: Edition): string {
  const byFormat = Map.groupBy(gone, ({ format }) => format);
  const said = [...byFormat].map(([format, { length }]) => {
    const key = Object.hasOwn(ways, format) ? ways[format] : undefined;
    const words = key ? t(key) : t('edition_wayOther', format);
    return length > 1 ? tn('edition_times', length, words) : words;
  });
  return said.join(', ');
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
