import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { addItems, itemsOf, moveSection } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import type { DigestSection, Source } from '../../../lib/model';
import { useLook } from '../../acts';
import { CommandButton, CommandItem } from '../../CommandButton';
import { Icon, Menu } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import { DurableArea, DurableText } from '../DurableText';
import { AddClips } from './AddClips';
import styles from './Digest.module.css';
import { type Desk, useDesk } from './desk';
import { sectionHandlers } from './drag';
import { ItemCard } from './ItemCard';
import { principleTitle, sectionTitle } from './section-title';

/** One section of a digest: its title, its words, its cards, and ways to add more. */
export function SectionCards({ section }: { section: DigestSection }) {
  const desk = useDesk();
  const [adding, stopAdding] = useLook('adding');
  const here = { record: desk.digest.id, part: section.id };
  const items = itemsOf(desk.digest, section.id);
  const title = sectionTitle(section, desk.sources.principles);
  const name = usePartName()(toldApart(desk, section));
  const add = async (sources: readonly Source[]) => {
    const edit = addItems(desk.digest, section.id, sources);
    const first = edit.added[0];
    if (first) desk.awaited.current = { id: first, control: 'words' };
    await desk.commit(edit);
  };
  return (
    <section class={styles.section} aria-label={name} {...sectionHandlers(desk, section.id)}>
      <SectionHead section={section} />
      <DurableArea
        record={desk.digest}
        field={`sections/${section.id}/words`}
        stored={section.words}
        label={t('digest_sectionWords')}
        rows={1}
        maxLength={20_000}
        grow
      />
      {items.length === 0 && (
        <p class={styles.nothing} data-aimed={desk.target.value?.section === section.id}>
          {t('digest_emptySection')}
        </p>
      )}
      <div class={styles.cards}>
        {items.map((item, index) => (
          <ItemCard key={item.id} item={item} index={index} />
        ))}
      </div>
      <div class={styles.adds}>
        <CommandButton command={commandNamed('digest.addClips')} {...here} small />
        <CommandButton command={commandNamed('digest.addWords')} {...here} small />
      </div>
      {adding === section.id && <AddClips title={title} onClose={stopAdding} onAdd={(sources) => void add(sources)} />}
    </section>
  );
}

/** A section's title, with its number among those that are called the same. */
function toldApart({ digest, sources }: Desk, { id }: DigestSection): string {
  const named = digest.sections.map((each) => ({ id: each.id, title: sectionTitle(each, sources.principles) }));
  const title = named.find((each) => each.id === id)?.title ?? '';
  const same = named.filter((each) => each.title === title);
  return same.length > 1 ? `${title} (${same.findIndex((each) => each.id === id) + 1})` : title;
}

function SectionHead({ section }: { section: DigestSection }) {
  const desk = useDesk();
  const head = useRef<HTMLDivElement>(null);
  const principle = desk.sources.principles.find(({ id }) => id === section.principle);
  const here = { record: desk.digest.id, part: section.id };
  const up = moveSection(desk.digest, section.id, -1);
  const down = moveSection(desk.digest, section.id, 1);
  useLayoutEffect(() => {
    if (desk.awaited.current?.id !== section.id) return;
    desk.awaited.current = null;
    head.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={head} class={styles.sectionHead}>
      {principle && (
        <span class={styles.badge} style={{ '--colour': `var(--colour-${principle.colour})` }}>
          <Icon name={principle.icon} size={22} />
        </span>
      )}
      <div class={styles.sectionTitle}>
        <DurableText
          record={desk.digest}
          field={`sections/${section.id}/title`}
          stored={section.title}
          given={principleTitle(section, desk.sources.principles)}
          label={t('digest_sectionTitle')}
          hideLabel
          placeholder={t('digest_sectionTitle')}
          look="reading"
          maxLength={500}
        />
      </div>
      <Menu label={t('digest_sectionMore')}>
        <CommandItem command={commandNamed('digest.sectionUp')} {...here} disabled={!up} />
        <CommandItem command={commandNamed('digest.sectionDown')} {...here} disabled={!down} />
        <CommandItem command={commandNamed('digest.dropSection')} {...here} danger />
      </Menu>
    </div>
  );
}
