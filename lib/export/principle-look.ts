import type { DocumentPrinciple } from '../digest';

/**
 * Each principle colour: text and fill in light, then in dark, and the text in both where more contrast is asked for: the values
 * of `components/ui/tokens.css` (a test compares).
 */
export const principleColours = {
  clay: ['#95461f', '#f8e4d8', '#eda680', '#4a2d1f', '#793919', '#f0b798'],
  plum: ['#773966', '#f2e1ed', '#dea8ce', '#432a3d', '#6f355f', '#e2b2d3'],
  lake: ['#1d587f', '#dceaf3', '#93c4e5', '#1f394c', '#1a4f72', '#a2cce9'],
  moss: ['#465d1d', '#e7eed5', '#b5ce82', '#333f1d', '#3f531a', '#c0d594'],
  gold: ['#755400', '#f7ebc8', '#e4c267', '#443711', '#634700', '#e6c772'],
  rose: ['#9a2f4b', '#f9e0e6', '#f2a4b6', '#4c2630', '#842840', '#f3adbd'],
  slate: ['#485461', '#e5e9ee', '#b9c5d1', '#343c45', '#424d59', '#c5cfd9'],
  pine: ['#1a5f4a', '#d9ece4', '#8ad2b7', '#1d4135', '#175542', '#9cd9c2'],
} as const;

/** Our own drawings, the same as in the workbench (a test compares): a path on 24 × 24, stroked. */
export const principlePaths: Readonly<Record<string, string>> = {
  hands:
    'M12 3a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 12 3zM3 10v6l4.5 5H11v-3.6c0-1-.4-1.9-1.1-2.6L7.2 12.2M3 10a1.5 1.5 0 0 1 3 0v4M21 10v6l-4.5 5H13v-3.6c0-1 .4-1.9 1.1-2.6l2.7-2.6M21 10a1.5 1.5 0 0 0-3 0v4',
  ear: 'M6.5 9.5a5.5 5.5 0 0 1 11 0c0 4.3-3.8 4.7-3.8 8.5a3 3 0 0 1-5.7 1.3M9.5 10a2.5 2.5 0 1 1 4 2c-1.1.8-1.6 1.4-1.6 2.8',
  window: 'M5 21V10a7 7 0 0 1 14 0v11M3 21h18M12 3v18M5 12h14',
  sprout: 'M12 21v-9M12 12c0-4-3-6.5-8-6.5 0 4.5 3 6.5 8 6.5zM12 15c0-3.5 3-5.5 8-5.5 0 4-3 5.5-8 5.5zM7 21h10',
  star: 'M12 3.2l2.7 5.5 6.1.9-4.4 4.3 1 6-5.4-2.8-5.4 2.8 1-6-4.4-4.3 6.1-.9z',
  heart: 'M12 20.5S4 15.3 4 9.5A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.5c0 5.8-8 11-8 11z',
  compass: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM15.8 8.2l-2.3 5.3-5.3 2.3 2.3-5.3z',
  bridge:
    'M2 17h20M6.5 5v15M17.5 5v15M6.5 6c1.5 6 9.5 6 11 0M2 12c2.5-.8 4-2.8 4.5-6M22 12c-2.5-.8-4-2.8-4.5-6M12 10.5V17',
  lamp: 'M9 18h6M10 21h4M8.5 14.5a6 6 0 1 1 7 0c-.4.4-.5.9-.5 1.5v2H9v-2c0-.6-.1-1.1-.5-1.5z',
  circle: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
};

export type ColourName = keyof typeof principleColours;

/** The principle's colour, slate where a newer version sent one we do not have. */
export function colourOf({ colour }: DocumentPrinciple): ColourName {
  return Object.hasOwn(principleColours, colour) ? (colour as ColourName) : 'slate';
}

/** The principle's icon as a reference into the page's own set; a circle where it is one we do not have. */
export function iconOf({ icon }: DocumentPrinciple): string {
  return Object.hasOwn(principlePaths, icon) ? icon : 'circle';
}
