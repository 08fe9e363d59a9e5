import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedTo, easedOut } from '../../src/briefing/counting';

test.each([
  ['16,863', 0.5, '8,432'],
  ['超過 7,300', 0, '超過 0'],
  ['US$28–32 billion', 0.25, 'US$7–8 billion'],
  ['2.99 億', 0.5, '1.50 億'],
  ['about 115', 1, 'about 115'],
])('%s at a share of %d reads %s', (text, share, expected) => {
  expect(countedTo(text, share)).toBe(expected);
});

test('words around the number never change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
      const counted = countedTo(`約 ${value.toLocaleString('en-HK')} 家`, share);
      expect(counted).toMatch(/^約 [\d,]+ 家$/);
    }),
  );
});

test('the count ends at its value', () => {
  expect(easedOut(0)).toBe(0);
  expect(easedOut(1)).toBe(1);
  expect(easedOut(7)).toBe(1);
});
