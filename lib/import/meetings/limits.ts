/** Bytes of a text that are read; and of a document, which cannot be read in part. */
export const meetingLimits = { text: 20_000_000, document: 50_000_000 };
