package org.relieflink.law;

import java.util.Locale;

/**
 * 金额测算的各条规则，按计算顺序。The amount rules in the order of calculation; values and clauses come from the
 * pack.
 */
public enum AmountRule {
  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  CASE_TYPE("案件类型", Kind.BASIC),

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  YEARS_TO_ADULT("到成年的年数", Kind.BASIC),

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  HARDSHIP("生活困难", Kind.BASIC),

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  SUPPLEMENT("追加", Kind.SUPPLEMENT),

  @LegalBasis(instrument = "guanyun-quant", article = "条文号未见")
  FAULT("过错系数", Kind.FACTOR),

  @LegalBasis(instrument = "office-example", article = "示例")
  PRINCIPAL_FAULT("过错系数", Kind.FACTOR),

  @LegalBasis(instrument = "office-example", article = "示例")
  ROUNDING("取整", Kind.ROUNDING),

  @LegalBasis(instrument = "spp-2021", article = "约第十条")
  CAP("上限", Kind.CAP);

  /** 在图上怎样画。How a step acts on the running total. */
  public enum Kind {
    BASIC("基本金额"),
    SUPPLEMENT("追加金额"),
    FACTOR("系数"),
    ROUNDING("取整"),
    CAP("上限");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  private final String label;
  private final Kind kind;

  AmountRule(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The word in files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** At most seven Chinese characters, for the picture. */
  public String label() {
    return label;
  }

  /** How the step acts. */
  public Kind kind() {
    return kind;
  }

  LegalBasis basis() {
    try {
      LegalBasis basis = AmountRule.class.getField(name()).getAnnotation(LegalBasis.class);
      if (basis == null) {
        throw new IllegalStateException("rule without legal basis: " + id());
      }
      return basis;
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
