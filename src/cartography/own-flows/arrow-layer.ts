/**
 * A deck.gl layer of bent arrows that takes their ends, widths and strengths as columns and does all else on the graphics
 * card: a thousand arrows cost the page as much as one. The shape is that of the atlas's own flows.
 *
 * All arrows are one strip of triangles, whose vertices know by their number which arrow and which corner of it they are,
 * and read its figures from two textures. One copy of a shape for each arrow would be the usual way; but to a machine
 * without a graphics card each copy is a drawing of its own, and that costs more than what is drawn.
 *
 *     along     0 ─────────────────── 1   the shaft, from the origin to the base of the head
 *                                     2   the head's two corners      3   its tip
 *     side      −1 and 1: right and left of the middle line
 *
 * Edges are smoothed by how far inside a pixel lies: the canvas takes one sample for each pixel.
 */
import { Layer, type DefaultProps, type LayerProps, type UpdateParameters } from '@deck.gl/core';
import type { Texture } from '@luma.gl/core';
import { Model } from '@luma.gl/engine';
import { Matrix4 } from '@math.gl/core';
import type { Rgba } from '../palette';

/** Columns, each with room for as many arrows; at most 2,048, as wide as a texture may be everywhere. */
export interface ArrowColumns {
  /** Arrows drawn: the first of the columns. */
  length: number;
  /** Of origin and destination how far they lie to the east and to the north of the middle, in Web Mercator: the world is 1 wide. */
  ends: Float32Array;
  /** Width in pixels, and strength from 0 to 1. */
  looks: Float32Array;
}

interface ArrowProps {
  data: ArrowColumns;
  /** Web Mercator on the unit square, y to the south. */
  middle: readonly [x: number, y: number];
  colour: Rgba;
  /** Number of the arrow that stays as it is while the others step back; −1 for none. */
  emphasised: number;
}
export type FlowArrowLayerProps = ArrowProps & LayerProps;

/** deck.gl's width of the world in its own coordinates. */
const WORLD = 512;

const SHAFT_SEGMENTS = 16;
/** Of the shaft, and twice the same points where it ends and the head begins. */
const SHAFT_CORNERS = (SHAFT_SEGMENTS + 1) * 2;
/** Twice the first and twice the last point part an arrow from its neighbours. */
const ARROW_VERTICES = SHAFT_CORNERS + 7;

const uniformBlock = /* glsl */ `\
layout(std140) uniform arrowsUniforms {
  mat4 fromMiddle;
  vec2 halfScreenPx;
  vec4 colour;
  highp int emphasised;
} arrows;
`;

const arrowUniforms = {
  name: 'arrows',
  vs: uniformBlock,
  fs: uniformBlock,
  uniformTypes: { fromMiddle: 'mat4x4<f32>', halfScreenPx: 'vec2<f32>', colour: 'vec4<f32>', emphasised: 'i32' },
} as const;

// The bend is that of `domain/geometry.ts`; there y runs south, here it runs north.
const vs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-vertex-shader
uniform highp sampler2D arrowEnds;
uniform highp sampler2D arrowLooks;
out float opacity;
out vec2 insidePx;

const float BEND = 0.36;
const float FAINTEST = 0.12;
const float STEPPED_BACK = 0.2;

vec4 clipOf(vec2 point) {
  return arrows.fromMiddle[0] * point.x + arrows.fromMiddle[1] * point.y + arrows.fromMiddle[3];
}
vec2 pixelsOf(vec4 clip) {
  return clip.xy / clip.w * arrows.halfScreenPx;
}

