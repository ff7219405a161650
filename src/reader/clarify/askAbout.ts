/** The questions that a spec leaves open: at most five, the weightiest first. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Assembled } from '../assemble';
import type { SpecModel } from '../model/specModel';
import { askAboutContradictions } from './askAboutContradictions';
import { askAboutDeletion } from './askAboutDeletion';
import { askAboutFields } from './askAboutFields';
import { askAboutFormats } from './askAboutFormats';
import { askAboutAccess, askAboutOpenPoints } from './askAboutScope';
import { askAboutCurrency, askAboutDefaults, askAboutRequired, askAboutTypes } from './askAboutValues';

const mostQuestions = 5;

export function askAbout(assembled: Assembled, model: SpecModel): readonly Clarification[] {
  return [
    ...askAboutAccess(assembled, model.language),
    ...askAboutContradictions(assembled, model.language),
    ...askAboutFields(model),
    ...askAboutTypes(model),
    ...askAboutDeletion(model),
    ...askAboutCurrency(model),
    ...askAboutDefaults(assembled, model),
    ...askAboutFormats(model),
    ...askAboutRequired(model),
    ...askAboutOpenPoints(assembled, model.language),
  ]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, mostQuestions);
}
