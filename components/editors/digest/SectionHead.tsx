import type { RefObject } from 'preact';
import { commandNamed } from '../../../lib/commands';
import { blockLooks } from '../../../lib/commands/block-kinds';
import { moveSection } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import type { DigestSection } from '../../../lib/model';
import { CommandItem } from '../../CommandButton';
import { Icon, type IconName, Menu } from '../../ui';
import { DurableText } from '../DurableText';
import styles from './Digest.module.css';
import { useDesk } from './desk';
import { kindName, principleTitle } from './section-title';

/** A block's title, with what it is for, what it is dragged by, and what can be done with it. */
export function SectionHead({ section, box }: { section: DigestSection; box: RefObject<HTMLElement | null> }) {
  const desk = useDesk();
  const given = principleTitle(section, desk.sources.principles) || kindName(section);
  return (
    <div class={styles.sectionHead}>
      <span
        class={`${styles.handle} ${styles.grip}`}
        draggable
        title={t('digest_dragSection')}
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', '');
          if (box.current) event.dataTransfer?.setDragImage(box.current, 16, 16);
          desk.block.value = section.id;
        }}
        onDragEnd={() => {
          desk.block.value = null;
          desk.gap.value = null;
        }}
      >
        <Icon name="drag" />
      </span>
      <Badge section={section} />
      <div class={styles.sectionTitle}>
        <DurableText
          record={desk.digest}
          field={`sections/${section.id}/title`}
          stored={section.title}
          given={given}
          label={t('digest_sectionTitle')}
          hideLabel
          placeholder={t('digest_sectionTitle')}
          look="reading"
          lang={section.language || desk.digest.language}
          maxLength={500}
        />
      </div>
      <span data-control="more">
        <Menu label={t('digest_sectionMore')}>
          <SectionItems section={section} />
        </Menu>
      </span>
    </div>
  );
}

/** What can be done with a block: its button, a right click and a held finger offer the same. */
export function SectionItems({ section }: { section: DigestSection }) {
  const { digest } = useDesk();
  const here = { record: digest.id, part: section.id };
  const up = moveSection(digest, section.id, -1);
  const down = moveSection(digest, section.id, 1);
  return (
    <>
      <CommandItem command={commandNamed('digest.sectionUp')} {...here} disabled={!up} />
      <CommandItem command={commandNamed('digest.sectionDown')} {...here} disabled={!down} />
      <CommandItem command={commandNamed('digest.sectionLength')} {...here} />
      <CommandItem command={commandNamed('digest.dropSection')} {...here} danger />
    </>
  );
}

/** The sign of a block's principle, or of its kind. */
function Badge({ section }: { section: DigestSection }) {
  const { sources } = useDesk();
  const principle = sources.principles.find(({ id }) => id === section.principle);
  if (principle)
    return (
      <span class={styles.badge} style={{ '--colour': `var(--colour-${principle.colour})` }}>
        <Icon name={principle.icon} size={22} />
      </span>
    );
  if (!section.kind) return null;
  return (
    <span class={styles.badge} title={t(`block_${section.kind}`)} style={{ '--colour': 'var(--accent)' }}>
      <Icon name={blockLooks[section.kind].icon as IconName} size={22} />
    </span>
  );
}
