import type { OfflineMessages } from './messages';

export const zhHant: OfflineMessages = {
  storing: '正在儲存離線副本……',
  stored: '離線亦可使用',
  refused: '這個瀏覽器空間不足，或不容許儲存離線副本，圖譜仍須連線使用。內容沒有遺失，可照常操作。',
  newer: '圖譜有新版本，已準備好。',
  useNow: '立即使用',
  replaced: '另一個視窗已轉用新版本。這個視窗在重新載入前，仍用原來的版本。',
  reload: '重新載入',
  later: '稍後',
  close: '關閉',
};
