import { commandNamed } from '../../../lib/commands';
import { sessionLooks } from '../../../lib/commands/session-looks';
import { t } from '../../../lib/i18n';
import type { AgendaKind } from '../../../lib/model';
import { CommandButton, CommandItem } from '../../CommandButton';
import { held } from '../../carry';
import { Empty, type IconName, Menu } from '../../ui';
import { draggedTab } from '../../workbench/TabDrag';
import sheet from '../Sheet.module.css';
import { BlockCard } from './BlockCard';
import { useAgendaDesk } from './desk';
import { agendaHandlers } from './drag';
import { Ribbon } from './Ribbon';
import styles from './Session.module.css';

/** The blocks of a session in their time, with the principles over them. */
export function Timeline() {
  const desk = useAgendaDesk();
  const { session, agenda } = desk;
  const takes = held.value === 'practice' && draggedTab.value === null;
  return (
    <section
      class={`${styles.timeline} ${takes ? sheet.takes : ''}`}
      aria-label={t('session_blocks')}
      data-part="blocks"
      {...agendaHandlers(desk)}
    >
      <h2 class={sheet.subheading}>{t('session_blocks')}</h2>
      {agenda.minutes > 0 && <Ribbon />}
      {agenda.blocks.length === 0 && (
        <Empty icon="calendar" title={t('session_empty')}>
          <p>{t('session_emptyHint')}</p>
        </Empty>
      )}
      <div class={styles.blocks}>
        {agenda.blocks.map((timed, index) => (
          <BlockCard key={timed.block.id} timed={timed} index={index} />
        ))}
      </div>
      <div class={sheet.row}>
        <Menu label={t('session_addBlock')} icon="plus" kind="plain" words>
          {(Object.keys(sessionLooks) as AgendaKind[]).map((kind) => (
            <CommandItem
              key={kind}
              command={commandNamed('session.addBlock')}
              record={session.id}
              part={kind}
              icon={sessionLooks[kind].icon as IconName}
            >
              {t(`agendaKind_${kind}`)}
            </CommandItem>
          ))}
        </Menu>
        <CommandButton command={commandNamed('session.addPractice')} record={session.id} />
      </div>
    </section>
  );
}
