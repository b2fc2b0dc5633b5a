package org.relieflink.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
  CAP("上限", Kind.CAP),

  @LegalBasis(instrument = "office-example", article = "示例")
  INJURY("伤残等级", Kind.BASIC),

  @LegalBasis(instrument = "office-example", article = "示例")
  LOSS("损失档次", Kind.BASIC),

  @LegalBasis(instrument = "office-example", article = "示例")
  DEPENDANTS("被扶养人", Kind.BASIC),

  @LegalBasis(instrument = "zzw-2014-3", article = "考虑因素")
  DEDUCTION("扣减", Kind.DEDUCTION),

  @LegalBasis(instrument = "binhai-local", article = "最低金额")
  MINIMUM("最低金额", Kind.FLOOR),

  @LegalBasis(instrument = "zzw-2014-3", article = "超过标准")
  AWARD_LIMIT("不超判赔", Kind.LIMIT),

  @LegalBasis(instrument = "zhuzhou-local", article = "最高限额")
  LOCAL_CAP("当地限额", Kind.CAP);

  /** The order of a pack that states none: the one of the first quantification rules. */
  static final List<AmountRule> USUAL_ORDER =
      List.of(CASE_TYPE, YEARS_TO_ADULT, HARDSHIP, SUPPLEMENT, FAULT, ROUNDING, CAP);

  /** 在图上怎样画。How a step acts on the running total. */
  public enum Kind {
    BASIC("基本金额"),
    SUPPLEMENT("追加金额"),
    FACTOR("系数"),
    DEDUCTION("扣减"),
    FLOOR("保底"),
    LIMIT("限额"),
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

  /** The steps at which a named person may choose within a range. */
  public static List<String> choosable() {
    return Stream.of(CASE_TYPE, INJURY, LOSS, DEPENDANTS, HARDSHIP, SUPPLEMENT, PRINCIPAL_FAULT)
        .map(AmountRule::id)
        .toList();
  }

  /** The words of an order; the principal fault is part of the fault. */
  static Map<String, AmountRule> operations() {
    Map<String, AmountRule> words = new LinkedHashMap<>();
    Stream.of(values())
        .filter(rule -> rule != PRINCIPAL_FAULT)
        .forEach(rule -> words.put(rule.id(), rule));
    return words;
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
