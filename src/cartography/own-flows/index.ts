/** The reader's own flows: columns of a picture → layers, without arithmetic. */
import { ScatterplotLayer } from '@deck.gl/layers';
import type { Layer } from '@deck.gl/core';
import type { FlowPicture } from '../../domain/own-flows/flow-picture';
import type { OwnFlowLayerId } from '../layer-order';
import { rgba, type MapPalette } from '../palette';
import { FlowArrowLayer } from './arrow-layer';

export { arrowAt, circleAt } from './pointing';

/** All lies flat, and what comes later lies on top: nothing needs to be asked how deep it lies. */
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;

const CIRCLE_FILL = 0.18;
const CIRCLE_LINE = 0.75;

const id = (layer: OwnFlowLayerId) => layer;

/** @param emphasised number of the arrow that is pointed at, or −1 */
export function ownFlowLayers(picture: FlowPicture, palette: MapPalette, emphasised: number): Layer[] {
  const { level, middle, drawn, ends, looks, radiiPx } = picture;
  return [
    new ScatterplotLayer({
      id: id('own-places'),
      data: {
        length: level.leaders.length,
        attributes: { getPosition: { value: level.positions, size: 2 }, getRadius: { value: radiiPx, size: 1 } },
      },
      radiusUnits: 'pixels',
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
      getFillColor: rgba(palette.flow, CIRCLE_FILL),
      getLineColor: rgba(palette.flow, CIRCLE_LINE),
      antialiasing: true,
      pickable: false,
      parameters: FLAT,
    }),
    new FlowArrowLayer({
      id: id('own-flows'),
      data: { length: drawn, ends, looks },
      middle,
      colour: rgba(palette.flow),
      emphasised,
      pickable: false,
      parameters: FLAT,
    }),
  ];
}
