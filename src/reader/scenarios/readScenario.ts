/** Reads a scenario: every step to what it tells, and all that is told to one meaning; undefined where anything is left. */
import type { Meaning } from '../../pipeline/schema/spec';
import type { EntityDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { plainerTexts } from '../phrases/readPhrases';
import type { Produced } from '../productions/production';
import { choosing } from './claims/choosing';
import { deleting } from './claims/deleting';
import { choosingOne, making, preset, untouched } from './claims/making';
import { missing } from './claims/missing';
import { filtering, searching } from './claims/narrowing';
import { ordering } from './claims/ordering';
import { outside, past } from './claims/outside';
import { overlapping } from './claims/overlapping';
import { stepping } from './claims/stepping';
import { summing, tallying } from './claims/summing';
import { twice } from './claims/twice';
import { type Fact, factsOf } from './facts';
import { type Claim, sceneOf } from './scene';
import { splitSteps } from './splitSteps';

const claims: readonly Claim[] = [
  missing,
  twice,
  outside,
  past,
  ordering,
  stepping,
  overlapping,
  summing,
  tallying,
  choosing,
  filtering,
  searching,
  deleting,
  untouched,
  preset,
  choosingOne,
  making,
];

/** In ways of taking all of the steps together. */
const mostWays = 200;
const mostSteps = 8;

/** `within`: what the requirement that it belongs to was understood as. */
export function readScenarioSteps(
  text: string,
  model: SpecModel,
  about: EntityDraft | undefined,
  within: readonly Meaning[],
): Produced | undefined {
  for (const steps of plainerTexts(text).flatMap(splitSteps)) {
    if (steps.length > mostSteps) continue;
    let ways: readonly (readonly Fact[])[] = [[]];
    for (const step of steps) {
      const told = ways.length === 0 ? [] : factsOf(step, model, about);
      ways = ways.flatMap((way) => told.map((facts) => [...way, ...facts])).slice(0, mostWays);
    }
    for (const facts of ways) {
      const scene = sceneOf(facts, model, within, about);
      const found = scene && claims.map((claim) => claim(scene)).find((one) => one !== undefined);
      if (found) return found;
    }
  }
  return undefined;
}
