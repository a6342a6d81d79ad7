import { lengthOf } from '../../../lib/commands/block-kinds';
import { countRich } from '../../../lib/commands/digest-measures';
import { formatNumber, t, tn } from '../../../lib/i18n';
import type { DigestItem, DigestSection } from '../../../lib/model';
import { Icon, Select } from '../../ui';
import { useRecordEdit } from '../useRecordEdit';
import styles from './Digest.module.css';
import { useDesk } from './desk';
import { languageChoices, languageName } from './languages';
import shownStyles from './Shown.module.css';
import { kindName, principleTitle } from './section-title';

/** What a block is, how many words of the maker's own it has and is meant to have, and which language they are in. */
export function SectionFoot({ section, items }: { section: DigestSection; items: readonly DigestItem[] }) {
  const { digest, sources } = useDesk();
  const edit = useRecordEdit(digest.id, 'did_digest_edit', digest.title);
  const words = countRich([section.words, ...items.map((item) => item.words)].join('\n'));
  const kind = kindName(section) || principleTitle(section, sources.principles);
  const { said, long } = lengthInWords(words, lengthOf(section));
  return (
    <div class={styles.foot}>
      <p class={long ? shownStyles.caution : shownStyles.kind}>
        {long && <Icon name="warning" size={16} />}
        {[section.title && section.title !== kind && kind, said].filter(Boolean).join(' · ')}
      </p>
      <div class={styles.language}>
        <Select
          label={t('digest_blockLanguage')}
          hideLabel
          value={section.language ?? ''}
          options={[
            { value: '', label: t('digest_languageAsDigest', languageName(digest.language)) },
            ...languageChoices(section.language ?? ''),
          ]}
          onChange={(language) => void edit({ [`sections/${section.id}/language`]: language })}
        />
      </div>
    </div>
  );
}

/** How many words there are beside how many are meant: `52 of 40–70 words`; and whether they are many more. */
function lengthInWords(words: number, { least, most }: { least: number; most: number }) {
  if (most === 0) return { said: tn('count_words', words), long: false };
  const meant = least > 0 ? t('digest_range', formatNumber(least), formatNumber(most)) : formatNumber(most);
  const said = t(least > 0 ? 'digest_wordsOf' : 'digest_wordsOfMost', formatNumber(words), meant);
  return { said, long: words > most * 1.25 };
}
