/** Words that messages fill in by id. The forbidden classes are named as the policy names them. */
export const terms: Readonly<Record<string, string>> = {
  wages: "人员基本工资",
  office: "日常办公经费",
  donation: "捐款",
  sponsorship: "赞助",
  fine: "罚款",
  loanRepayment: "还贷",
  investment: "对外投资",
  lending: "对外借款",
  construction: "基建",
  weekday0: "星期日",
  weekday1: "星期一",
  weekday2: "星期二",
  weekday3: "星期三",
  weekday4: "星期四",
  weekday5: "星期五",
  weekday6: "星期六",
};
