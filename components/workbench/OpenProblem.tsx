import { t } from '../../lib/i18n';
import { Button, Empty } from '../ui';

/** Says in words why the library did not open. */
export function OpenProblem({ error }: { error: unknown }) {
  const name = error instanceof Error ? error.name : '';
  const words = name === 'VersionError' ? 'open_newer' : name === 'StorageFullError' ? 'open_full' : 'open_blocked';
  return (
    <main>
      <Empty icon="warning" title={t('open_problemTitle')}>
        <p>{t(words)}</p>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('guard_again')}
        </Button>
      </Empty>
    </main>
  );
}
