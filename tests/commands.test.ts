import { beforeAll, expect, test } from 'vitest';
import { searchCommands } from '../src/commands';
import { loadMessages } from '../src/i18n';
import { indexOf } from '../src/search/match';
import { searchRecords } from '../src/search/records';
import { anOverview } from './domain/build-records';

beforeAll(() => loadMessages());

test.each([
  ['present', 'briefings'],
  ['投影', 'briefings'],
  ['dark theme', 'dark'],
  ['深色', 'dark'],
  ['浅色', 'light'],
  ['download CSV', 'page-data'],
  ['下载', 'page-data'],
  ['timeline', 'page-timeline'],
  ['時間軸', 'page-timeline'],
  ['what changed', 'changes'],
  ['最新', 'changes'],
  ['filter', 'filter'],
  ['筛选', 'filter'],
  ['print', 'print'],
  ['快捷鍵', 'help'],
])('“%s” finds the command %s first', (typed, command) => {
  const found = indexOf(searchRecords(anOverview(), [], searchCommands())).find(typed);
  expect(found.groups[0]?.hits[0]?.record.target).toEqual({ kind: 'command', command });
});
