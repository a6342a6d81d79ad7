import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { placeText } from '../../../lib/commands/evidence';
import { factOf, patternsFor, type Suggested } from '../../../lib/commands/patterns';
import type { Heard } from '../../../lib/digest/suggest-patterns';
import { formatDate, t, tn } from '../../../lib/i18n';
import type { Clip, Digest, Meeting } from '../../../lib/model';
import type { Change } from '../../../lib/storage/repository';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import { Fold } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Suggestions.module.css';

/** Patterns are found anew where what they are found in changes, and where cards come to stand elsewhere. */
const concerns = (change: Change) => touches('meeting')(change) || touches('clip')(change) || touches('person')(change);

/** What several organisations mention, with what bears it out; nothing of it is put anywhere unasked. Folded until wanted. */
export function Suggestions({ digest }: { digest: Digest }) {
  const { repository } = useServices();
  const [open, setOpen] = useState(false);
  const { period, items, sections } = digest;
  const standing = items.map(({ id, section, order }) => `${id} ${section} ${order}`).join('\n');
  const asked = [digest.id, period?.from, period?.to, digest.release, standing, sections.length];
  const found = useLive(() => suggestionsFor(), asked, concerns);
  async function suggestionsFor() {
    const suggested = await patternsFor(repository, digest);
    const ids = new Set(suggested.flatMap(({ pattern }) => pattern.heard.map(({ source }) => source.record)));
    const records = (await repository.getMany([...ids])).filter((record) => record !== undefined);
    return { suggested, records: new Map(records.map((record) => [record.id as string, record])) };
  }
  if (!found || found.suggested.length === 0) return null;
  const waiting = found.suggested.filter(({ taken }) => !taken).length;
  return (
    <Fold title={tn('pattern_list', waiting)} open={open} onToggle={setOpen}>
      <p class={sheet.muted}>{t('pattern_lead')}</p>
      <ul class={`${sheet.list} ${sheet.apart}`}>
        {found.suggested.map((each) => (
          <li key={each.pattern.key}>
            <Suggestion digest={digest} suggested={each} records={found.records} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface SuggestionProps {
  digest: Digest;
  suggested: Suggested;
  records: ReadonlyMap<string, Clip | Meeting>;
}

function Suggestion({ digest, suggested: { pattern, taken }, records }: SuggestionProps) {
  const fact = factOf(pattern);
  return (
    <article class={styles.pattern} aria-label={fact}>
      <p class={styles.fact}>{fact}</p>
      <ul class={sheet.list}>
        {pattern.heard.map((each) => (
          <li key={`${each.source.record} ${each.source.part}`} class={sheet.said}>
            <HeardCard heard={each} record={records.get(each.source.record)} />
          </li>
        ))}
      </ul>
      {taken ? (
        <p class={sheet.muted}>{t('pattern_stands')}</p>
      ) : (
        <div>
          <CommandButton small command={commandNamed('digest.takePattern')} record={digest.id} part={pattern.key} />
        </div>
      )}
    </article>
  );
}

/** Longer words are cut: the whole stands where they are from. */
const longest = 200;

function HeardCard({ heard, record }: { heard: Heard; record: Clip | Meeting | undefined }) {
  const { words, place, source } = heard;
  const day = record && 'date' in record ? formatDate(record.date) : '';
  const from = [place.kind === 'meeting' ? '' : place.name, record?.title ?? '', day].filter(Boolean).join(' · ');
  return (
    <>
      <div dir="auto">
        <p>{words.length > longest ? `${words.slice(0, longest)}…` : words}</p>
        <p class={sheet.muted}>{from}</p>
      </div>
      <CommandIconButton
        command={commandNamed('digest.openHeard')}
        part={placeText(source)}
        label={t('pattern_open', record?.title ?? '')}
      />
    </>
  );
}
