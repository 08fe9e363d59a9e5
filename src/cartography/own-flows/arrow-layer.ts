/**
 * A deck.gl layer of bent arrows that takes its ends, widths and strengths as columns and does all else on the graphics
 * card: a thousand arrows cost the page as much as one. The shape is that of the atlas's own flows.
 *
 *     positions.x   0 ─────────────────── 1   along the shaft, from the origin to the base of the head
 *                                         2   the head's two corners      3   its tip
 *     positions.y   −1 and 1: right and left of the middle line
 *
 * Edges are smoothed by how far inside a pixel lies: the canvas takes one sample for each pixel.
 */
import {
  Layer,
  project32,
  type Accessor,
  type DefaultProps,
  type LayerProps,
  type UpdateParameters,
} from '@deck.gl/core';
import { Geometry, Model } from '@luma.gl/engine';
import type { Rgba } from '../palette';

/** Attributes come in `data.attributes`, as `getSource`, `getTarget`, `getWidth` and `getStrength`. */
interface ArrowProps {
  data: { length: number; attributes: Record<string, { value: Float32Array; size: number }> };
  /** Longitude and latitude in degrees. */
  getSource?: Accessor<never, [number, number]>;
  getTarget?: Accessor<never, [number, number]>;
  /** In pixels. */
  getWidth?: Accessor<never, number>;
  /** From 0 to 1. */
  getStrength?: Accessor<never, number>;
  colour: Rgba;
  /** Number of the arrow that stays as it is while the others step back; −1 for none. */
  emphasised: number;
}
export type FlowArrowLayerProps = ArrowProps & LayerProps;

const SHAFT_SEGMENTS = 16;

const uniformBlock = /* glsl */ `\
layout(std140) uniform arrowsUniforms {
  vec4 colour;
  highp int emphasised;
} arrows;
`;

const arrowUniforms = {
  name: 'arrows',
  vs: uniformBlock,
  fs: uniformBlock,
  uniformTypes: { colour: 'vec4<f32>', emphasised: 'i32' },
} as const;

// The bend is that of `domain/geometry.ts`; there y runs south, here it runs north.
const vs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-vertex-shader
in vec2 positions;
in vec2 instanceSources;
in vec2 instanceTargets;
in float instanceWidths;
in float instanceStrengths;
out vec4 colour;
out vec2 insidePx;

const float BEND = 0.36;
const float FAINTEST = 0.12;
const float STEPPED_BACK = 0.2;

vec4 clipOf(vec2 point) {
  return project_common_position_to_clipspace(vec4(point, 0.0, 1.0));
}
vec2 pixelsOf(vec4 clip) {
  return clip.xy / clip.w * project.viewportSize / project.devicePixelRatio / 2.0;
}

