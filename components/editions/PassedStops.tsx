import { formatDate, t } from '../../lib/i18n';
import type { Edition } from '../../lib/model';
import sheet from '../editors/Sheet.module.css';
import { Notice } from '../ui';

/** Why an edition went out past what was to stop it, one a line; on paper it says itself that it is not for sharing. */
export function passedInWords({ passed = [] }: Pick<Edition, 'passed'>): string {
  return passed
    .map(({ at, reason }) =>
      reason ? t('edition_passedWhy', formatDate(at, true), reason) : t('edition_passedPrinted', formatDate(at, true)),
    )
    .join('\n');
}

/** The reasons its owner gave, in words. Nothing for an edition that nothing was to stop. */
export function PassedStops({ edition }: { edition: Edition }) {
  const reasons = passedInWords(edition);
  if (reasons === '') return null;
  return (
    <Notice kind="warning">
      <p>{t('edition_passed')}</p>
      <p class={sheet.quoted} dir="auto">
        {reasons}
      </p>
    </Notice>
  );
}
