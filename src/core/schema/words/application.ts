import type { FieldWords } from "./types";

const yearWords = "*年度|年份|=年|*year";
const societyWords =
  "*学会名称|*学会|社团名称|协会名称|社会组织名称|*society|*society name|association name|name of society|!类别|!类型|!规模|!编号";

/** Header words of the application of a society and of its self assessment. */
export const applicationWords: FieldWords = {
  year: `*申报年度|申报年份|${yearWords}|application year|!考核|!获奖|!获评|!拨款|!规划`,
  society: `${societyWords}|申报单位|申报学会|申报单位名称|~=applicant|!所属`,
  uscc: "*统一社会信用代码|社会信用代码|信用代码|统一信用代码|*uscc|unified social credit code|social credit code|credit code",
  supervisor:
    "*业务主管单位|主管单位|挂靠单位|支撑单位|业务主管/挂靠单位|业务主管挂靠单位|业务主管|挂靠|supervisor|supervising unit|supervising body",
  legalPerson: "*法定代表人|法人代表|=法人|=理事长|=会长|legal representative|legal person",
  contact: "*联系人|联系人姓名|*contact|contact person|contact name|!电话|!phone",
  phone:
    "*联系电话|*电话|固定电话|办公电话|电话号码|联系人电话|*phone|telephone|=tel|phone number|contact phone",
  mobile: "*手机|手机号|手机号码|移动电话|*mobile|mobile phone|mobile number",
  postcode: "*邮编|邮政编码|*postcode|postal code|zip code|=zip",
  email: "*邮箱|电子邮箱|电子邮件|邮箱地址|*email|e mail|email address",
  date: "*填报日期|申报日期|申请日期|提交日期|填表日期|提交时间|填报时间|申报时间|date of filing|filing date|submitted|submission date|application date|~=日期|~=date|!截止|!deadline",
  deadline: "*截止日期|申报截止日期|申报截止|截止时间|*deadline|closing date",
  members:
    "*会员数|会员人数|会员总数|个人会员数|个人会员|=会员|*members|number of members|member count|!青年|!45|!单位会员|!young",
  councillors: "*理事数|理事人数|理事总数|=理事|councillors|council members|number of councillors|!常务",
  fullTime: "*专职人员数|专职人数|专职工作人员|专职人员|专职工作人员数|full time staff|full time",
  young: "*45岁以下|45岁以下会员数|45岁以下会员|45岁以下人数|青年会员数|青年会员|young members|under 45",
  partyGroup:
    "*党工组|是否建有党工组|理事会党工组|建有党工组|是否有党工组|party group|!文号|!日期|!no|!date|!号",
  partyGroupNo: "*党工组文号|党工组批复文号|党工组批准文号|党工组批复|party group no|party group number",
  partyGroupDate: "*党工组日期|党工组成立日期|党工组批复日期|党工组批准日期|party group date",
  partyBranch:
    "*党支部|是否建有党支部|秘书处党支部|建有党支部|是否有党支部|party branch|!文号|!日期|!no|!date|!号",
  partyBranchNo: "*党支部文号|党支部批复文号|党支部批准文号|党支部批复|party branch no|party branch number",
  partyBranchDate: "*党支部日期|党支部成立日期|党支部批复日期|党支部批准日期|party branch date",
  plan: "*近三年发展规划|发展规划|三年规划|三年发展规划|规划名称|规划内容|*development plan|three year plan|=plan|!目标|!年度|!资金",
  planYears: "*规划年度|规划年份|规划期|规划年限|规划期限|plan years|plan period",
  approach: "*工作思路|总体思路|approach",
  focus: "*发展重点|工作重点|重点工作|focus",
  progress: "*工作进度安排|进度安排|工作进度|工作安排|progress|schedule",
  goals: "*发展规划及目标|发展目标|规划及目标|规划目标|=目标|*goals|objectives",
  fundUse: "*资金使用方向|经费使用方向|资金用途|经费用途|*fund use|use of funds",
  requested:
    "*申请金额|申报金额|申请资金|申请经费|申请资助金额|申请资助|申请总额|预算总额|申请奖建资金|*requested|requested amount|amount requested|amount applied for",
  rulesAttached: "*资金管理制度|奖建资金管理制度|管理制度|制度附件|资金管理办法|rules attached|fund rules",
  vetoInspection: "*年检|年检不合格|年度检查|年检情况|年检结果|是否年检不合格|annual inspection",
  vetoPenalty: "*行政处罚|受行政处罚|是否受行政处罚|处罚情况|penalty|administrative penalty",
  vetoCase: "*立案调查|被立案调查|是否被立案调查|立案|under investigation",
  vetoCredit: "*失信名单|失信|严重违法失信|失信情况|是否失信|活动异常名录|credit blacklist|dishonest list",
  indicator:
    "*指标编号|指标代码|指标序号|~=指标|*indicator|indicator id|indicator code|indicator no|!名称|!name",
  indicatorName:
    "*指标名称|指标内容|评价指标|评审指标|考核指标|考核内容|评价内容|二级指标|三级指标|~=内容|~=项目|indicator name|criterion|criteria",
  fullMark: "*分值|满分|标准分|标准分值|权重分|*full mark|full marks|max score|maximum score|max points|=max",
  selfScore:
    "*自评分|自评得分|=自评|自评分数|自评分值|学会自评|*self score|self assessment|self assessment score",
  evidence: "*证明材料|佐证材料|支撑材料|材料清单|证明材料清单|=附件|*evidence|supporting material",
  total: "*自评总分|=总分|=合计|=总计|*total|total self score|!net|!value|!amount",
};
