import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressToShare, frameCode, isHosted, isOnThisMachineOnly } from '../../src/briefing/handout/address';
import { qrCode } from '../../src/briefing/handout/qr';
import { linesNeeded, linesOfClauses, pieces, wrapped } from '../../src/briefing/handout/wrap';
import { INITIAL_VIEW, withCamera, withZone } from '../../src/domain/view';

const known = { firstSeriesOf: () => undefined, drawnWith: () => undefined };
const root = new URL('https://www.example.org/atlas/');

describe('the link to what is on screen', () => {
  test('names a scene and nothing else, so that few and large cells make its code', () => {
    const view = { ...withZone(INITIAL_VIEW, 'qianhai'), stage: { briefing: 'five-minutes', scene: 3 } };
    expect(addressToShare(view, known, root)).toBe('https://www.example.org/atlas/?briefing=five-minutes&scene=3');
    // 60 bytes at the middle grade of correction are a code of 33 cells, with four quiet ones at each side.
    expect(qrCode(addressToShare(view, known, root)).cells).toBe(41);
  });

  test('holds the whole view off the stage, but neither the theme nor the frame of this screen', () => {
    const view = { ...withZone(INITIAL_VIEW, 'hengqin'), theme: 'dark' as const, embedded: true };
    expect(addressToShare(view, known, root)).toBe('https://www.example.org/atlas/?lang=zh-Hant&zone=hengqin');
  });

  test('shows the map of a scene whose briefing no other machine knows, in the language of whoever opens it', () => {
    const camera = { zoom: 11, lng: 113.9, lat: 22.5, bearing: 0, pitch: 0 };
    const view = {
      ...withCamera(withZone(INITIAL_VIEW, 'qianhai'), camera),
      theme: 'dark' as const,
      stage: { briefing: 'own-briefing', scene: 3 },
    };
    expect(addressToShare(view, known, root, true)).toBe(
      'https://www.example.org/atlas/?zone=qianhai#map=11/22.5/113.9/0/0',
    );
  });

  test('is offered only where another machine could follow it', () => {
    expect(isHosted(new URL('file:///C:/Talks/bay-zones-atlas.html'))).toBe(false);
    expect(isHosted(root)).toBe(true);
    expect(isOnThisMachineOnly(new URL('http://127.0.0.1:4173/'))).toBe(true);
    expect(isOnThisMachineOnly(new URL('http://localhost/'))).toBe(true);
    expect(isOnThisMachineOnly(root)).toBe(false);
  });
});

test('the code for another page opens the view in a frame, and no title can end its attribute', () => {
  const code = frameCode(withZone(INITIAL_VIEW, 'nansha'), known, root, 'Zones "&" more');
  expect(code).toContain('src="https://www.example.org/atlas/?lang=zh-Hant&amp;zone=nansha&amp;embed=1"');
  expect(code).toContain('title="Zones &quot;&amp;&quot; more"');
});

describe('a QR code', () => {
  test('keeps four empty cells around itself', () => {
    const { cells, path } = qrCode('https://www.example.org/');
    const drawn = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...drawn)).toBe(4);
    expect(Math.max(...drawn)).toBe(cells - 5);
  });
});

describe('the title of a slide', () => {
  // An inch holds six characters of 12 points.
  test('ends a line where a clause ends, two clauses on one line where they fit', () => {
    expect(linesOfClauses(['前海、', '橫琴：', '一圖看藍圖'], 1, 12)).toEqual(['前海、橫琴：', '一圖看藍圖']);
  });

  test('stays in one piece where its clauses would take two lines more', () => {
    const clauses = ['一二三四五六七，', '一二三四五六七，', '一二三四五六七。'];
    expect(linesOfClauses(clauses, 1, 12)).toEqual([clauses.join('')]);
    expect(linesOfClauses(['Six areas'], 1, 12)).toEqual(['Six areas']);
  });
});

describe('lines of a text', () => {
  const widthOf = (text: string) => [...text].length;

  test('break between English words and between any two Chinese characters', () => {
    expect(wrapped('Hong Kong firms', 10, widthOf)).toEqual(['Hong Kong', 'firms']);
    expect(wrapped('港資企業逾一萬家', 5, widthOf)).toEqual(['港資企業逾', '一萬家']);
  });

  test('never begin with what closes the words before', () => {
    expect(wrapped('見「港人港稅」。', 6, widthOf)).toEqual(['見「港人港', '稅」。']);
  });

  test('hold every letter of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(pieces(text).join('')).toBe(text);
        expect(wrapped(text, width, widthOf).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });

  test('are counted for a slide by the width of their letters', () => {
    // 4.75 inches are 342 points: 13 characters of 26 points in a line.
    expect(linesNeeded('前'.repeat(13), 4.75, 26)).toBe(1);
    expect(linesNeeded('前'.repeat(14), 4.75, 26)).toBe(2);
  });
});
