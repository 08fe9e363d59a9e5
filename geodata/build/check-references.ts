/** Ids: each stands once, and each that is named leads to a record. */
import type { Kind } from './kinds';
import type { Mistakes, Step } from './mistakes';
import { expected } from './nearest';
import { idsOf, partIdsOf } from './read-content';
import type { Content, Written } from './read-content';
import { show, valueAt } from './validate';

export function checkReferences(content: Content, mistakes: Mistakes): void {
  checkIdsAreUnique(content, mistakes);
  checkNamedRecordsExist(content, mistakes);
  checkChangesNameRecords(content, mistakes);
  checkMeasuresStandWhereTheyHold(content, mistakes);
}

/** Kinds whose ids are used in one place, so that one id must not stand for two things there. */
const SHARED_NAMES: readonly (readonly Kind[])[] = [['measure', 'indicator']];

function checkIdsAreUnique(content: Content, mistakes: Mistakes): void {
  const first = new Map<string, string>();
  const note = (group: string, id: string, file: Written['file'], path: readonly Step[], what: string) => {
    const key = `${group}/${id}`;
    const { line } = file.locate([...path, 'id']);
    const before = first.get(key);
    if (before === undefined) first.set(key, `${file.name}, line ${String(line)}`);
    else
      mistakes.at(
        file,
        [...path, 'id'],
        `the id "${id}" is already taken by ${before}; each ${what} needs an id of its own`,
      );
  };
  for (const { kind, id, file, path } of content.written) {
    if (id === undefined) continue;
    const group = SHARED_NAMES.find((kinds) => kinds.includes(kind))?.join('+') ?? (kind === 'zone' ? 'outline' : kind);
    note(group, id, file, path, kind);
  }
  for (const { value, file, path } of content.records.zone)
    for (const [index, part] of value.parts.entries())
      note('outline', part.id, file, [...path, 'parts', index], 'part');
  // A place may bear a zone's id only where it stands for that zone.
  const zones = new Set(idsOf(content, 'zone'));
  for (const { value, file, path } of content.records.place)
    if (value.kind !== 'zone' && zones.has(value.id))
      mistakes.at(
        file,
        [...path, 'id'],
        `"${value.id}" is the id of a zone; a place that is not of kind zone needs another`,
      );
  const orders = new Map<number, string>();
  for (const { value, file, path } of content.records.zone) {
    const before = orders.get(value.order);
    if (before === undefined) orders.set(value.order, value.id);
    else
      mistakes.at(
        file,
        [...path, 'order'],
        `order: ${String(value.order)} is already taken by the zone "${before}"; expected a number no other zone has`,
      );
  }
}

/** What a field may name. A part is looked for in the zones of its record, or in all where the record names none. */
type Target = Kind | 'part';

/** Fields that hold an id, or a list of ids, of other records. */
const REFERENCES: readonly { kind: Kind; field: string; to: readonly Target[] }[] = [
  { kind: 'plan', field: 'places', to: ['zone', 'place'] },
  { kind: 'zone', field: 'headline', to: ['indicator', 'measure'] },
  { kind: 'measure', field: 'zones', to: ['zone'] },
  { kind: 'measure', field: 'parts', to: ['part'] },
  { kind: 'measure', field: 'plan', to: ['plan'] },
  { kind: 'indicator', field: 'zone', to: ['zone'] },
  { kind: 'indicator', field: 'series', to: ['series'] },
  { kind: 'indicator', field: 'from', to: ['place', 'zone'] },
  { kind: 'place', field: 'across', to: ['place', 'zone'] },
  { kind: 'flow', field: 'series', to: ['series'] },
  { kind: 'flow', field: 'from', to: ['place', 'zone'] },
  { kind: 'flow', field: 'to', to: ['place', 'zone'] },
  { kind: 'flow', field: 'indicator', to: ['indicator'] },
  { kind: 'flow', field: 'measures', to: ['measure'] },
  { kind: 'event', field: 'zones', to: ['zone'] },
  { kind: 'event', field: 'series', to: ['series'] },
  { kind: 'statement', field: 'zones', to: ['zone'] },
  { kind: 'shared action', field: 'measures', to: ['measure'] },
  { kind: 'like figures', field: 'indicators', to: ['indicator'] },
  { kind: 'check point', field: 'inside', to: ['zone', 'part'] },
  { kind: 'check point', field: 'outside', to: ['zone', 'part'] },
  { kind: 'glossary term', field: 'source', to: ['source'] },
  { kind: 'control point', field: 'place', to: ['place'] },
  { kind: 'control point', field: 'measures', to: ['measure'] },
  { kind: 'passenger table', field: 'source', to: ['source'] },
  { kind: 'everyday words', field: 'records', to: ['measure', 'indicator', 'series', 'event'] },
  { kind: 'want', field: 'also', to: ['measure'] },
  { kind: 'want', field: 'never', to: ['measure'] },
  { kind: 'background', field: 'measures', to: ['measure'] },
  { kind: 'coverage', field: 'measures', to: ['measure'] },
  { kind: 'coverage', field: 'zones', to: ['zone'] },
  { kind: 'condition', field: 'measures', to: ['measure'] },
];

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function checkNamedRecordsExist(content: Content, mistakes: Mistakes): void {
  const zones = idsOf(content, 'zone');
  for (const { kind, field, to } of REFERENCES) {
    if (to.some((target) => content.unread.has(target === 'part' ? 'zone' : target))) continue;
    for (const record of content.written.filter((other) => other.kind === kind)) {
      const of = (name: string) => valueAt(record.file.value, [...record.path, name]);
      const named = of(field);
      const ids: [unknown, Step[]][] = Array.isArray(named)
        ? [...named.entries()].map(([index, id]) => [id, [field, index]])
        : [[named, [field]]];
      const ownZones = of('zones');
      const known = to.flatMap((target) =>
        target === 'part' ? partIdsOf(content, Array.isArray(ownZones) ? ownZones : zones) : idsOf(content, target),
      );
      for (const [id, path] of ids)
        if (typeof id === 'string' && !known.includes(id))
          mistakes.at(
            record.file,
            [...record.path, ...path],
            `${field}: ${show(id)} is not a known ${oneOf.format(to)}${expected(id, known)}`,
          );
    }
  }
}

function checkChangesNameRecords(content: Content, mistakes: Mistakes): void {
  for (const { value: change, file, path } of content.records.change) {
    const known = idsOf(content, change.record);
    if (change.kind !== 'removed' && !content.unread.has(change.record) && !known.includes(change.id))
      mistakes.at(
        file,
        [...path, 'id'],
        `id: ${show(change.id)} is not a known ${change.record}${expected(change.id, known)}`,
      );
  }
}

function checkMeasuresStandWhereTheyHold(content: Content, mistakes: Mistakes): void {
  const zoneOf = new Map(content.folders.map((folder) => [folder.path, folder.zone]));
  const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/'));
  for (const { value, file, path } of content.records.measure) {
    const zone = zoneOf.get(folderOf(file.name));
    if (zone !== undefined && !value.zones.includes(zone))
      mistakes.at(
        file,
        [...path, 'zones'],
        `zones: ${show(value.zones)} does not name "${zone}"; a measure stands in the folder of a zone where it holds`,
      );
  }
  for (const { value, file, path } of content.records.indicator) {
    const zone = zoneOf.get(folderOf(file.name));
    if (zone !== undefined && value.zone !== zone)
      mistakes.at(
        file,
        [...path, 'zone'],
        `zone: ${show(value.zone)} is not the zone of this folder; expected "${zone}"`,
      );
  }
}
