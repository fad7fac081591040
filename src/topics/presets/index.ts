/** The vocabularies that come with Offprint. */
import type { Topic } from '../topic.ts';
import { ARXIV } from './arxiv.ts';
import { MACHINE_LEARNING } from './machine-learning.ts';

export const PRESETS = {
  'machine-learning': MACHINE_LEARNING,
  arxiv: ARXIV,
} as const satisfies Record<string, readonly Topic[]>;

export type PresetName = keyof typeof PRESETS;
