import { cohortWords, remarkWords, societyWords } from "./review";
import type { FieldWords } from "./types";

const uscc =
  "*统一社会信用代码|社会信用代码|信用代码|统一信用代码|*uscc|unified social credit code|social credit code|credit code";

/** Header words of the yearly targets. */
export const targetWords: FieldWords = {
  year: "*年度|目标年度|年份|=年|*year|target year",
  society: societyWords,
  indicator:
    "*指标|*指标名称|目标任务|任务名称|=任务|目标名称|目标内容|任务内容|=项目|*indicator|indicator name|target name|=task",
  target:
    "*目标值|=目标|计划值|计划数|指标值|目标数|*target|*target value|planned value|=planned|!名称|!任务|!年度|!内容|!name|!year",
  unit: "*计量单位|=单位|*unit",
  due: "*完成时限|完成时间|=时限|截止日期|完成期限|完成日期|*due|due date|deadline",
  done: "*完成值|实际值|实际完成|完成数|实际数|~完成情况|*done|*actual|actual value|achieved",
};

/** Header words of the task book. */
export const taskBookWords: FieldWords = {
  year: "*年度|年份|=年|任务书年度|*year",
  society: societyWords,
  section: "*章节|=部分|任务书章节|=栏目|任务书部分|=项目|*section|part",
  content: "*内容|*任务内容|主要内容|具体内容|任务书内容|工作内容|*content|=text",
  budgetLine: "*资金使用方向|使用方向|预算科目|支出方向|预算项目|*budget line|budget item|use of funds",
  budget: "*预算金额|*预算|安排金额|计划金额|预算额|预算资金|*budget|budget amount|!科目|!项目|!line|!item",
  signed: "*签订日期|签订时间|签署日期|签约日期|签字日期|*signed|date signed|signature date",
};

/** Header words of the list of awards. */
export const awardWords: FieldWords = {
  society: societyWords,
  uscc,
  year: "*获奖年度|*获评年度|评选年度|获奖年份|获评年份|表彰年度|年度|年份|=年|*year|award year|cohort",
  award:
    "*奖项|奖励名称|*称号|荣誉称号|获奖等级|获奖等次|=等次|奖项名称|*award|=title|prize|award name|!金额|!资金|!年|!amount|!year",
  amount:
    "*首次奖建资金|*奖建资金|奖建资金标准|首次奖建资金标准|首次奖建资金额|奖励金额|奖励资金|*奖金|资助金额|补助金额|~=金额|*award amount|amount awarded|first award|grant|grant amount|~=amount|!半|!拨|!结余",
  stars: "*星级|获星数|星数|*stars|number of stars|star rating",
  signed:
    "*任务书签订日期|签订日期|任务书签订|任务书签署日期|任务书日期|*signed|task book signed|date signed",
  revoked:
    "*取消日期|取消称号日期|取消荣誉日期|取消荣誉称号日期|撤销日期|*revoked|date revoked|revocation date",
};

/** Header words of the register of payments to societies. */
export const paymentWords: FieldWords = {
  society: `${societyWords}|收款学会`,
  cohort: cohortWords,
  year: "*拨款年度|拨付年度|资金年度|年度|年份|=年|*year|payment year|!获评|!获奖|!评选|!award|!cohort",
  amount:
    "*拨款金额|*拨付金额|拨付资金|实拨金额|实际拨款|=拨款|拨款数|拨付额|~=金额|*payment amount|amount paid|=paid|~=amount|!应拨|!结余|!预算",
  date: "*拨款日期|*拨付日期|拨付时间|拨款时间|付款日期|到账日期|~=日期|*date paid|payment date|~=date",
  voucher:
    "*拨款凭证号|拨款凭证|支付凭证号|*凭证号|凭证编号|拨款文号|=文号|*voucher|voucher no|voucher number",
  remark: remarkWords,
};

/** Header words of the register of societies. */
export const societyKindWords: FieldWords = {
  society: `${societyWords}|社会组织名称|~=单位名称`,
  uscc,
  field: "*学科|*学科领域|=领域|学科类别|门类|学科门类|学会类别|*field|discipline|subject area",
  size: "*规模|规模分档|规模档次|*size|size class",
  members: "*会员数|会员人数|会员总数|个人会员数|=会员|*members|number of members|member count",
  legalPerson: "*法定代表人|法人代表|=法人|=理事长|=会长|legal representative|legal person",
  contact: "*联系人|联系人姓名|*contact|contact person|contact name|!电话|!phone",
  phone: "*联系电话|*电话|办公电话|手机|手机号|*phone|telephone|=tel|mobile",
  founded:
    "*成立日期|成立时间|登记日期|注册日期|登记时间|*founded|date founded|established|registration date",
};
