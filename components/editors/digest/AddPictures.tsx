import { useState } from 'preact/hooks';
import { addPictures } from '../../../lib/commands/digest-parts';
import { pageCredit } from '../../../lib/digest/page-credit';
import { t, tn } from '../../../lib/i18n';
import type { Clip, ClipImage } from '../../../lib/model';
import { useAct } from '../../acts';
import { Checkbox, Dialog, TextField } from '../../ui';
import addingStyles from './Adding.module.css';
import { useDesk } from './desk';
import shownStyles from './Shown.module.css';
import { useFoundClips } from './useFoundClips';
import { usePicture } from './usePicture';

/** How many pictures the list shows: more are found by typing. */
const most = 24;

interface Found {
  readonly clip: Clip;
  readonly image: ClipImage;
  readonly hash: string;
}

interface AddPicturesProps {
  section: string;
  /** What it is called. */
  title: string;
  onClose(): void;
}

/** Chooses pictures that came with kept pages; each brings what it says and whose page it is from. */
export function AddPictures({ section, title, onClose }: AddPicturesProps) {
  const { digest } = useDesk();
  const act = useAct();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Found>>(new Map());
  const found = useFoundClips(text);
  const pictures = picturesOf(found?.clips ?? []).slice(0, most);
  const toggle = (each: Found, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(each.hash, each);
    else next.delete(each.hash);
    setChosen(next);
  };
  const add = () => {
    void act(async (services) => {
      for (const { clip, image, hash } of chosen.values()) {
        const blob = await services.repository.blob(hash);
        if (!blob || typeof blob.content === 'string') continue;
        const file = new Blob([blob.content as Uint8Array<ArrayBuffer>]);
        await addPictures(services, { digest: digest.id, section }, [
          { file, alt: image.alt, words: pageCredit(clip) },
        ]);
      }
    });
    onClose();
  };
  return (
    <Dialog
      wide
      title={t('picture_choose', title)}
      onClose={onClose}
      answers={[
        { name: 'cancel', label: t('cancel'), give: onClose },
        { name: 'yes', label: t('digest_add'), kind: 'primary', disabled: chosen.size === 0, give: add },
      ]}
    >
      <TextField
        type="search"
        label={t('picture_find')}
        hint={t('picture_rights')}
        value={text}
        onInput={setText}
        autoFocus
      />
      <p class={addingStyles.found} role="status">
        {found && (pictures.length > 0 ? tn('count_pictures', pictures.length) : t('picture_noneKept'))}
      </p>
      <ul class={addingStyles.pictures}>
        {pictures.map((each) => (
          <li key={each.hash}>
            <Checkbox
              checked={chosen.has(each.hash)}
              onChange={(on) => toggle(each, on)}
              label={<Thumbnail {...each} />}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The pictures of some clips whose bytes are here, each once. */
function picturesOf(clips: readonly Clip[]): Found[] {
  const seen = new Set<string>();
  return clips.flatMap((clip) =>
    clip.images.flatMap((image) => {
      if (image.blob === null || seen.has(image.blob)) return [];
      seen.add(image.blob);
      return [{ clip, image, hash: image.blob }];
    }),
  );
}

function Thumbnail({ clip, image, hash }: Found) {
  const address = usePicture(hash);
  return (
    <span class={addingStyles.thumbnail}>
      {address && <img src={address} alt="" />}
      <span dir="auto">
        {image.alt || t('picture_noAlt')} <span class={shownStyles.kind}>{clip.title || clip.site}</span>
      </span>
    </span>
  );
}
