import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { addItems, itemsOf } from '../../../lib/commands/digest-edits';
import { t } from '../../../lib/i18n';
import type { DigestSection, Source } from '../../../lib/model';
import { useLook } from '../../acts';
import { CommandButton, CommandItem } from '../../CommandButton';
import { FindingMark } from '../../lint/FindingMark';
import { isTextBox, Menu, MenuList } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import { AddClips } from './AddClips';
import { AddPictures } from './AddPictures';
import styles from './Digest.module.css';
import { type Desk, useDesk } from './desk';
import { blockMarkOf, sectionHandlers } from './drag';
import { ItemCard } from './ItemCard';
import { RichArea } from './RichArea';
import { SectionFoot } from './SectionFoot';
import { SectionHead, SectionItems } from './SectionHead';
import { sectionTitle } from './section-title';
import { holdAgain } from './useMoveKeys';

/** One block of a digest: its title, its words, its cards, and ways to add more. */
export function SectionCards({ section, index }: { section: DigestSection; index: number }) {
  const desk = useDesk();
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const box = useRef<HTMLElement>(null);
  const items = itemsOf(desk.digest, section.id);
  const title = sectionTitle(section, desk.sources.principles);
  useAwaited(section, box);
  const hint = hintOf(section);
  const prompt = hint && items.length === 0 && section.words.trim() === '' ? `prompt-${section.id}` : undefined;
  return (
    <section
      ref={box}
      class={`${styles.section} ${styles[blockMarkOf(desk, section.id, index)] ?? ''}`}
      aria-label={usePartName()(toldApart(desk, section))}
      data-block={section.id}
      data-takes-pictures=""
      onContextMenu={(event) => {
        // In words that are typed the browser's own menu helps to spell; a card has its own.
        if (event.defaultPrevented || isTextBox(event.target as Element)) return;
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
      {...sectionHandlers(desk, section.id, index)}
    >
      <SectionHead section={section} box={box} />
      <FindingMark digest={desk.digest.id} field={`sections/${section.id}/words`} />
      {prompt && (
        <p class={styles.prompt} id={prompt}>
          {hint}
        </p>
      )}
      <RichArea
        record={desk.digest}
        field={`sections/${section.id}/words`}
        stored={section.words}
        label={t('digest_sectionWords')}
        describedBy={prompt}
        lang={section.language || desk.digest.language}
        rows={1}
        maxLength={20_000}
        onPictures={(files) => desk.takePictures(section.id, files)}
      />
      <SectionFoot section={section} items={items} />
      {items.length === 0 && (
        <p class={styles.nothing} data-aimed={desk.target.value?.section === section.id}>
          {t('digest_emptySection')}
        </p>
      )}
      <div class={styles.cards}>
        {items.map((item, place) => (
          <ItemCard key={item.id} item={item} index={place} />
        ))}
      </div>
      <SectionAdds section={section} title={title} />
      {menu && (
        <MenuList label={t('digest_sectionMore')} at={menu} onClose={() => setMenu(null)}>
          <SectionItems section={section} />
        </MenuList>
      )}
    </section>
  );
}

/** What a block is asked to hold: its own prompt, else that of its kind. */
const hintOf = ({ hint, kind }: DigestSection): string => hint?.trim() || (kind ? t(`blockHint_${kind}`) : '');

/** What can be put into a block; of dates the block for what comes up begins with them. */
function SectionAdds({ section, title }: { section: DigestSection; title: string }) {
  const desk = useDesk();
  const [adding, stopAdding] = useLook('adding');
  const [picturing, stopPicturing] = useLook('picturing');
  const here = { record: desk.digest.id, part: section.id };
  const dates = section.kind === 'coming';
  const add = async (sources: readonly Source[]) => {
    const edit = addItems(desk.digest, section.id, sources);
    const first = edit.added[0];
    if (first) desk.awaited.current = { id: first, control: 'words' };
    await desk.commit(edit);
  };
  return (
    <div class={styles.adds}>
      {dates && <CommandButton command={commandNamed('digest.addEvent')} {...here} small />}
      <CommandButton command={commandNamed('digest.addClips')} {...here} small />
      <CommandButton command={commandNamed('digest.addWords')} {...here} small />
      <Menu label={t('digest_addMore')} icon="plus" kind="plain" words small>
        <CommandItem command={commandNamed('digest.addPicture')} {...here} />
        <CommandItem command={commandNamed('digest.addKeptPicture')} {...here} />
        <CommandItem command={commandNamed('digest.addPractice')} {...here} />
        {!dates && <CommandItem command={commandNamed('digest.addEvent')} {...here} />}
      </Menu>
      {adding === section.id && (
        <AddClips section={section.id} title={title} onClose={stopAdding} onAdd={(sources) => void add(sources)} />
      )}
      {picturing === section.id && <AddPictures section={section.id} title={title} onClose={stopPicturing} />}
    </div>
  );
}

/** A section's title, with its number among those that are called the same. */
function toldApart({ digest, sources }: Desk, { id }: DigestSection): string {
  const named = digest.sections.map((each) => ({ id: each.id, title: sectionTitle(each, sources.principles) }));
  const title = named.find((each) => each.id === id)?.title ?? '';
  const same = named.filter((each) => each.title === title);
  return same.length > 1 ? `${title} (${same.findIndex((each) => each.id === id) + 1})` : title;
}

/** Takes the focus where a move or an addition left it waiting for this block. */
function useAwaited(section: DigestSection, box: { current: HTMLElement | null }): void {
  const { awaited, held } = useDesk();
  useLayoutEffect(() => {
    if (awaited.current?.id !== section.id) return;
    const { control } = awaited.current;
    awaited.current = null;
    if (control === 'same') return holdAgain(held.current, box.current);
    const places: Record<string, string> = { title: 'input', words: 'textarea' };
    box.current?.querySelector<HTMLElement>(places[control] ?? `[data-control="${control}"] button`)?.focus();
  }, [section.order]);
}