void main(void) {
  int arrow = gl_VertexID / ${ARROW_VERTICES};
  int corner = clamp(gl_VertexID % ${ARROW_VERTICES} - 1, 0, ${ARROW_VERTICES - 3});
  int headCorner = corner - ${SHAFT_CORNERS};
  bool isHead = headCorner > 0;
  bool isTip = headCorner == 4;
  float along = float(min(corner, ${SHAFT_CORNERS - 1}) / 2) / ${SHAFT_SEGMENTS}.0;
  float side = isHead ? (headCorner == 3 ? 1.0 : -1.0) : (headCorner == 0 || corner % 2 == 1 ? 1.0 : -1.0);
  vec4 ends = texelFetch(arrowEnds, ivec2(arrow, 0), 0);
  vec4 looks = texelFetch(arrowLooks, ivec2(arrow, 0), 0);
  float widthPx = looks.x;

  vec2 from = ends.xy;
  vec2 to = ends.zw;
  vec2 run = to - from;
  vec2 middle = (from + to) * 0.5 + vec2(-run.y, run.x) * BEND;
  vec2 fromPx = pixelsOf(clipOf(from));
  vec2 toPx = pixelsOf(clipOf(to));
  // A curve so bent is about a twelfth longer than its straight line.
  float lengthPx = max(1.0, distance(fromPx, toPx) * 1.08);
  float headPx = 6.0 + widthPx * 1.35;
  float headHalfPx = 3.0 + widthPx * 0.85;
  float base = max(0.5, 1.0 - headPx / lengthPx);

  float t = along * base;
  vec2 point = mix(mix(from, middle, t), mix(middle, to, t), t);
  vec2 ahead = mix(middle, to, t) - mix(from, middle, t);
  vec4 clip = clipOf(point);
  vec2 direction = normalize(pixelsOf(clipOf(point + ahead * 0.01)) - pixelsOf(clip) + vec2(1e-9));
  vec2 aside = vec2(-direction.y, direction.x);
  float halfPx = widthPx * 0.5;
  // Half a pixel more to each side, over which the edge fades.
  float edgePx = side * (halfPx + 0.5);
  vec2 offset = aside * edgePx;
  insidePx = vec2(halfPx + edgePx, halfPx - edgePx);
  if (isHead) {
    vec2 towards = normalize(toPx - pixelsOf(clip) + direction * 1e-3);
    aside = vec2(-towards.y, towards.x);
    offset = isTip ? towards * headPx : aside * side * headHalfPx;
    // From a corner to the opposite side.
    float acrossPx = 2.0 * headHalfPx * headPx / length(vec2(headPx, headHalfPx));
    insidePx = isTip ? vec2(0.0) : acrossPx * (0.5 + vec2(0.5, -0.5) * side);
  }
  gl_Position = clip + vec4(offset / arrows.halfScreenPx * clip.w, 0.0, 0.0);

  float strength = looks.y * mix(FAINTEST, 1.0, along);
  if (arrows.emphasised >= 0 && arrow != arrows.emphasised) strength *= STEPPED_BACK;
  opacity = arrows.colour.a * strength;
}
`;

const fs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-fragment-shader
precision highp float;
in float opacity;
in vec2 insidePx;
out vec4 fragColor;
void main(void) {
  float covered = clamp(min(insidePx.x, insidePx.y) + 0.5, 0.0, 1.0);
  fragColor = vec4(arrows.colour.rgb, opacity * covered);
}
`;

const defaultProps: DefaultProps<FlowArrowLayerProps> = {
  middle: { type: 'array', value: [0.5, 0.5] },
  colour: { type: 'color', value: [0, 0, 0, 255] },
  emphasised: -1,
};

interface ArrowState {
  model: Model;
  ends: Texture;
  looks: Texture;
}

export class FlowArrowLayer extends Layer<ArrowProps> {
  static override layerName = 'FlowArrowLayer';
  static override defaultProps = defaultProps;
  declare state: Partial<ArrowState>;

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [arrowUniforms] }) as { vs: string; fs: string };
  }

  override initializeState(): void {
    // Everything is in the textures: there are no attributes.
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    const { extensionsChanged, dataChanged } = params.changeFlags;
    if (!this.state.model || extensionsChanged) {
      this.state.model?.destroy();
      this.state.model = new Model(this.context.device, {
        ...this.getShaders(),
        id: this.props.id,
        topology: 'triangle-strip',
        isInstanced: false,
      });
    }
    if (dataChanged || extensionsChanged) this.#hand(this.state.model);
  }

  override finalizeState(context: Parameters<Layer['finalizeState']>[0]): void {
    super.finalizeState(context);
    this.state.ends?.destroy();
    this.state.looks?.destroy();
  }

  override draw(): void {
    const { model } = this.state;
    const { middle, colour, emphasised, data } = this.props;
    if (!model || data.length === 0) return;
    const { width, height, viewProjectionMatrix } = this.context.viewport;
    const [x, y] = middle;
    model.shaderInputs.setProps({
      arrows: {
        fromMiddle: new Matrix4(viewProjectionMatrix)
          .translate([x * WORLD, (1 - y) * WORLD, 0])
          .scale([WORLD, WORLD, 1]),
        halfScreenPx: [width / 2, height / 2],
        colour: colour.map((channel) => channel / 255),
        emphasised,
      },
    });
    model.draw(this.context.renderPass);
  }

  /** Hands the columns to the graphics card. */
  #hand(model: Model): void {
    const { length, ends, looks } = this.props.data;
    this.state.ends = this.#written(this.state.ends, 'rgba32float', ends, length);
    this.state.looks = this.#written(this.state.looks, 'rg32float', looks, length);
    model.setBindings({ arrowEnds: this.state.ends, arrowLooks: this.state.looks });
    model.setVertexCount(length * ARROW_VERTICES);
  }

  /** A texture of one row with the first so many entries of a column; the one given, where it has as much room. */
  #written(
    texture: Texture | undefined,
    format: 'rgba32float' | 'rg32float',
    column: Float32Array,
    length: number,
  ): Texture {
    const width = Math.max(1, column.length / (format === 'rgba32float' ? 4 : 2));
    let written = texture;
    if (written?.width !== width) {
      written?.destroy();
      written = this.context.device.createTexture({
        format,
        width,
        height: 1,
        sampler: { minFilter: 'nearest', magFilter: 'nearest' },
      });
    }
    if (length > 0) written.writeData(column, { width: length, height: 1 });
    return written;
  }
}