void main(void) {
  vec2 from = project_position(instanceSources);
  vec2 to = project_position(instanceTargets);
  vec2 run = to - from;
  vec2 middle = (from + to) * 0.5 + vec2(-run.y, run.x) * BEND;
  vec2 fromPx = pixelsOf(clipOf(from));
  vec2 toPx = pixelsOf(clipOf(to));
  // A curve so bent is about a twelfth longer than its straight line.
  float lengthPx = max(1.0, distance(fromPx, toPx) * 1.08);
  float headPx = 6.0 + instanceWidths * 1.35;
  float headHalfPx = 3.0 + instanceWidths * 0.85;
  float base = max(0.5, 1.0 - headPx / lengthPx);

  float along = min(positions.x, 1.0);
  float t = along * base;
  vec2 point = mix(mix(from, middle, t), mix(middle, to, t), t);
  vec2 ahead = mix(middle, to, t) - mix(from, middle, t);
  vec4 clip = clipOf(point);
  vec2 direction = normalize(pixelsOf(clipOf(point + ahead * 0.01)) - pixelsOf(clip) + vec2(1e-9));
  vec2 aside = vec2(-direction.y, direction.x);
  float halfPx = instanceWidths * 0.5;
  // Half a pixel more to each side, over which the edge fades.
  float edgePx = positions.y * (halfPx + 0.5);
  vec2 offset = aside * edgePx;
  insidePx = vec2(halfPx + edgePx, halfPx - edgePx);
  if (positions.x > 1.5) {
    vec2 towards = normalize(toPx - pixelsOf(clip) + direction * 1e-3);
    aside = vec2(-towards.y, towards.x);
    offset = positions.x > 2.5 ? towards * headPx : aside * positions.y * headHalfPx;
    // From a corner to the opposite side.
    float acrossPx = 2.0 * headHalfPx * headPx / length(vec2(headPx, headHalfPx));
    insidePx = positions.x > 2.5 ? vec2(0.0) : acrossPx * (0.5 + vec2(0.5, -0.5) * positions.y);
  }
  gl_Position = clip + vec4(project_pixel_size_to_clipspace(offset), 0.0, 0.0);

  float strength = instanceStrengths * mix(FAINTEST, 1.0, positions.x > 1.5 ? 1.0 : along);
  if (arrows.emphasised >= 0 && gl_InstanceID != arrows.emphasised) strength *= STEPPED_BACK;
  colour = vec4(arrows.colour.rgb, arrows.colour.a * strength);
}
`;

const fs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-fragment-shader
precision highp float;
in vec4 colour;
in vec2 insidePx;
out vec4 fragColor;
void main(void) {
  float covered = clamp(min(insidePx.x, insidePx.y) + 0.5, 0.0, 1.0);
  fragColor = vec4(colour.rgb, colour.a * covered);
}
`;

const defaultProps: DefaultProps<FlowArrowLayerProps> = {
  getSource: { type: 'accessor', value: [0, 0] },
  getTarget: { type: 'accessor', value: [0, 0] },
  getWidth: { type: 'accessor', value: 1 },
  getStrength: { type: 'accessor', value: 1 },
  colour: { type: 'color', value: [0, 0, 0, 255] },
  emphasised: -1,
};

export class FlowArrowLayer extends Layer<ArrowProps> {
  static override layerName = 'FlowArrowLayer';
  static override defaultProps = defaultProps;
  declare state: { model?: Model };

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, arrowUniforms] }) as { vs: string; fs: string };
  }

  override initializeState(): void {
    this.getAttributeManager()?.addInstanced({
      instanceSources: { size: 2, accessor: 'getSource' },
      instanceTargets: { size: 2, accessor: 'getTarget' },
      instanceWidths: { size: 1, accessor: 'getWidth' },
      instanceStrengths: { size: 1, accessor: 'getStrength' },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    if (this.state.model && !params.changeFlags.extensionsChanged) return;
    this.state.model?.destroy();
    this.state.model = this.#model();
    this.getAttributeManager()?.invalidateAll();
  }

  override draw(): void {
    const { model } = this.state;
    if (!model) return;
    const { colour, emphasised } = this.props;
    model.shaderInputs.setProps({ arrows: { colour: colour.map((channel) => channel / 255), emphasised } });
    model.draw(this.context.renderPass);
  }

  #model(): Model {
    const vertices: number[] = [];
    for (let segment = 0; segment <= SHAFT_SEGMENTS; segment += 1) {
      vertices.push(segment / SHAFT_SEGMENTS, -1, segment / SHAFT_SEGMENTS, 1);
    }
    // Twice the same point ends the strip of the shaft and begins the head.
    vertices.push(1, 1, 2, -1, 2, -1, 2, 1, 3, 0);
    return new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: this.getAttributeManager()?.getBufferLayouts() ?? [],
      geometry: new Geometry({
        topology: 'triangle-strip',
        attributes: { positions: { size: 2, value: new Float32Array(vertices) } },
      }),
      isInstanced: true,
    });
  }
}
