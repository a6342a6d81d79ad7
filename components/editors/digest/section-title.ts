import { t } from '../../../lib/i18n';
import type { DigestSection, Principle } from '../../../lib/model';
import { principleName } from '../../principle-name';

/** A section's title, or what its principle or its kind is called, or that it has none. */
export function sectionTitle(section: DigestSection, principles: readonly Principle[]): string {
  return section.title || principleTitle(section, principles) || kindName(section) || t('digest_untitledSection');
}

/** The name of a section's principle; empty without one. */
export function principleTitle(section: DigestSection, principles: readonly Principle[]): string {
  const principle = principles.find(({ id }) => id === section.principle);
  return principle ? principleName(principle) : '';
}

/** What a section's kind is called; empty for one of a principle, of one's own, and of none. */
export const kindName = ({ kind }: DigestSection): string => (kind && kind !== 'own' ? t(`block_${kind}`) : '');
