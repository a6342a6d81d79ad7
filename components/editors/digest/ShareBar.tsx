import { commandNamed } from '../../../lib/commands';
import { takesFiles } from '../../../lib/commands/share';
import {
  formatName,
  formatUse,
  type ShareFormatId,
  type ShareGroup,
  shareFormats,
  shareGroups,
} from '../../../lib/commands/share-formats';
import { t } from '../../../lib/i18n';
import type { DigestId, Edition } from '../../../lib/model';
import { CommandButton, CommandItem } from '../../CommandButton';
import { markedEditions } from '../../editions/marked';
import { useServices } from '../../services';
import { Icon, Menu } from '../../ui';
import sheet from '../Sheet.module.css';
import { MenuGroup } from './MenuGroup';
import shareStyles from './Share.module.css';

/** The ways a digest leaves, and what leaves with it. */
export function ShareBar({ digest }: { digest: DigestId }) {
  const { repository } = useServices();
  const editions = markedEditions(repository).all.value?.map(({ edition }) => edition) ?? [];
  const last = lastUsed(editions);
  return (
    <div class={shareStyles.share}>
      <div class={sheet.row}>
        <CommandButton command={commandNamed('digest.copy')} record={digest} kind="primary">
          {t('share_copy')}
        </CommandButton>
        {takesFiles() && (
          <CommandButton command={commandNamed('digest.share')} record={digest}>
            {t('share_withApp')}
          </CommandButton>
        )}
        <Menu label={t('share_saveAs')} icon="download" kind="plain" words columns>
          {last && (
            <MenuGroup title={t('share_group_last')}>
              <FormatItem digest={digest} format={last} />
            </MenuGroup>
          )}
          {groups(last).map(([group, formats]) => (
            <MenuGroup key={group} title={t(`share_group_${group}`)}>
              {formats.map((id) => (
                <FormatItem key={id} digest={digest} format={id} />
              ))}
              {group === 'programs' && <FeedItem />}
            </MenuGroup>
          ))}
        </Menu>
      </div>
      <p class={shareStyles.promise}>
        <Icon name="lock" size={16} />
        <span>{t('share_promise')}</span>
      </p>
    </div>
  );
}

const FormatItem = ({ digest, format }: { digest: DigestId; format: ShareFormatId }) => (
  <CommandItem command={commandNamed(`digest.save.${format}`)} record={digest} detail={t(formatUse(format))}>
    {t(formatName(format))}
  </CommandItem>
);

/** A feed of everything that was shared: here is where somebody looks for it. The other kind is found by its name. */
const FeedItem = () => (
  <CommandItem command={commandNamed('digest.feed.atom')} detail={t('format_feed_for')}>
    {t('format_atom')}
  </CommandItem>
);

/** The other formats by what they are for. */
const groups = (last: ShareFormatId | undefined): (readonly [ShareGroup, readonly ShareFormatId[]])[] =>
  shareGroups
    .map((group) => {
      const formats = shareFormats.filter((format) => format.group === group && format.id !== last);
      return [group, formats.map(({ id }) => id)] as const;
    })
    .filter(([, formats]) => formats.length > 0);

/** The format that something was last saved in. */
function lastUsed(editions: readonly Edition[]): ShareFormatId | undefined {
  const ways = editions.flatMap((edition) => edition.ways).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  for (const way of ways) {
    const known = shareFormats.find(({ id }) => id === way.format);
    if (known) return known.id;
  }
  return undefined;
}
