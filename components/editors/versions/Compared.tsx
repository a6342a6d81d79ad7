import { type ChangeObject, diffWordsWithSpace } from 'diff';
import { t } from '../../../lib/i18n';
import { VisuallyHidden } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from '../VersionsEditor.module.css';
import type { ChangeInWords } from './words';

/** Longer texts are compared line by line: word by word would take seconds. UTF-16 code units. */
const longest = 60_000;

/** Texts with less in common are two texts: what they share of the shorter one's letters. */
const inCommon = 1 / 3;

/** Changes of a version, word by word: what went is struck through, what came is marked, both said to screen readers. */
export function Compared({ changes }: { changes: readonly ChangeInWords[] }) {
  if (changes.length === 0) return <p class={sheet.muted}>{t('versions_same')}</p>;
  return (
    <dl class={styles.changes}>
      {changes.map(({ field, before, after }, i) => (
        <div key={i}>
          <dt>{t(field)}</dt>
          <dd class={styles.text} dir="auto">
            <Words before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const letters = (text: string): number => text.replace(/\s/g, '').length;

/** The parts of one text made of both; null where they are two texts. */
function partsOf({ before, after }: Pair): ChangeObject<string>[] | null {
  if (before.length + after.length > longest) return null;
  const parts = diffWordsWithSpace(before, after);
  const kept = parts.map(({ value, added, removed }) => (added || removed ? 0 : letters(value)));
  const shared = kept.reduce((sum, each) => sum + each, 0);
  return shared < inCommon * Math.min(letters(before), letters(after)) ? null : parts;
}

interface Pair {
  before: string;
  after: string;
}

function Words({ before, after }: Pair) {
  const parts = partsOf({ before, after });
  if (!parts)
    return (
      <span class={styles.anew}>
        <Gone>{before}</Gone>
        <Come>{after}</Come>
      </span>
    );
  return (
    <>
      {parts.map(
        ({ value, added, removed }, i) =>
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one text never move
          added ? <Come key={i}>{value}</Come> : removed ? <Gone key={i}>{value}</Gone> : <span key={i}>{value}</span>,
        // biome-ignore-end lint/suspicious/noArrayIndexKey: the parts of one text never move
      )}
    </>
  );
}

function Gone({ children }: { children: string }) {
  return (
    <del class={styles.gone}>
      <VisuallyHidden>{t('versions_removed')} </VisuallyHidden>
      {children}
    </del>
  );
}

function Come({ children }: { children: string }) {
  return (
    <ins class={styles.come}>
      <VisuallyHidden>{t('versions_added')} </VisuallyHidden>
      {children}
    </ins>
  );
}
