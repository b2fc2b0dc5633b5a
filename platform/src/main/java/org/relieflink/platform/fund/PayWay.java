package org.relieflink.platform.fund;

/** 怎么付：bound with the payee when others agree; past the bank only with a reason. */
public enum PayWay {
  /** 银行转账。 */
  BANK("转账"),
  /** 发卡：a card that already holds the money. */
  CARD("发卡"),
  /** 实物。 */
  KIND("实物"),
  /** 现金，例外。 */
  CASH("现金");

  private final String words;

  PayWay(String words) {
    this.words = words;
  }

  /** As the request for agreement says it. */
  public String words() {
    return words;
  }

  /** Whether a bank's file and statements carry it; else what was signed for. */
  public boolean isBank() {
    return this == BANK;
  }
}
