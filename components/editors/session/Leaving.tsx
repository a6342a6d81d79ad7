import { useEffect, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { documentOfSession } from '../../../lib/commands/session-share';
import { t } from '../../../lib/i18n';
import { useLook } from '../../acts';
import { CommandButton, CommandItem } from '../../CommandButton';
import { useServices } from '../../services';
import { Icon, Menu } from '../../ui';
import { PrintedPage } from '../digest/PrintedPage';
import sheet from '../Sheet.module.css';
import { useAgendaDesk } from './desk';
import styles from './Session.module.css';

const files = ['session.save_docx', 'session.save_markdown', 'session.save_calendar', 'session.print'] as const;

/** The ways a session goes on: what comes before, in and after it; then to its note, to others, to the next time. */
export function Leaving() {
  const { session } = useAgendaDesk();
  const [notes] = useLook('notes');
  const here = { record: session.id };
  return (
    <div class={sheet.stack}>
      <div class={sheet.row}>
        <CommandButton command={commandNamed('review.before')} {...here} />
        <CommandButton command={commandNamed('session.host')} {...here} kind="primary" />
        <CommandButton command={commandNamed('session.after')} {...here} />
      </div>
      <div class={sheet.row}>
        <CommandButton command={commandNamed('session.meeting')} {...here} />
        <CommandButton command={commandNamed('session.copy')} {...here} />
        <Menu label={t('session_saveOrPrint')} icon="download" kind="plain" words>
          {files.map((id) => (
            <CommandItem key={id} command={commandNamed(id)} {...here} />
          ))}
        </Menu>
        <CommandButton
          command={commandNamed('session.withNotes')}
          {...here}
          kind="quiet"
          aria-pressed={notes !== undefined}
        />
        <CommandButton command={commandNamed('session.again')} {...here} kind="quiet" />
      </div>
      {notes !== undefined && (
        <p class={styles.over} role="status">
          <Icon name="warning" size={16} />
          {t('session_notesAlong')}
        </p>
      )}
    </div>
  );
}

/** The agenda on paper: as it leaves, with its host's notes only where they asked for them. */
export function PrintedAgenda() {
  const { session, principles } = useAgendaDesk();
  const { repository } = useServices();
  const [notes] = useLook('notes');
  const [html, setHtml] = useState('');
  useEffect(() => {
    let ended = false;
    const draw = async () => {
      const { renderAgenda } = await import('../../../lib/export/agenda-html');
      const drawn = await renderAgenda(await documentOfSession(repository, session, notes !== undefined));
      if (!ended) setHtml(`<body>${drawn.html}</body>`);
    };
    draw().catch((error: unknown) => {
      if (!ended) console.warn('agenda', error);
    });
    return () => {
      ended = true;
    };
  }, [session, notes, principles]);
  return <PrintedPage html={html} />;
}
