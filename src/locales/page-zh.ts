// Texts of the page: toolbar, shortcuts, views and notices, in Chinese.
import type { Words } from './en.js';

export const shortcuts: Words['shortcuts'] = {
  title: '键盘快捷键',
  close: '关闭',
  or: '或',
  groups: [
    {
      title: '任何位置',
      lines: [
        { keys: ['/'], does: '搜索' },
        { keys: ['i'], does: '只看它的谱系；再次按下依次切换为祖先、后代、全部' },
        { keys: ['←', '→'], does: '焦点在面板标题上时：回到图中继续移动' },
        { keys: ['?'], does: '显示键盘快捷键' },
        { keys: ['Esc'], does: '关闭并回到原来的位置' },
      ],
    },
    {
      title: '在图中',
      lines: [
        { keys: ['→'], does: '移到直接后代' },
        { keys: ['←'], does: '移到来源' },
        { keys: ['Shift+←', 'Shift+→'], does: '沿另一条线移动：下一个来源，或下一个直接后代' },
        { keys: ['↑', '↓'], does: '移到同一列的上一张或下一张卡片' },
        { keys: ['Home', 'End'], does: '移到第一张或最后一张卡片' },
        { keys: ['PgUp', 'PgDn'], does: '翻到已展开的一组的上一页或下一页' },
        { keys: ['A … Z'], does: '移到下一个以该字母开头的名称（F、I 请按 Shift+F、Shift+I）' },
        { keys: ['Enter'], does: '选中并打开详情，或展开一组' },
        { keys: ['Space'], does: '选中，焦点留在图中' },
        { keys: ['Shift+Enter'], does: '与已选项对比' },
        { keys: ['Menu', 'Shift+F10', '.'], does: '打开卡片的菜单' },
        { keys: ['+', '-'], does: '放大或缩小' },
        { keys: ['f'], does: '缩放至全图' },
      ],
    },
    {
      title: '在筛选中',
      lines: [
        { keys: ['↑', '↓', 'Home', 'End'], does: '逐项移动' },
        { keys: ['Space'], does: '选中或取消' },
      ],
    },
    {
      title: '在导览中',
      lines: [{ keys: ['[', ']'], does: '移到上一步或下一步' }],
    },
    {
      title: '编辑时',
      lines: [
        { keys: ['Ctrl+Z'], does: '撤销' },
        { keys: ['Ctrl+Shift+Z'], does: '重做' },
      ],
    },
    {
      title: '在大纲中',
      lines: [
        { keys: ['↑', '↓'], does: '移到上一行或下一行' },
        { keys: ['→'], does: '展开，或移到第一个子行' },
        { keys: ['←'], does: '收起，或移到上一级' },
        { keys: ['Tab'], does: '移到这一行的其他来源' },
        { keys: ['Menu', 'Shift+F10', '.'], does: '打开这一行的菜单' },
      ],
    },
    {
      title: '在表格中',
      lines: [
        { keys: ['↑', '↓', '←', '→'], does: '在单元格之间移动；表头可排序' },
        { keys: ['Home', 'End'], does: '移到首列或末列' },
        { keys: ['Ctrl+Home', 'Ctrl+End'], does: '移到首行或末行' },
        { keys: ['Page Up', 'Page Down'], does: '向上或向下翻一页' },
        { keys: ['Menu', 'Shift+F10', '.'], does: '打开这一行的菜单' },
      ],
    },
  ],
};

export const notice: Words['notice'] = {
  heading: '此链接中的以下内容在图中不存在：',
  notLoaded: '页面的部分内容加载失败，请检查网络连接后重试。',
  retry: '重试',
  more: (formatted) => `另有 ${formatted} 处`,
  dismiss: '关闭此消息',
};

export const page: Words['page'] = {
  allFamilies: '所有家族',
  modelsOfHub: (some, all) => `已加载 ${all} 个模型中的 ${some} 个`,
  edgesApart: (_, formatted, isComplete) =>
    `${formatted} 条边通往其他${isComplete ? '家族' : '模型'}`,
  models: (_, formatted) => `${formatted} 个模型`,
  updated: (date) => `截至${date}`,
  filters: '筛选',
  closeFilters: '关闭筛选',
  language: '语言',
  toPicture: '跳到谱系图',
  toFilters: '跳到筛选',
  explore: '点击后可缩放和移动',
};

export const toolbar: Words['toolbar'] = {
  toolbar: '谱系图',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示全图',
  turn: { right: '改为自上而下', down: '改为自左向右' },
  layout: '布局',
  layouts: { layered: '按代排列', timeline: '按日期排列' },
  copyLink: '复制链接',
  copyExactLink: '复制当前画面的链接（含缩放和位置）',
  copied: '已复制',
  notCopied: '未能复制链接',
  fullScreen: '全屏',
  leaveFullScreen: '退出全屏',
  noDates: (tool) => `${tool}：此图中没有日期`,
  oneCard: (tool) => `${tool}：只有一张卡片`,
  pictureOnly: (tool) => `${tool}：仅在显示谱系图时可用`,
};

export const views: Words['views'] = {
  views: '视图',
  list: '预设视图',
  tour: (_, formatted) => `导览，共 ${formatted} 步`,
};
