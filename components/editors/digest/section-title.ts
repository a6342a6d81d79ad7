import { t } from '../../../lib/i18n';
import type { DigestSection, Principle } from '../../../lib/model';
import { principleName } from '../../principle-name';

/** A section's title, or what its principle is called, or that it has none. */
export function sectionTitle(section: DigestSection, principles: readonly Principle[]): string {
  return section.title || principleTitle(section, principles) || t('digest_untitledSection');
}

/** The name of a section's principle; empty without one. */
export function principleTitle(section: DigestSection, principles: readonly Principle[]): string {
  const principle = principles.find(({ id }) => id === section.principle);
  return principle ? principleName(principle) : '';
}
