import type { Messages } from '../messages.js';

export interface TimelineMessages {
  readonly releases: string;
  readonly controls: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly end: string;
  readonly speed: (times: string) => string;
  readonly playhead: string;
  /** @param until a month in words */
  readonly shownBy: (shown: string, all: string, until: string) => string;
  readonly all: (count: number, all: string) => string;
  readonly from: string;
  readonly to: string;
  readonly earliest: string;
  readonly latest: string;
}

/** What the strip of releases says. */
export const TIMELINE_MESSAGES: Messages<TimelineMessages> = {
  en: {
    releases: 'Releases by date',
    controls: 'Watch the family grow',
    play: 'Play',
    pause: 'Pause',
    back: 'A step back',
    forward: 'A step forward',
    end: 'Show all',
    speed: (times) => `Speed ${times}`,
    playhead: 'Shown as it was in',
    shownBy: (shown, all, until) => `${shown} of ${all} by ${until}`,
    all: (count, all) => `${all} ${count === 1 ? 'model' : 'models'}`,
    from: 'Only releases from',
    to: 'Only releases to',
    earliest: 'the earliest',
    latest: 'the latest',
  },
  zh: {
    releases: '按日期的发布量',
    controls: '观看家族成长',
    play: '播放',
    pause: '暂停',
    back: '后退一步',
    forward: '前进一步',
    end: '显示全部',
    speed: (times) => `速度 ${times}`,
    playhead: '显示截至',
    shownBy: (shown, all, until) => `截至${until}：${shown} / ${all}`,
    all: (_count, all) => `${all} 个模型`,
    from: '发布日期起',
    to: '发布日期止',
    earliest: '最早',
    latest: '最晚',
  },
};
