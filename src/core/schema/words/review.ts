import type { FieldWords } from "./types";

const societyWords =
  "*学会名称|*学会|社团名称|协会名称|参评学会|参评单位|被评学会|申报学会|申报单位|获评学会|获奖学会|被考核学会|考核对象|=名称|*society|*society name|association name|~=name|entity name|team|!类别|!类型|!规模|!编号|!所属|!所在";
const remark = "*备注|=说明|=意见|考核意见|=评语|*remark|remarks|comments|comment|=notes|note";
const cohort =
  "*批次|获评年度|获奖年度|评选年度|获评年份|获奖年份|评选年份|届次|首评年度|入选年度|*cohort|cohort year|award year|!拨款|!考核";

/** Header words of the marks of judges and of published results. */
export const scoreWords: FieldWords = {
  year: "*年度|评审年度|评选年度|评分年度|年份|=年|*year|!考核|!获评|!拨款",
  society: `${societyWords}|被评审单位|candidate|hospital name|competitor`,
  indicator:
    "*指标编号|指标代码|*指标|评分项|评分指标|=编号|*indicator|indicator id|indicator code|!名称|!name",
  indicatorName:
    "*指标名称|评审指标|评分项目|评分内容|评审内容|评价内容|考核内容|~=项目|~=内容|indicator name|*criterion|criteria|aspect|aspect desc|component",
  judge:
    "*评委|评委姓名|*评审|评审人|评审专家|*专家|专家姓名|打分人|评分人|裁判|*judge|judge name|rater|reviewer|assessor|!单位|!分|!得分|!score",
  points:
    "*得分|*分数|*评分|=打分|评委打分|评委评分|评审分|评审得分|考核分|考评分|评审打分|成绩|=分|*points|*score|*mark|=marks|judge score|!自评|!标准|!总|!合计|!平均|!满分|!total|!self|!max|!full|!average|!weight",
  fullMark:
    "*分值|*满分|标准分|标准分值|权重分|*full mark|full marks|max score|maximum score|max points|=max",
  recused: "*回避|是否回避|需回避|*recused|recusal|conflict of interest|!学会",
  selfScore: "*自评分|自评得分|=自评|自评分数|学会自评|*self score|self assessment",
  total:
    "*总分|总评|总得分|合计得分|综合得分|加权得分|平均分|平均得分|最终得分|最后得分|评审总分|=合计|*total|total score|total points|summary score|final score|average score|weighted score|scores of panel|!扣|!net|!value|!amount|!deductions",
  place: "*名次|*排名|位次|排序|=排|*rank|=place|ranking|position",
  stars: "*星级|星数|获星数|星级评定|*stars|=star|star rating|=rating",
};

/** Header words of the list of judges. */
export const judgeWords: FieldWords = {
  judge:
    "*评委|*评委姓名|专家姓名|评审专家|评审专家姓名|评委名单|~=姓名|~=专家|*judge|*judge name|reviewer|~=name|!单位|!类别|!编号",
  role: "*类别|评委类别|评委类型|=身份|专家/管理部门|评委身份|=角色|人员类别|*role|=type|=category|kind of judge",
  affiliation: "*单位|*工作单位|所在单位|所属单位|评委单位|职务|*affiliation|organisation|employer|=unit",
  society: "*所属学会|所在学会|本人学会|回避学会|需回避学会|任职学会|own society|recuses from|~学会",
};

/** Header words of the yearly assessment. */
export const assessmentWords: FieldWords = {
  society: societyWords,
  cohort,
  year: "*考核年度|年度|考核年份|年份|=年|*year|assessment year|!获评|!获奖|!评选|!award|!cohort",
  result:
    "*考核结果|*考核结论|年度考核|考核等次|=结果|考核情况|=等次|考核等级|=结论|*assessment result|*assessment|=result|=outcome|!公示|!日期|!date",
  date: "*考核日期|考核时间|=日期|assessment date|=date|date assessed",
  remark,
};

/** Header words of the register of public notices. */
export const publicityWords: FieldWords = {
  society: societyWords,
  cohort,
  year: "*公示年度|年度|年份|=年|*year|!获评|!获奖|!评选|!award|!cohort",
  start:
    "*公示开始|*公示开始日期|公示起始日期|公示起始|公示日期|开始日期|起始日期|公示起|*start|start date|notice start|published from|=from",
  end: "*公示结束|*公示结束日期|公示截止日期|公示截止|结束日期|截止日期|公示止|*end|end date|notice end|published to|=to",
  objection:
    "*异议|*公示结果|有无异议|异议情况|是否有异议|异议内容|公示情况|*objection|objections|objection raised|!处理|!日期",
  decided: "*处理日期|异议处理日期|裁定日期|决定日期|办结日期|处理时间|*decided|date decided|decision date",
  remark,
};

/** Header words of the results of a year: the five stars, total and rank of each society. */
export const resultWords: FieldWords = {
  year: "*年度|评选年度|评审年度|年份|=年|*year",
  society: societyWords,
  uscc: "*统一社会信用代码|社会信用代码|信用代码|*uscc|unified social credit code|credit code",
  field: "*学科|学科领域|=领域|学科类别|门类|*field|discipline",
  size: "*规模|规模分档|*size|size class",
  party: "*学会党建之星|*党建之星|学会党建|=党建|party building",
  innovation: "*服务科技创新之星|*科技创新之星|服务科技创新|=科技创新|=创新|innovation",
  service:
    "*服务社会和政府之星|*服务社会与政府之星|服务社会和政府|服务社会政府|service to society|society and government|public service",
  people: "*服务科技工作者之星|服务科技工作者|科技工作者之星|=科技工作者|service to members|science workers",
  growth: "*学会自我发展之星|*自我发展之星|学会自我发展|=自我发展|self development|development",
  total: "*总分|总得分|合计得分|综合得分|最终得分|=合计|*total|total score|final score",
  rank: "*名次|*排名|位次|=排序|*rank|=place|ranking",
  stars: "*星级|星数|获星数|达线项数|星级评定|*stars|=star|star rating",
  judges: "*评委数|评委人数|计分评委数|参评评委数|*judges|judges counted|number of judges",
  remark,
  rulebook: "*规则版本|规则版次|*rules version|rulebook|rulebook version",
  scoredAt: "*计分时间|评分时间|*scored at|time of scoring",
};

export { cohort as cohortWords, remark as remarkWords, societyWords };
