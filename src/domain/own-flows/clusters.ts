/** Places that would lie on top of each other are shown as one, level by level of zoom. */
import { toMercator } from '../geometry';
import type { OwnPlace } from './read-places';

export interface PlaceLevel {
  /** The level holds from this zoom of the map up to that of the next level. */
  fromZoom: number;
  /** For each place the number of its cluster. */
  clusterOf: Uint16Array<ArrayBuffer>;
  /** For each cluster the place it stands at and is named after: the one with most coming and going. */
  leaders: Uint16Array<ArrayBuffer>;
  /** For each cluster how many places it holds. */
  sizes: Uint16Array<ArrayBuffer>;
  /** For each cluster its leader's longitude and latitude in degrees. */
  positions: Float32Array<ArrayBuffer>;
}

/** Places nearer to each other than this on the screen are one. */
const REACH_PX = 36;
const WORLD_PX_AT_ZOOM_0 = 512;
/** Far enough out that the whole Bay Area is small; near enough that only places on one spot are still one. */
const FURTHEST_ZOOM = 7;
const NEAREST_ZOOM = 16;
/** A level that gathers less than this share of the clusters is not worth its columns; the nearer one is shown instead. */
const LEAST_GAIN = 0.15;

/**
 * Clusters for each zoom, from far to near; zooms at which little changes are one level. Each level gathers the
 * clusters of the next nearer one, so a place never jumps from one cluster to another and back.
 * @param weights of each place; a cluster forms around the heaviest, which does not move while time plays
 */
export function clusterLevels(places: readonly OwnPlace[], weights: Float64Array): PlaceLevel[] {
  const points = places.map(({ lngLat }) => toMercator(lngLat));
  const heaviestFirst = places.map((_, place) => place).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  /** For each place the leader of its cluster, itself at first. */
  let leaderOf = Uint16Array.from(places, (_, place) => place);
  let leaders = heaviestFirst;
  const levels: PlaceLevel[] = [levelOf(NEAREST_ZOOM, leaderOf, places)];
  for (let zoom = NEAREST_ZOOM - 1; zoom >= FURTHEST_ZOOM; zoom -= 1) {
    const gathered = gather(leaders, points, REACH_PX / (WORLD_PX_AT_ZOOM_0 * 2 ** zoom));
    if (gathered.leaders.length > leaders.length * (1 - LEAST_GAIN)) {
      const [level] = levels;
      if (level) level.fromZoom = zoom;
      continue;
    }
    leaders = gathered.leaders;
    leaderOf = leaderOf.map((leader) => gathered.newLeaderOf.get(leader) ?? leader);
    levels.unshift(levelOf(zoom, leaderOf, places));
  }
  return levels;
}

/** Each leader, heaviest first, takes in all that stand within reach and were not taken yet. */
function gather(leaders: readonly number[], points: readonly (readonly [number, number])[], reach: number) {
  const cells = new Map<string, number[]>();
  const cellOf = (place: number) => {
    const [x, y] = points[place] ?? [0, 0];
    return [Math.floor(x / reach), Math.floor(y / reach)] as const;
  };
  for (const leader of leaders) {
    const [column, row] = cellOf(leader);
    const key = `${column} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(leader);
    else cells.set(key, [leader]);
  }
  const newLeaderOf = new Map<number, number>();
  const kept: number[] = [];
  for (const leader of leaders) {
    if (newLeaderOf.has(leader)) continue;
    kept.push(leader);
    newLeaderOf.set(leader, leader);
    const [x, y] = points[leader] ?? [0, 0];
    const [column, row] = cellOf(leader);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) {
          if (newLeaderOf.has(other)) continue;
          const [otherX, otherY] = points[other] ?? [0, 0];
          if (Math.hypot(otherX - x, otherY - y) <= reach) newLeaderOf.set(other, leader);
        }
      }
    }
  }
  return { leaders: kept, newLeaderOf };
}

function levelOf(fromZoom: number, leaderOf: Uint16Array, places: readonly OwnPlace[]): PlaceLevel {
  const numberOf = new Map<number, number>();
  const leaders: number[] = [];
  const sizes: number[] = [];
  const clusterOf = new Uint16Array(leaderOf.length);
  leaderOf.forEach((leader, place) => {
    let cluster = numberOf.get(leader);
    if (cluster === undefined) {
      cluster = leaders.length;
      numberOf.set(leader, cluster);
      leaders.push(leader);
      sizes.push(0);
    }
    clusterOf[place] = cluster;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  });
  const positions = new Float32Array(leaders.length * 2);
  leaders.forEach((leader, cluster) => positions.set(places[leader]?.lngLat ?? [0, 0], cluster * 2));
  return { fromZoom, clusterOf, leaders: Uint16Array.from(leaders), sizes: Uint16Array.from(sizes), positions };
}

/** The level that holds at a zoom: the nearest one not nearer than it, or the furthest there is. */
export function levelAt<Level extends { fromZoom: number }>(levels: readonly Level[], zoom: number): Level | undefined {
  return levels.findLast((level) => level.fromZoom <= zoom) ?? levels[0];
}
