import type { FieldWords } from "./types";

const core: FieldWords = {
  date: "*日期|交易日期|记账日期|入账日期|业务日期|凭证日期|制单日期|发生日期|付款日期|支付日期|收款日期|支出日期|开支日期|报销日期|到账日期|清算日期|成交日期|审批日期|捐赠日期|使用日期|记账日|交易日|入账日|交易时间|记账时间|付款时间|支付时间|发生时间|支出时间|=时间|年月日|日期时间|~发票日期|~开票日期|=期间|=月份|*date|transaction date|trans date|txn date|posting date|post date|payment date|paid date|date paid|date of payment|value date|clearing date|document date|effective date|voucher date|paid on|posted|entry date|issue date|~invoice date|=period|=month|=when|!截止|!出生|!打印|!导出|!到期|!due|!birth|!print",
  voucher:
    "*凭证号|凭证编号|凭证字号|记字号|凭证号数|凭证号码|=凭证|单据号|单据编号|流水号|交易号|交易流水号|交易流水|交易单号|交易订单号|订单号|单号|业务编号|报销单号|~合同号|~编号|*transaction number|transaction no|transaction id|transaction ref|trans no|trans ref|document no|document number|document id|doc no|*voucher|voucher no|voucher number|journal no|journal number|journal id|payment no|payment number|payment id|payment ref|payment reference|order no|order number|our ref|=reference|reference number|=ref|ref no|unique id|entry no|claim id|claim no|=id|=no|!发票|!invoice|!商家|!商户|!merchant|!vat|!账号|!帐号|!account|!电话|!phone|!身份证|!supplier|!vendor|!customer|!personal",
  invoice:
    "*发票号|*发票号码|发票编号|票据号|票据号码|=票号|数电票号码|数电发票号码|全电发票号码|invoice|*invoice no|*invoice number|invoice ref|invoice id|bill no|!代码|!日期|!date|!code|!amount|!金额|!类型|!type|!total|!value",
  invoiceCode: "*发票代码|invoice code",
  invoiceDate: "*发票日期|开票日期|*invoice date|bill date",
  payee:
    "*收款人|*收款单位|*收款方|收款方名称|收款人名称|收款单位名称|收款账户名称|收款方户名|付款人|付款单位|对方|对方户名|对方单位|对方账户名|对方账户名称|对方名称|交易对方|交易对手|往来单位|*供应商|供应商名称|客户|=商户|商户名称|户名|~姓名|~领款人|~报销人|捐赠人|捐赠单位|捐赠方|捐赠者|捐款人|捐款单位|捐款单位及个人|厂商|供货单位|~单位名称|*supplier|*supplier name|*vendor|*vendor name|*payee|payee name|merchant|*merchant name|beneficiary|beneficiary name|contractor|creditor|creditor name|counterparty|~customer|customer name|recipient|paid to|company|company name|~=name|~applicant name|!编号|!代码|!账号|!帐号|!开户|!电话|!税号|!地址|!类型|!类别|!id|!number|!no|!code|!postcode|!type|!category|!account|!address|!reg|!registration",
  account:
    "账号|帐号|卡号|对方账号|对方帐号|收款账号|收款账户|银行账号|=账户|卡末四位|account no|account number|card no|card number|iban|sort code|!名称|!余额",
  amount:
    "*金额|交易金额|结算金额|发生金额|付款金额|支付金额|报销金额|使用金额|捐赠金额|捐款金额|记账金额|成交金额|实付金额|实收金额|应付金额|应收金额|折算金额|本次金额|审批金额|支出金额|发生额|款额|总额|数额|价款|捐款|当日捐款|花费|=元|=人民币|=£|=$|=€|=¥|*amount|*value|amount paid|amount in sterling|amount gbp|total amount|payment amount|payment value|paid amount|transaction amount|transaction value|invoice amount|line amount|document value|document amount|spend|cost|~=合计|~=合计金额|~=总计|~=sum|~=total|total value|amt|~net value|~total net value|!余额|!结余|!单价|!价格|!数量|!累计|!税率|!税额|!汇率|!编号|!账号|!比例|!预算|!大写|!number|!qty|!quantity|!price|!rate|!balance|!cumulative|!ytd|!vat|!tax|!id|!account|!count|!budget|!centre|!center|!element|!code|!type|!date|!线上",
  gross:
    "价税合计|含税金额|含税总额|~总金额|*gross|gross amount|gross value|total incl vat|amount incl vat|amount incl tax|amount including vat|total including vat|incl vat|invoice gross amount",
  net: "不含税金额|净额|未税金额|不含税|*net|nett|net amount|net value|nett amount|amount excl vat|amount ex vat|amount excluding vat|excl vat|ex vat|excluding vat|net of vat|!worth",
  tax: "*税额|税金|增值税|税费|*vat|*tax|vat amount|tax amount|irrecoverable vat|!reg|!registration|!no|!number|!code|!incl|!excl|!ex|!excluding|!including|!rate|!含税|!税率|!税号",
  rate: "*税率|征收率|~比例|vat rate|tax rate|=rate|!汇率|!exchange",
};

