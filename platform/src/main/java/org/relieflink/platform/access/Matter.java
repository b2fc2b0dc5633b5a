package org.relieflink.platform.access;

/** 事项：what an act is done to; first column of {@code access/policy.csv}. */
public enum Matter {
  /** 请别的单位的人协办一个案件。 */
  JOINING("协办人", Purpose.RELIEF_CASE),
  /** 部门报来的名单和里面的记录。 */
  POOL("名单", Purpose.UPKEEP),
  /** 本单位问别的部门的：核实、更正、标准争议。 */
  REQUESTS("协查", Purpose.RELIEF_CASE),
  /** 别的单位问本部门的。 */
  ANSWERS("协查答复", Purpose.RELIEF_CASE),
  /** 谁该在几天里做什么，做了没有。 */
  DUTIES("职责", Purpose.RELIEF_CASE),
  /** 哪些记录是同一个人：人的决定。 */
  PERSONS("同一人", Purpose.RELIEF_CASE),
  /** 办案单位报来的当事人名单。 */
  PARTIES("当事人", Purpose.RELIEF_CASE),
  /** 命中和由命中来的候选。 */
  HITS("命中", Purpose.RELIEF_CASE),
  /** 监督线索。 */
  LEADS("线索", Purpose.SUPERVISION),
  /** 救助线索：从命中、提示、报送来的。 */
  RELIEF_LEADS("救助线索", Purpose.RELIEF_CASE),
  /** 把救助线索报给检察院：只报，看不到。 */
  LEAD_NOTICES("线索报送", Purpose.RELIEF_CASE),
  /** 救助案件：从受理到决定。 */
  RELIEF_CASES("救助案件", Purpose.RELIEF_CASE),
  /** 别的检察院请本院做的：联合救助的一份、异地核实。 */
  HELP_TASKS("院际协助", Purpose.RELIEF_CASE),
  /** 移送给部门的人：检察院这一边。 */
  TRANSFERS("移送", Purpose.RELIEF_CASE),
  /** 移送来的人：部门这一边。 */
  TRANSFER_TASKS("移送办理", Purpose.RELIEF_CASE),
  /** 部门自己的系统：登记的地址和来往的消息。 */
  TRANSFER_LINES("移送对接", Purpose.UPKEEP),
  /** 本院自己的规则包。 */
  PACKS("规则包", Purpose.RELIEF_CASE),
  /** 同一次伤害，各机关给了什么。 */
  HARMS("救助总账", Purpose.RELIEF_CASE),
  /** 救助资金：收、预留、付的账。 */
  FUND("资金", Purpose.RELIEF_CASE),
  /** 抽查付款：抽哪些、问出来是什么。 */
  FUND_CHECKS("资金抽查", Purpose.AUDIT),
  /** 意见和金额建议。 */
  OPINIONS("意见", Purpose.RELIEF_CASE),
  /** 文书：起草、核稿、取出。 */
  DOCUMENTS("文书", Purpose.RELIEF_CASE),
  /** 文书的签发、作废。 */
  DOCUMENT_ISSUES("文书签发", Purpose.RELIEF_CASE),
  /** 同类案件的金额偏离多少：给监督看的。 */
  FAIRNESS("同案比较", Purpose.SUPERVISION),
  /** 留痕。 */
  TRAIL("留痕", Purpose.AUDIT),
  /** 权限总表。 */
  POLICY("权限", Purpose.AUDIT),
  /** 账号：建、停、重置密码；给不了权。 */
  STAFF("账号", Purpose.STAFFING),
  /** 账号的角色和单位：给权、收权。 */
  ROLES("角色", Purpose.STAFFING),
  /** 账号登录着的会话：让它们都结束。 */
  SESSIONS("会话", Purpose.STAFFING),
  /** 单位。 */
  UNITS("单位", Purpose.STAFFING),
  /** 岗位：设、改、停用；给谁归“角色”。 */
  POSTS("岗位", Purpose.STAFFING),
  /** 不寻常访问的预警。 */
  ALARMS("预警", Purpose.AUDIT),
  /** 诱饵记录：不存在的人。 */
  HONEYS("诱饵", Purpose.AUDIT),
  /** 数据安全事件。 */
  INCIDENTS("事件", Purpose.AUDIT),
  /** 事件里要系统管理员对账号做的事。 */
  MEASURES("处置", Purpose.STAFFING),
  /** 本人来问谁看过他的信息。 */
  INQUIRIES("查询", Purpose.RECEPTION),
  /** 加密的钥匙。 */
  KEYS("钥匙", Purpose.UPKEEP),
  /** 从部门系统自己取、由它推来的名单：怎么连、取得怎么样。 */
  CONNECTORS("对接", Purpose.UPKEEP),
  /** 备份和恢复演练的登记。 */
  BACKUPS("备份", Purpose.UPKEEP),
  /** 和没有网线的站点用文件包来往。 */
  FERRY("摆渡", Purpose.UPKEEP),
  /** 按规则销毁的计划、执行和证明。 */
  RETENTION("保存", Purpose.UPKEEP),
  /** 留存令：满期也不销毁。 */
  HOLDS("留存令", Purpose.RELIEF_CASE);

  private final String word;
  private final Purpose purpose;

  Matter(String word, Purpose purpose) {
    this.word = word;
    this.purpose = purpose;
  }

  /** What one works on it for, where nobody is asked: a look-up asks. */
  public Purpose purpose() {
    return purpose;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
