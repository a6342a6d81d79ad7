/** The longest body taken from a page, in UTF-16 code units. */
export const maxBodyLength = 8_000_000;