const movement: FieldWords = {
  income:
    "*收入|收入金额|贷方|贷方金额|贷方发生额|存入|存入金额|转入|转入金额|收款金额|进账|收方|收方金额|=贷|=收|*credit|credits|credit amount|deposit|deposits|receipt|receipts|paid in|money in|income|!类型|!类别|!日期|!来源|!科目|!type|!card|!note|!date|!account|!no|!number",
  expense:
    "*支出|支出金额|借方|借方金额|借方发生额|支取|支取金额|转出|转出金额|付出|取出|付方|付方金额|=借|=付|*debit|debits|debit amount|withdrawal|withdrawals|=payments|paid out|money out|=expenditure|!类型|!类别|!科目|!项目|!事项|!用途|!方向|!内容|!日期|!type|!category|!code|!area|!description|!card|!account|!date|!no|!number",
  balance:
    "*余额|结余|结存|账户余额|本次余额|资金余额|*balance|running balance|closing balance|account balance",
  cumulative: "*累计|本年累计|本月累计|累计金额|累计捐款|累计支出|累计收入|*cumulative|ytd|year to date",
  amountInWords: "大写金额|金额大写|*大写|人民币大写|amount in words",
  qty: "*数量|件数|份数|笔数|*qty|quantity|=units|!单价|!price",
  price: "*单价|价格|成交价格|*unit price|unit cost|=price",
  direction:
    "*收/支|收支|收支类型|借贷|借/贷|借贷方向|借贷标志|=方向|收付|收付标志|~交易类型|dr/cr|debit/credit|debit credit|direction|!方式|!资金|!使用",
  currency: "*币种|货币|币别|交易币种|结算币种|记账币种|*currency|ccy|currency code",
  fx: "*汇率|折算率|*exchange rate|fx rate|=fx",
  payment:
    "*付款方式|*支付方式|结算方式|收/付款方式|收付款方式|支付渠道|付款渠道|交易渠道|payment method|method of payment|payment type|pay method",
  status: "*状态|交易状态|付款状态|审批状态|报销状态|*status|=state|!count",
};

