import { keyWords } from '../../../lib/commands/key-words';
import { formatDate, formatNumber, t } from '../../../lib/i18n';
import type { ImportPlan } from '../../../lib/import';
import { useLive } from '../../hooks';
import { Notice } from '../../ui';
import styles from './TrustNotes.module.css';

const kinds = {
  own: 'done',
  known: 'done',
  first: 'info',
  changed: 'warning',
  renamed: 'warning',
  unsigned: 'info',
  missing: 'warning',
  unreadable: 'warning',
} as const;

/** What a signature says of who made a digest, in words, and whether a newer edition of it is here. */
export function TrustNotes({ plan }: { plan: Pick<ImportPlan, 'trust' | 'credit' | 'byNameAlone'> }) {
  const { trust, credit, byNameAlone } = plan;
  const { state, key, known, newer } = trust;
  const who = credit.name || credit.organisation;
  const [first] = known;
  const places =
    state === 'known' && first
      ? [who, formatDate(first.firstSeen)]
      : state === 'renamed' && first
        ? [first.name || first.organisation]
        : [who];
  const words = useLive(async () => {
    const before = state === 'changed' ? known : [];
    return Promise.all([key, ...before.map(({ id }) => id)].flatMap((each) => (each ? keyWords(each) : [])));
  }, [trust]);
  const [own, ...others] = words ?? [];
  return (
    <>
      <Notice kind={kinds[state]}>
        <p>{t(`trust_${state}`, ...places)}</p>
        {key && state !== 'own' && <p class={styles.words}>{t('trust_words', own ?? '…')}</p>}
        {others.map((each) => (
          <p key={each} class={styles.words}>
            {t('trust_wordsBefore', each)}
          </p>
        ))}
      </Notice>
      {byNameAlone && <Notice kind="warning">{t('trust_nameAlone')}</Notice>}
      {newer && (
        <Notice kind="warning">{t('trust_newer', formatNumber(newer.number), formatDate(newer.madeAt))}</Notice>
      )}
    </>
  );
}
