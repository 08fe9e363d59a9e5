import type { OfflineMessages } from './messages';

export const zhHans: OfflineMessages = {
  storing: '正在保存离线副本……',
  stored: '离线也可使用',
  refused: '这个浏览器空间不足，或不允许保存离线副本，图谱仍须联网使用。内容没有丢失，可照常操作。',
  newer: '图谱有新版本，已准备好。',
  useNow: '立即使用',
  replaced: '另一个窗口已改用新版本。这个窗口在重新加载前，仍用原来的版本。',
  reload: '重新加载',
  later: '稍后',
  close: '关闭',
};
