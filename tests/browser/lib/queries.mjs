import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is asked of every site, whether or not it is there. */
export const givenQueries = [
  '加装电梯', '五险一金', '五险一金缴费', '“五险一金”', '电瓶车 -充电', '电梯 -住宅加装电梯', '通知 -关于印发', '年份:2024 -市人民政府办公室', '云政办规2023 4号', '云政办规[2023]4号', '【２０２３】4号', '2023年4号', '2023年4', '令第55号', '老旧小区改灶', '电梯 -补贴', '加装\u200b电\u00ad梯', '\ufeff云政办规〔2023〕4号\u2060', '"加装电梯" 资金', '机关:住房 年份:2023', '-机关:住房 改造', '-年份:2023 -年份:2024', '电梯 -机关:“住房” -年份:2023年', '文号:云政办规', '文号:云政', '文号:20234', '文号:云政办规2023', '文号:云政办规〔2023〕4号', '文号:4号 电梯', '文号:4号', '文号:1', '文号:202', '文号:云政办〔2023〕', '电梯 -文号:4号', '通知 -文号:云政', '税', 'PM2.5', '年份:2024', '量子隧穿显微镜', '魑魅魍魉', '%', '-电梯', '的', '关于印发', '通知', '﹝2024﹞',
  '市政府令第55号', '云川市人民政府令第五十五号', '55号令', '第两百零三条', '第廿三条', '两期公报', '第〇五五号', '云政办〔2023〕4号', '民诉法', '养老服务条例第三条', '加装电梯办法12条', '第十二条之一', '老赖', '住房公积金怎么提取', '小区里私拉电线给电动车充电罚多少钱', '办理 条件 -电梯', '“加装电梯” 第三条', '机关:市人民政府 老旧小区', '年份:2024 养老', 'Policies relational', '12345', '𠮷野', '“𠮷”', '“老旧小区，改造”', 'minsu', 'jiazhuang dianti', 'jzdt', 'jiazhuang电梯', 'laojiuxiaoqu gaizao zenme ban', 'wifi', '加装典梯', '老旧小区盖造', '停车手费', '失叶保险', '征求意见', '“总投资（万元）”', '“市民政局”', '“云政办规〔2023〕”', '“养老服务、特殊困难”',
  '勞動合同', '“老舊小區”', '證件 辦理', '2024-03-05', '2024年3月', '20240305', '第12条', '第二十条', '1,000元', '3.5万元', '百分之五', '15个工作日', '十五个工作日', '三个月', '令第12号', '50㎡', '10℃', 'Ⅲ类', 'ＰＭ₂.₅', '⻋辆', '2023—2025年', '马𬭚',
];

/** What the quality of the search is judged by. */
export const judgedQueries = readFileSync(join(import.meta.dirname, '../../bench/search/queries/queries_sample.tsv'), 'utf8')
  .split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t')[1]);

// What readers type, from the site itself: titles, numbers, pieces of all lengths; the same in every run.
export function queriesOf(site, count) {
  const texts = readdirSync(site, { recursive: true }).filter(name => /^(policies|news|interpretations|press|responses|consultations|specials).*\d.*\.txt$/u.test(name)).sort()
    .map(name => readFileSync(join(site, name), 'utf8').trim());
  let state = 20240305;
  const below = limit => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return (state >>> 1) % limit;
  };
  const queries = [...givenQueries, ...judgedQueries];
  for (let i = 0; queries.length < count; i++) {
    const lines = texts[below(texts.length)].split('\n').filter(line => line.trim());
    const line = i % 5 === 0 ? lines[0] : lines[below(lines.length)].replace(/[\t"“”「」『』]/gu, ' ');
    const units = Array.from(line), start = below(units.length), length = i % 5 === 0 ? 200 : 1 + below(12);
    const piece = units.slice(i % 5 === 0 ? 0 : start, (i % 5 === 0 ? 0 : start) + length).join('').trim();
    if (piece && !piece.startsWith('-')) queries.push(i % 7 === 6 ? `${piece} ${Array.from(lines[0]).slice(0, 2).join('')}` : piece);
  }
  return queries;
}
