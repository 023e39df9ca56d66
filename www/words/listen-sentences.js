// @ts-check
/** What the page says about reading aloud. */

export const listen = {
  title: 'Listen',
  play: 'Play',
  pause: 'Pause',
  back: 'Sentence before',
  on: 'Next sentence',
  partBack: 'Part before',
  partOn: 'Next part',
  rate: 'Speed',
  voice: 'Voice',
  usual: 'The device’s own',
  close: 'Stop listening',
  failed:
    'This device did not speak. Perhaps it has no voice for the language of this text: install one in its settings.',
};
