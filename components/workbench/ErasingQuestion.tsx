import { useMemo, useState } from 'preact/hooks';
import type { Erasing, ErasingAnswer } from '../../lib/commands/erasing';
import { type MessageKey, t, tn } from '../../lib/i18n';
import { showableLine } from '../../lib/model/showable';
import { NameReplacer } from '../../lib/search';
import type { NamedSample } from '../../lib/storage/named';
import { type NamedPlace, namedPlaces } from '../../lib/storage/named-places';
import { Dialog, Notice, Summary, TextField } from '../ui';
import styles from './ErasingQuestion.module.css';

interface ErasingProps {
  asked: Erasing;
  answer(given: ErasingAnswer | null): void;
}

const longestWord = 60;

/** Asks before somebody is erased: where their name still stands, and what is to become of it there. */
export function ErasingQuestion({ asked, answer }: ErasingProps) {
  const { who, kind, names, found } = asked;
  const places = namedPlaces.filter((place) => found.counts[place] > 0);
  // Among the people of notes it goes whatever becomes of it elsewhere.
  const choosable = places.some((place) => place !== 'roster');
  const [replaces, setReplaces] = useState(choosable);
  const [written, setWritten] = useState(t(`erase_word_${kind}`));
  const [typed, setTyped] = useState('');
  const replacer = useMemo(() => new NameReplacer(names, showableLine(written)), [names, written]);
  const wrong = !replaces ? '' : wrongWord(replacer);
  const confirmed = typed.trim().toLowerCase() === t('person_eraseWord').toLowerCase();
  const cancel = () => answer(null);
  return (
    <Dialog
      title={t('erase_title', who)}
      wide
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('cancel'), give: cancel },
        {
          name: 'yes',
          label: t(replaces ? 'erase_yesReplace' : 'person_eraseYes'),
          kind: 'danger',
          disabled: !confirmed || wrong !== '',
          give: () => answer({ word: replaces ? replacer.word : null }),
        },
      ]}
    >
      <div class={styles.stack}>
        <p>{t('erase_what')}</p>
        {places.length === 0 ? <p>{t('erase_nowhere')}</p> : <Standing asked={asked} places={places} />}
        {choosable && (
          <fieldset class={styles.stack}>
            <legend class={styles.label}>{t('erase_choice')}</legend>
            <Choice checked={replaces} onChoose={() => setReplaces(true)} label={t('erase_replace')} />
            {replaces && (
              <div class={styles.under}>
                <TextField
                  label={t('erase_word')}
                  value={written}
                  maxLength={longestWord}
                  error={wrong}
                  onInput={setWritten}
                />
                <Preview samples={found.samples} replacer={replacer} />
              </div>
            )}
            <Choice checked={!replaces} onChoose={() => setReplaces(false)} label={t('erase_leave')} />
          </fieldset>
        )}
        <Notice kind="warning">{t('erase_beyond')}</Notice>
        <TextField label={t('confirm_type', t('person_eraseWord'))} value={typed} onInput={setTyped} />
      </div>
    </Dialog>
  );
}

/** What is wrong with a word that is to stand for a name; empty where nothing is. */
function wrongWord(replacer: NameReplacer): string {
  if (replacer.word === '') return t('erase_wordMissing');
  return replacer.holds(replacer.word) ? t('erase_wordIsName') : '';
}

function Choice({ checked, label, onChoose }: { checked: boolean; label: string; onChoose(): void }) {
  return (
    <label class={styles.choice}>
      <input type="radio" name="erasing" checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}

function Standing({ asked, places }: { asked: Erasing; places: readonly NamedPlace[] }) {
  return (
    <section aria-labelledby="erasing-where">
      <h3 id="erasing-where" class={styles.label}>
        {t('erase_where')}
      </h3>
      <ul class={styles.places}>
        {places.map((place) => (
          <li key={place}>{tn(`erase_in_${place}`, asked.found.counts[place])}</li>
        ))}
      </ul>
      <p class={styles.muted}>
        {t('erase_names')} <strong dir="auto">{asked.names.map((name) => t('quoted', name)).join(', ')}</strong>.{' '}
        {t('erase_namesHint')}
      </p>
    </section>
  );
}

function Preview({ samples, replacer }: { samples: readonly NamedSample[]; replacer: NameReplacer }) {
  if (samples.length === 0) return null;
  return (
    <details open>
      <Summary>{t('erase_preview')}</Summary>
      <ul class={styles.samples}>
        {samples.map(({ place, title, words }) => (
          <li key={`${place} ${title} ${words}`}>
            <span class={styles.muted} dir="auto">
              {[t(`erase_of_${place}` as MessageKey), title].filter(Boolean).join(' · ')}
            </span>
            <span class={styles.before} dir="auto">
              <span class={styles.sign}>{t('erase_before')}</span> {words}
            </span>
            <span dir="auto">
              <span class={styles.sign}>{t('erase_after')}</span> {replacer.replace(words)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
