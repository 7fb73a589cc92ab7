import type { Direction, Layout } from '../../state/view-state.js';
import type { Messages } from '../messages.js';

export interface ToolbarMessages {
  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** What pressing does while the picture runs this way. */
  readonly turn: Readonly<Record<Direction, string>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly copyLink: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
}

/** What the toolbar says. */
export const TOOLBAR_MESSAGES: Messages<ToolbarMessages> = {
  en: {
    toolbar: 'Picture',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole picture',
    turn: { right: 'Draw from top to bottom', down: 'Draw from left to right' },
    layout: 'Layout',
    layouts: { layered: 'By generation', timeline: 'By date' },
    copyLink: 'Copy link',
    copied: 'Copied',
    notCopied: 'The link could not be copied',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
  },
  zh: {
    toolbar: '图',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '显示全图',
    turn: { right: '改为自上而下', down: '改为自左向右' },
    layout: '布局',
    layouts: { layered: '按代排列', timeline: '按日期排列' },
    copyLink: '复制链接',
    copied: '已复制',
    notCopied: '未能复制链接',
    fullScreen: '全屏',
    leaveFullScreen: '退出全屏',
  },
};
