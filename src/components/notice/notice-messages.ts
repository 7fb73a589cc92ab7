import type { Messages } from '../messages.js';

export interface NoticeMessages {
  readonly heading: string;
  readonly more: (formatted: string) => string;
  readonly dismiss: string;
}

/** What the notice says. */
export const NOTICE_MESSAGES: Messages<NoticeMessages> = {
  en: {
    heading: 'This link asks for something this graph does not have:',
    more: (formatted) => `and ${formatted} more`,
    dismiss: 'Close this message',
  },
  zh: {
    heading: '此链接所请求的内容，这张图中没有：',
    more: (formatted) => `另有 ${formatted} 处`,
    dismiss: '关闭此消息',
  },
};
