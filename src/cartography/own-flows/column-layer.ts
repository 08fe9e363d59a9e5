/**
 * A deck.gl layer of many shapes alike whose figures are columns: a thousand shapes cost the page as much as one.
 *
 * All shapes are one strip of triangles, whose vertices know by their number which shape and which corner of it they are,
 * and read its figures from textures. One copy of a shape for each would be the usual way; but to a machine without a
 * graphics card each copy is a drawing of its own, and that costs more than what is drawn.
 */
import { Layer, type LayerProps, type UpdateParameters } from '@deck.gl/core';
import type { Texture } from '@luma.gl/core';
import { Model } from '@luma.gl/engine';
import { Matrix4, type NumericArray } from '@math.gl/core';

/** One column: for each shape one, two or four numbers. It may be longer than there are shapes. */
export interface Column {
  format: 'r32float' | 'rg32float' | 'rgba32float';
  values: Float32Array;
}

export interface ColumnData {
  /** Shapes drawn: the first of the columns. */
  length: number;
}

export interface ColumnProps<Data extends ColumnData> {
  data: Data;
  /** What positions are told from: Web Mercator on the unit square, y to the south. */
  middle: readonly [x: number, y: number];
}

/** The uniforms that each such layer has besides its own. */
export const PLACING_UNIFORMS = { fromMiddle: 'mat4x4<f32>', halfScreenPx: 'vec2<f32>' } as const;

/** deck.gl's width of the world in its own coordinates. */
const WORLD = 512;
/** Shapes in a row of a texture; the same number stands in `textureAt`. */
const ROW = 1024;
const CHANNELS = { r32float: 1, rg32float: 2, rgba32float: 4 } as const;

/** GLSL: the place of a shape in a column's texture. */
export const textureAt = /* glsl */ `\
ivec2 textureAt(int shape) {
  return ivec2(shape % ${ROW}, shape / ${ROW});
}
`;

interface ColumnState {
  model: Model;
  textures: Record<string, Texture>;
}

export abstract class ColumnLayer<Data extends ColumnData, Props extends ColumnProps<Data>> extends Layer<Props> {
  static override layerName = 'ColumnLayer';
  declare state: Partial<ColumnState>;

  protected abstract readonly shaders: { vs: string; fs: string; modules: readonly object[] };
  /** Vertices of one shape in the strip, with those that part it from its neighbours. */
  protected abstract readonly verticesEach: number;
  /** Name of the block of uniforms. */
  protected abstract readonly block: string;
  /** Columns by the name of the texture that they are read from. */
  protected abstract columns(): Readonly<Record<string, Column>>;
  /** Uniforms besides those of placing. */
  protected abstract uniforms(): Readonly<Record<string, number | Readonly<NumericArray>>>;

  override getShaders() {
    return super.getShaders(this.shaders) as { vs: string; fs: string };
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

  override finalizeState(context: Parameters<Layer<LayerProps>['finalizeState']>[0]): void {
    super.finalizeState(context);
    for (const texture of Object.values(this.state.textures ?? {})) texture.destroy();
  }

  override draw(): void {
    const { model } = this.state;
    const { middle, data } = this.props;
    if (!model || data.length === 0) return;
    const { width, height, viewProjectionMatrix } = this.context.viewport;
    const [x, y] = middle;
    const fromMiddle = new Matrix4(viewProjectionMatrix)
      .translate([x * WORLD, (1 - y) * WORLD, 0])
      .scale([WORLD, WORLD, 1]);
    model.shaderInputs.setProps({
      [this.block]: { fromMiddle, halfScreenPx: [width / 2, height / 2], ...this.uniforms() },
    });
    model.draw(this.context.renderPass);
  }

  /** Hands the columns to the graphics card. */
  #hand(model: Model): void {
    const { length } = this.props.data;
    const before = this.state.textures ?? {};
    this.state.textures = Object.fromEntries(
      Object.entries(this.columns()).map(([name, column]) => [name, this.#written(before[name], column, length)]),
    );
    model.setBindings(this.state.textures);
    model.setVertexCount(length * this.verticesEach);
  }

  /** A texture with the first so many entries of a column; the one given, where it has as much room. */
  #written(texture: Texture | undefined, { format, values }: Column, length: number): Texture {
    const channels = CHANNELS[format];
    const height = Math.max(1, Math.ceil(values.length / channels / ROW));
    let written = texture;
    if (written?.height !== height) {
      written?.destroy();
      written = this.context.device.createTexture({
        format,
        width: ROW,
        height,
        sampler: { minFilter: 'nearest', magFilter: 'nearest' },
      });
    }
    const rows = Math.floor(length / ROW);
    const rest = length % ROW;
    if (rows > 0) written.writeData(values, { width: ROW, height: rows });
    const left = rows === 0 ? values : values.subarray(rows * ROW * channels);
    if (rest > 0) written.writeData(left, { y: rows, width: rest, height: 1 });
    return written;
  }
}
