import type { ComponentChildren } from 'preact';
import { standInCommands } from '../../../lib/commands/stand-in';
import { type Leaving as Leaves, leavingOf } from '../../../lib/digest';
import { t } from '../../../lib/i18n';
import type { DigestItem, MeetingId } from '../../../lib/model';
import { CommandButton, commandOf } from '../../CommandButton';
import { useDesk } from './desk';
import styles from './Leaving.module.css';
import shownStyles from './Shown.module.css';

const choose = commandOf(standInCommands, 'standIn.choose');

/** What of a note or its line leaves where names do not: the words as readers get them, and which of them were replaced. */
export function Leaving({ item, meeting }: { item: DigestItem; meeting: MeetingId }) {
  const { digest, sources, standIns } = useDesk();
  const leaving = standIns && leavingOf(item, { digest, sources, standIns });
  const own = standIns?.get(meeting);
  const line = sources.meetings.find(({ id }) => id === meeting)?.lines.find(({ id }) => id === item.source?.part);
  if (!leaving || !own) return null;
  const spoke = own.hides(line) && line?.credit ? own.member(line.credit.name) : undefined;
  const who = [spoke?.names[0], ...leaving.replaced.map((each) => each.who)].filter((name) => typeof name === 'string');
  if (who.length === 0 && leaving.replaced.length === 0) return null;
  return (
    <div class={styles.leaving}>
      <p class={shownStyles.kind}>{t('standIn_leaves')}</p>
      <blockquote class={styles.words} dir="auto">
        {marked(leaving)}
        {leaving.speaker && <footer>— {leaving.speaker}</footer>}
      </blockquote>
      <ul class={styles.standIns}>
        {[...new Set(who)].map((name) => {
          const member = own.member(name);
          return (
            member && (
              <li key={name}>
                <span dir="auto">{t('standIn_for', name, own.wordFor(member))}</span>
                <CommandButton small kind="plain" command={choose} record={meeting} part={name}>
                  {t('standIn_other', name)}
                </CommandButton>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The words that leave, with those that took the place of others marked. */
function marked({ text, replaced }: Leaves): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { from, to } of replaced) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...pieces, text.slice(at)];
}
