/** The policy the product serves, as it is titled. */
export const policyTitle = "创建五星学会提升服务能力计划实施方案";

interface Clause {
  /** Place in the policy. */
  readonly place: string;
  /** The words that are cited, as they stand. */
  readonly text: string;
}

/** The clauses that rules, scores and payments cite, verbatim. */
export const clauses = {
  "S-III-1": {
    place: "三（一）",
    text: "积极组织全市性学会自我创建、自我完善、主动申报，建立有关专家和管理部门人员组成的评审委员会",
  },
  "S-III-2": {
    place: "三（二）",
    text: "积极推行科学规范、注重实效的目标管理制度，为学会创造公平的发展环境",
  },
  "S-III-3a": {
    place: "三（三）",
    text: "五星学会每年评选、表彰一次，每次评出的五星学会创建以三年为一个周期",
  },
  "S-III-3b": {
    place: "三（三）",
    text: "申报创建五星学会，要制订近三年发展规划和每个年度目标任务，纳入申报材料评审内容",
  },
  "S-III-3c": {
    place: "三（三）",
    text: "被评为五星学会的，要进行年度工作考核，考核合格的，继续给予资金支持；对考核不合格的学会，取消荣誉称号、停止资金支持",
  },
  "S-IV-0": {
    place: "四",
    text: "五星学会总体上应达到社会信誉好、发展能力强、学术水平高、服务成效显著、内部管理规范、各项工作全面发展、综合能力排在前列的标准",
  },
  "S-IV-1": {
    place: "四（一）",
    text: "党组织健全，在理事会建有党工组，在秘书处建有党支部，党组织工作制度完善",
  },
  "S-IV-2": { place: "四（二）", text: "学会积极整合学术资源，创建学术交流基地，推动学科发展" },
  "S-IV-3": { place: "四（三）", text: "学会主动开拓社会化服务职能，发挥在社会管理服务中的作用" },
  "S-IV-4": { place: "四（四）", text: "学会在开展会员服务、促进科技工作者成长成才" },
  "S-IV-5": { place: "四（五）", text: "学会积极探索推动体制、机制改革，坚持民主办会" },
  "S-V-1": { place: "五（一）", text: "评选为五星学会市财政视财政情况给予适当的专项奖建资金" },
  "S-V-1b": {
    place: "五（一）",
    text: "市财政局主要负责五星学会创建、提升服务能力计划专项经费保障和资金使用监管等",
  },
  "S-V-3a": {
    place: "五（三）",
    text: "当年获得支持的学会要与市科协签订项目任务书，按照申报计划中确定的工作思路、发展重点、工作进度安排、发展规划及目标以及资金使用方向组织实施",
  },
  "S-V-3b": {
    place: "五（三）",
    text: "第二年、第三年经考核合格并公示无异议的五星学会，每年再按首次奖建资金标准的一半给予连续资助",
  },
  "S-V-3c": {
    place: "五（三）",
    text: "学会要加强对奖建资金的使用和管理，建立健全奖建资金管理制度；建立问责机制，接受政府和社会监督",
  },
  "S-V-3d": {
    place: "五（三）",
    text: "奖建资金主要用于开展提升学会服务能力工作，并严格执行我市会议费、培训费、差旅费等经费管理规定",
  },
  "S-V-3e": { place: "五（三）", text: "奖建资金纳入学会财务统一管理，单独核算，专款专用" },
  "S-V-3f": {
    place: "五（三）",
    text: "不得用于人员基本工资、日常办公经费支出，不得用于捐款、赞助、罚款、还贷、对外投资、对外借款、基建等支出，不得用于与本专项工作无关的其他支出",
  },
} as const satisfies Record<string, Clause>;

export type ClauseId = keyof typeof clauses;
