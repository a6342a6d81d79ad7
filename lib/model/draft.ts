import * as z from 'zod/mini';
import { PrincipleId } from './id';
import { IsoDateTime } from './time';

/** What was typed into the capture form and not saved yet, kept by canonical address so that it survives everything. */
export const FormDraft = z.object({
  address: z.string(),
  url: z.string(),
  title: z.string(),
  note: z.string(),
  principles: z.array(PrincipleId),
  tags: z.array(z.string()),
  /** Text typed into the tag field and not yet made a tag. */
  tagText: z.string(),
  updatedAt: IsoDateTime,
});
export type FormDraft = z.infer<typeof FormDraft>;

/** How long a draft is kept, ms. */
export const draftLifetime = 7 * 24 * 60 * 60 * 1000;
