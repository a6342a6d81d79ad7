import { t } from '../../../lib/i18n';
import type { DigestImage, DigestItem } from '../../../lib/model';
import { useDurableField } from '../../fields';
import { Checkbox, Icon, TextArea } from '../../ui';
import { useDesk } from './desk';
import shownStyles from './Shown.module.css';
import { usePicture } from './usePicture';

interface PictureFieldsProps {
  item: DigestItem;
  image: DigestImage;
  lang: string;
}

/** A picture of a digest, with what it says to who does not see it: asked for, unless somebody says that it says nothing. */
export function PictureFields({ item, image, lang }: PictureFieldsProps) {
  const { digest } = useDesk();
  const key = `items/${item.id}/image`;
  const kept = useDurableField<DigestImage>({ record: digest, key }, image);
  const { alt, decorative = false } = kept.value;
  const address = usePicture(image.hash);
  const missing = !decorative && alt.trim() === '';
  return (
    <>
      {address && <img class={shownStyles.picture} src={address} alt={alt} width={image.width} height={image.height} />}
      {address === null && (
        <p class={shownStyles.caution}>
          <Icon name="warning" size={16} />
          {t('picture_gone')}
        </p>
      )}
      <TextArea
        label={t('picture_alt')}
        hint={decorative ? t('picture_decorativeHint') : t('picture_altHint')}
        value={decorative ? '' : alt}
        disabled={decorative}
        lang={lang}
        rows={2}
        maxLength={2000}
        grow
        data-field={key}
        onInput={(words) => kept.set({ ...kept.value, alt: words.replace(/\s*\n\s*/g, ' ') })}
        onBlur={kept.flush}
      />
      {missing && (
        <p class={shownStyles.caution}>
          <Icon name="warning" size={16} />
          {t('picture_altMissing')}
        </p>
      )}
      <Checkbox
        label={t('picture_decorative')}
        checked={decorative}
        onChange={(on) => {
          kept.set({ ...kept.value, decorative: on });
          kept.flush();
        }}
      />
    </>
  );
}
