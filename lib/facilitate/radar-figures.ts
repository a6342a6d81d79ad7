/**
 * What the radar finds in communities that were made up, by seeds that nothing was chosen by (`npm run bench -- facilitate
 * --part radar`, docs/formats/benchmark.md): the share of themes planted that is found, and the share of communities with
 * nothing planted in which something is shown, and of all that is shown where something was, the share that was not. Shares from 0 to 1, as measured.
 */
export const radarFigures = { recall: 0.635, falseAlarms: 0.027, wrong: 0.168, communities: 150 } as const;
