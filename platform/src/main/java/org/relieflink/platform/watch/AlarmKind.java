package org.relieflink.platform.watch;

/** 预警的种类：what looks wrong; the numbers of each stand in {@code watch/rules.yaml}. */
public enum AlarmKind {
  /** 一小时里看了很多人。 */
  VOLUME_HOUR(FoundBy.ROUNDS),
  /** 一天里看了很多人。 */
  VOLUME_DAY(FoundBy.ROUNDS),
  /** 下班以后、放假看了人。 */
  ODD_HOURS(FoundBy.ROUNDS),
  /** 查了很多外地的人。 */
  FOREIGN_REGION(FoundBy.ROUNDS),
  /** 一再被拦下。 */
  REFUSED_IN_ROW(FoundBy.ROUNDS),
  /** 看了全号，没有下文。 */
  REVEAL_WITHOUT_VERDICT(FoundBy.ROUNDS),
  /** 额度用完还要。 */
  QUOTA_USED_UP(FoundBy.THE_ACT),
  /** 查到了不存在的人。 */
  HONEY(FoundBy.THE_ACT),
  /** 看了自己、亲属或者申报过要回避的人。 */
  OWN_CIRCLE(FoundBy.THE_ACT),
  /** 查了好几个邻居。 */
  NEIGHBORS(FoundBy.THE_ACT),
  /** 摆渡的包换了内容、用旧序号再来。 */
  FERRY_REPLAYED(FoundBy.THE_ACT),
  /** 付了没有决定：钱出去了，账上没有这样一笔决定。 */
  FUND_UNDECIDED(FoundBy.MONEY),
  /** 定了没有付。 */
  FUND_UNPAID(FoundBy.MONEY),
  /** 一个账户、一个户主收许多人的钱。 */
  FUND_ONE_ACCOUNT(FoundBy.MONEY),
  /** 几个收款人的证号差不多一样。 */
  FUND_NEAR_NUMBERS(FoundBy.MONEY),
  /** 付给死亡登记里的人。 */
  FUND_DEAD(FoundBy.MONEY),
  /** 刚好不到放行的界限。 */
  FUND_JUST_UNDER(FoundBy.MONEY),
  /** 一笔拆成几笔、几批。 */
  FUND_SPLIT(FoundBy.MONEY),
  /** 给经办人要回避的人。 */
  FUND_RELATIVE(FoundBy.MONEY),
  /** 付出以后迟迟没有回单。 */
  FUND_LATE(FoundBy.MONEY),
  /** 下班以后、放假动钱。 */
  FUND_ODD_HOURS(FoundBy.MONEY);

  private enum FoundBy {
    /** The watch's own rounds over looks at persons. */
    ROUNDS,
    /** Raised by the act itself, or by another capability. */
    THE_ACT,
    /** The round of the fund. */
    MONEY
  }

  private final FoundBy by;

  AlarmKind(FoundBy by) {
    this.by = by;
  }

  public String messageKey() {
    return "watch.kind." + name();
  }

  /** Whether it is about money, not about looks at persons. */
  public boolean isMoney() {
    return by == FoundBy.MONEY;
  }

  /** Raised by the act itself or by another capability; the watch's own rounds pass it over. */
  public boolean isFoundElsewhere() {
    return by != FoundBy.ROUNDS;
  }
}
