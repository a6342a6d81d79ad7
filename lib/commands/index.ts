import { appearanceCommands } from './appearance';
import { ruleCommands } from './asked-rules';
import { backupCommands } from './backup';
import { clipCommands } from './clip';
import type { Command } from './command';
import { companionCommands } from './companion';
import { cueCommands } from './cues';
import { digestCommands } from './digest';
import { digestPartCommands } from './digest-parts';
import { digestPutCommands } from './digest-put';
import { draftCommands } from './draft';
import { editCommands } from './edit';
import { editionCommands } from './edition';
import { evidenceCommands } from './evidence';
import { exampleCommands } from './example';
import { facetCommands } from './facets';
import { feedCommands } from './feed';
import { filterCommands } from './filters';
import { goToCommands } from './go-to';
import { healthCommands } from './health';
import { highlightCommands } from './highlight';
import { hostCommands } from './hosting';
import { keyCommands } from './key-edits';
import { libraryCommands } from './library';
import { lintCommands } from './lint';
import { markCommands } from './marks';
import { meetingCommands } from './meeting';
import { networkCommands } from './network';
import { noticeCommands } from './notice';
import { openLineCommands } from './open-lines';
import { packCommands } from './packs';
import { patternCommands } from './pattern';
import { permissionCommands } from './permission';
import { personCommands } from './person';
import { practiceEditCommands } from './practice-edits';
import { practiceCommands } from './practices';
import { presetCommands } from './preset';
import { principleCommands } from './principle';
import { profileCommands } from './profile';
import { proposalCommands } from './proposals';
import { radarCommands } from './radar';
import { readerCommands } from './reader';
import { recordCommands } from './record';
import { recordingCommands } from './recording';
import { reviewQuestionCommands } from './review-questions';
import { reviewCommands } from './reviews';
import { rosterCommands } from './roster';
import { sampleCommands } from './sample';
import { sessionCommands } from './sessions';
import { settingsCommands } from './settings';
import { shareCommands } from './share';
import { shareFeedCommands } from './share-feed';
import { standInCommands } from './stand-in';
import { tabCommands } from './tab';
import { textCommands } from './text';
import { threadCommands } from './threads';
import { versionCommands } from './versions';
import { viewCommands } from './view';

export type { Command, MenuPlace } from './command';

/** Everything a user can do, as lists of lists. A new command is one entry in one of them. */
export const commands: readonly Command[] = [
  clipCommands,
  markCommands,
  highlightCommands,
  readerCommands,
  meetingCommands,
  openLineCommands,
  proposalCommands,
  recordingCommands,
  rosterCommands,
  standInCommands,
  sessionCommands,
  networkCommands,
  reviewCommands,
  hostCommands,
  threadCommands,
  digestCommands,
  digestPartCommands,
  textCommands,
  digestPutCommands,
  patternCommands,
  shareCommands,
  shareFeedCommands,
  lintCommands,
  editionCommands,
  principleCommands,
  cueCommands,
  evidenceCommands,
  exampleCommands,
  personCommands,
  feedCommands,
  libraryCommands,
  facetCommands,
  filterCommands,
  draftCommands,
  sampleCommands,
  backupCommands,
  settingsCommands,
  profileCommands,
  presetCommands,
  packCommands,
  reviewQuestionCommands,
  ruleCommands,
  practiceCommands,
  practiceEditCommands,
  healthCommands,
  editCommands,
  radarCommands,
  recordCommands,
  viewCommands,
  keyCommands,
  appearanceCommands,
  tabCommands,
  goToCommands,
  versionCommands,
  permissionCommands,
  noticeCommands,
  companionCommands,
].flat();

const byId = new Map(commands.map((command) => [command.id, command]));

/** A command by its id. Throws where there is none: a mistake of ours. */
export function commandNamed(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}
