import { useState } from 'preact/hooks';
import { measuresOf } from '../../../lib/commands/measures';
import type { Count, Measures as Measured } from '../../../lib/digest/measures';
import { formatNumber, t, tn } from '../../../lib/i18n';
import type { Digest, Principle } from '../../../lib/model';
import { useLive, usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { Fold, Progress } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Measures.module.css';

/** What a digest is made of, in counts: folded until wanted, and asked for only then. */
export function Measures({ digest }: { digest: Digest }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={t('measure_title')} open={open} onToggle={setOpen}>
      {open && <Counts digest={digest} />}
    </Fold>
  );
}

function Counts({ digest }: { digest: Digest }) {
  const { repository } = useServices();
  const principles = usePrinciples();
  const found = useLive(() => measuresOf(repository, digest), [digest]);
  if (!found) return <Progress label={t('editor_reading')} />;
  return (
    <>
      <p class={sheet.muted}>{t('measure_lead')}</p>
      <dl class={styles.measures}>
        {rowsOf(found, principles).map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Of fewer than so many a share says nothing. */
const fewest = 10;

/** So many of so many; in hundredths, too, where there are enough of them. */
export function countInWords({ count, of }: Count): string {
  const said = t('measure_of', formatNumber(count), formatNumber(of));
  return of < fewest ? said : t('measure_percent', said, formatNumber(Math.round((count / of) * 100)));
}

/** Each measure with what it says; those of nothing are left out. */
function rowsOf(found: Measured, principles: readonly Principle[]): (readonly [string, string])[] {
  const { largest, effective, firstTime, returning, memberMade, answered, done, consent, links, alt } = found;
  const counted = (term: string, count: Count | null) =>
    count && count.of > 0 ? [[term, countInWords(count)] as const] : [];
  return [
    [t('measure_principles'), balanceInWords(found, principles)],
    [t('measure_voices'), voicesInWords(found)],
    ...counted(t('measure_largest'), largest),
    ...(largest.of > 0 ? [[t('measure_even'), evenInWords(effective)] as const] : []),
    ...(firstTime ? [] : [[t('measure_firstTime'), t('measure_noEarlier')] as const]),
    ...counted(t('measure_firstTime'), firstTime),
    ...counted(t('measure_returning'), returning),
    ...counted(t('measure_members'), memberMade),
    ...counted(t('measure_answered'), answered),
    ...counted(t('measure_done'), done),
    ...counted(t('measure_consent'), consent),
    ...counted(t('measure_links'), links),
    ...counted(t('measure_alt'), alt),
  ];
}

const evenInWords = (effective: number) => t('measure_evenAs', formatNumber(Math.round(effective * 10) / 10));

const voicesInWords = ({ people, organisations, roles }: Measured): string =>
  [tn('measure_people', people), tn('measure_organisations', organisations), tn('measure_roles', roles)].join(', ');

function balanceInWords({ principles: counts }: Measured, principles: readonly Principle[]): string {
  return counts
    .map(({ id, count, before }) => {
      const principle = principles.find((each) => each.id === id);
      const name = principle ? principleName(principle) : t('newDigest_noPrinciple');
      const said = `${name}: ${formatNumber(count)}`;
      return before === null ? said : t('measure_before', said, formatNumber(before));
    })
    .join(' · ');
}
