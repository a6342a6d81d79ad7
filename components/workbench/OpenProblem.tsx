import { reloadPage } from '../../lib/commands/view';
import { type MessageKey, t } from '../../lib/i18n';
import { Button, Empty } from '../ui';

/** In which words to say why the library did not open. */
export function problemOf(error: unknown): MessageKey {
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'VersionError') return 'open_newer';
  return name === 'StorageFullError' ? 'open_full' : 'open_blocked';
}

/** Says in words why the library did not open, or that it waits for another page. */
export function OpenProblem({ problem }: { problem: MessageKey }) {
  return (
    <main>
      <Empty icon="warning" title={t('open_problemTitle')} page>
        <p>{t(problem)}</p>
        {/* Without a library there is nothing to run the command with: what it does stands here too. */}
        <Button kind="primary" data-command="page.reload" onClick={reloadPage}>
          {t('guard_again')}
        </Button>
      </Empty>
    </main>
  );
}
