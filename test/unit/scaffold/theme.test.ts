import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contrast, parseColour } from '../../../src/scaffold/theme/colour';
import { type Palette, paletteFor, type Role } from '../../../src/scaffold/theme/palette';

const onGrounds: readonly Role[] = ['background', 'surface', 'sunken', 'accent-soft'];
const readable: readonly (readonly [Role, readonly Role[]])[] = [
  ['text', [...onGrounds, 'danger-soft']],
  ['muted', onGrounds],
  ['accent-strong', onGrounds],
  ['danger', [...onGrounds, 'danger-soft']],
  ['on-accent', ['accent']],
  ['on-danger', ['danger']],
];

function lowest(roles: Palette['light'], pairs: readonly (readonly [Role, readonly Role[]])[]): number {
  const values = pairs.flatMap(([text, grounds]) =>
    grounds.map((ground) => contrast(parseColour(roles[text]), parseColour(roles[ground]))),
  );
  return Math.min(...values);
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('paletteFor', () => {
  it('keeps the colours that the spec names where they can be read', () => {
    const { light } = paletteFor({ accent: '#7a4a1e', background: '#fff8ee' }, 'Bakery');
    assert.equal(light.background, '#fff8ee');
    assert.equal(light.accent, '#7a4a1e');
  });

  it('gives every text enough contrast, whatever colours the spec names', () => {
    fc.assert(
      fc.property(fc.option(hex, { nil: undefined }), fc.option(hex, { nil: undefined }), (accent, background) => {
        const { light, dark } = paletteFor({ accent, background }, 'Any');
        assert.ok(lowest(light, readable) >= 4.5, 'light');
        assert.ok(lowest(dark, readable) >= 4.5, 'dark');
        assert.ok(lowest(light, [['control', ['background', 'surface']]]) >= 3);
      }),
      { numRuns: 200 },
    );
  });

  it('computes contrast as WCAG does', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(Number(contrast(parseColour('#767676'), [255, 255, 255]).toFixed(2)), 4.54);
  });
});
