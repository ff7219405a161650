/** "When another van with that plate is added, then the system refuses": a field, or two together, are unique. */
import { type Bindings, type FieldOf, fieldsIn, kindIn, textIn } from '../../phrases/bindings';
import { fieldMeaning } from '../../productions/production';
import { agreesOn, type Claim, factNamed, fieldIn, isOnly, ruleOf, type Scene } from '../scene';

export const twice: Claim = (scene) => {
  if (!isOnly(scene, 'there', 'again', 'refused', 'marked', 'pointed') || !factNamed(scene, 'refused'))
    return undefined;
  const again = factNamed(scene, 'again')?.bindings;
  const there = factNamed(scene, 'there')?.bindings ?? {};
  const found =
    again && (fieldIn(scene, factNamed(scene, 'again')) ?? givenBefore(scene, again) ?? nameOf(scene, again));
  if (!again || !found || !isSame(there, again) || !agreesOn(scene, found.field)) return undefined;
  if (kindIn(there) && kindIn(there) !== scene.subject) return undefined;
  const { entity, field } = found;
  const second = fieldIn(scene, factNamed(scene, 'again'), 'second')?.field;
  if (second)
    return ruleOf(scene, 'uniqueTogether', (rule) => {
      const isPair = rule.fields.length === 2 && rule.fields.includes(field.id) && rule.fields.includes(second.id);
      return rule.entity === entity.id && isPair;
    });
  const first = fieldsIn(there);
  if (first.length > 0 && !first.some((one) => one.field === field)) return undefined;
  if (['longText', 'boolean', 'reference', 'choice'].includes(field.type.kind)) return undefined;
  return { meanings: [fieldMeaning(found)], changes: field.unique ? [] : [{ kind: 'makeUnique', field }] };
};

/** "Given a bike with the number B-17, when another bike with B-17 is saved" */
function givenBefore(scene: Scene, again: Bindings): FieldOf | undefined {
  const there = factNamed(scene, 'there');
  if (textIn(again, 'name') === undefined || fieldsIn(again).length > 0) return undefined;
  return textIn(there?.bindings ?? {}, 'name') === textIn(again, 'name') ? fieldIn(scene, there) : undefined;
}

/** A second café "Kompass" has the same name, where one text of a café is unique. */
function nameOf({ subject }: Scene, again: Bindings): FieldOf | undefined {
  if (!subject || textIn(again, 'name') === undefined || fieldsIn(again).length > 0) return undefined;
  const unique = subject.fields.filter((field) => field.unique && field.type.kind === 'text');
  const [field] = unique;
  return field && unique.length === 1 ? { entity: subject, field } : undefined;
}

function isSame(there: Bindings, again: Bindings): boolean {
  return ['name', 'secondName'].every((slot) => {
    const [one, other] = [textIn(there, slot), textIn(again, slot)];
    return one === undefined || other === undefined || one === other;
  });
}
