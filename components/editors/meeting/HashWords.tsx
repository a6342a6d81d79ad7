import { useMemo } from 'preact/hooks';
import { principleCommands } from '../../../lib/commands/principle';
import { t } from '../../../lib/i18n';
import type { Meeting } from '../../../lib/model';
import { principlesByWord, unknownWords } from '../../../lib/notes/principle-words';
import { CommandButton, commandOf } from '../../CommandButton';
import { usePrinciples, useStill } from '../../hooks';
import sheet from '../Sheet.module.css';

/** How long typing rests before words that are still being written are offered, ms. */
const rest = 1000;
/** More are not offered at once. */
const most = 12;

const make = commandOf(principleCommands, 'principle.fromWord');

/** Words behind `#` that name no principle: each can become one, or stay a word. */
export function HashWords({ meeting }: { meeting: Meeting }) {
  const principles = usePrinciples();
  const words = useMemo(() => unknownWords(meeting.text, principlesByWord(principles)), [meeting.text, principles]);
  const rested = useStill(words.length > 0, rest);
  if (words.length === 0 || !rested) return null;
  return (
    <section class={sheet.stack} aria-label={t('hashWords_title')}>
      <p class={sheet.muted}>{t('hashWords_hint')}</p>
      <div class={sheet.row}>
        {words.slice(0, most).map((word) => (
          <CommandButton key={word} small kind="plain" command={make} record={meeting.id} part={word}>
            {t('hashWords_make', word)}
          </CommandButton>
        ))}
      </div>
    </section>
  );
}