const labels: FieldWords = {
  category:
    "*费用类别|费用类型|费用项目|支出类别|支出类型|开支类别|*类别|~=类型|*科目|科目名称|会计科目|费用科目|支出科目|*分类|交易分类|交易类型|性质|品名|~支出事项|支出项目|物资名称|*expense type|expense category|expense description|expense code description|expense code desc|expenditure account code description|expenditure type|expenditure category|account description|account name|*category|master category|service category|cost element|cost element description|nominal|nominal description|subjective|subjective description|merchant type|merchant category|subquota description|~=type|~purpose|!编码|!代码|!编号|!vendor|!supplier|!会议|!培训|!人员",
  subjectCode:
    "科目编码|科目代码|科目编号|account code|gl code|nominal code|cost centre code|expense code|~cost element|!description|!desc",
  summary:
    "*摘要|会议名称|培训名称|活动名称|*说明|描述|~备注|附言|*事由|*用途|*内容|商品|商品说明|明细|交易描述|支出事项|支出内容|支出用途|开支内容|事项|费用说明|业务摘要|款项用途|description of spend|*description|*narrative|*details|particulars|memo|~remark|~remarks|~notes|purpose|item description|transaction description|line description|!code|!account|!expense|!category|!附件",
  dept: "*部门|部门名称|机构|~单位|中心|科室|用款部门|经办部门|*department|department family|*dept|entity|directorate|service|service area|~division|cost centre|cost center|organisation unit|expense area|body|body name|!expense type|!code|!description|!数量|!单价|!收款|!付款|!捐赠",
  project:
    "*项目|项目名称|课题|课题名称|*project|project name|project code|project title|!资金|!费用|!支出|!预算",
  fundSource:
    "*资金来源|经费来源|资金性质|款项来源|资金渠道|资金项目|资金来源/项目代码|资金来源/项目|资金代码|专项名称|*fund|fund source|source of funds|funding source|fund code",
  budgetLine:
    "*资金使用方向|使用方向|预算科目|预算项目|支出方向|经费方向|资金方向|budget line|budget item|spending direction|use of funds",
  society: "*学会名称|*学会|社团名称|协会名称|*society|society name|association name",
  handler:
    "*经办人|~经手人|制单人|=制单|审核|审核人|复核|=记账|记账人|出纳|*handler|prepared by|approved by|posted by|officer",
  evidence:
    "*附件|附件清单|凭据|证明材料|~票据|报销凭证|凭证附件|*evidence|attachments|supporting documents|!号|!张数|!no|!number",
};

const events: FieldWords = {
  person:
    "*出差人|出差人员|参会人|~姓名|=人员|人员姓名|专家姓名|授课人|讲课人|主讲人|住宿人|traveller|=person|~employee|staff name|attendee|passenger|congressperson name",
  idNumber: "*身份证号|身份证号码|证件号|证件号码|身份证|id number|id card|id card no",
  rank: "*职级|=级别|=职务|行政级别|人员类别|*rank|grade",
  title: "*职称|专业技术职称|技术职称|professional title|=title",
  eventClass:
    "*会议类别|培训类别|会议类型|培训类型|会议等级|活动类别|class of meeting|event class|class of event",
  people:
    "*人数|参会人数|参训人数|培训人数|与会人数|代表人数|参加人数|attendees|participants|number of people|headcount|number of attendees",
  staff: "*工作人员|工作人员数|工作人员人数|*staff|number of staff|!name|!姓名",
  days: "*天数|会期|会议天数|培训天数|出差天数|*days|number of days",
  nights: "*晚数|住宿晚数|住宿天数|夜数|*nights|number of nights",
  hours: "*学时|课时|学时数|课时数|讲课学时|*hours|teaching hours",
  place:
    "*地点|出差地点|目的地|会议地点|培训地点|城市|住宿地|住宿城市|交易场所|交易地点|*place|destination|location|city|venue",
  transport: "*交通工具|交通方式|席别|座位等级|舱位|*transport|class of travel|travel class",
  startDate: "*开始日期|起始日期|出发日期|起日期|报到日期|会议开始|开始时间|*start date|departure date|=from",
  endDate: "*结束日期|终止日期|返回日期|止日期|结束时间|~截止日期|*end date|return date|=to",
  online: "*线上费用|线上会议费|网络费用|线上金额|online cost|online costs",
  lecturer: "*师资费|讲课费|授课费|师资费用|lecturer fee|lecture fee|lecturer fees",
};

/** Header words of ledgers, reimbursements and statements of accounts. */
export const expenseWords: FieldWords = { ...core, ...movement, ...labels, ...events };
