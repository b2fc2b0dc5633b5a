package org.relieflink.law;

import static org.relieflink.law.Condition.all;
import static org.relieflink.law.Condition.any;
import static org.relieflink.law.Condition.is;
import static org.relieflink.law.Condition.not;
import static org.relieflink.law.FactKey.ALREADY_COMPENSATED;
import static org.relieflink.law.FactKey.BEYOND_PROSECUTION;
import static org.relieflink.law.FactKey.CANNOT_PAY_TREATMENT;
import static org.relieflink.law.FactKey.CASE_UNSOLVED;
import static org.relieflink.law.FactKey.HARDSHIP;
import static org.relieflink.law.FactKey.NO_COMPENSATION;
import static org.relieflink.law.FactKey.NO_TIMELY_COMPENSATION;
import static org.relieflink.law.FactKey.OFFENDER_CANNOT_PAY;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * 资格规则：必备条件、救助情形、一般不予。The eligibility rules, one constant each; which of them apply to an organ on
 * a day, and which clause each then cites, says a {@link RuleSet}.
 */
public enum EligibilityRule {
  @LegalBasis(instrument = "spp-2021", article = "第二条")
  WITHIN_CASE(RuleKind.CONDITION, "在办案中，因案件而困难", is(FactKey.WITHIN_CASE)),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助主体")
  NATURAL_PERSON(RuleKind.CONDITION, "申请人是自然人", is(FactKey.NATURAL_PERSON)),

  @LegalBasis(instrument = "zzw-2014-3", article = "一次性救助")
  ONE_RELIEF(RuleKind.CONDITION, "同一损害没有救助过", not(FactKey.PRIOR_RELIEF)),

  @LegalBasis(instrument = "spp-2021", article = "第七条第一项")
  SERIOUS_INJURY(
      RuleKind.SITUATION,
      "重伤、重残",
      all(is(FactKey.SERIOUS_INJURY), nobodyPays(), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第二项")
  URGENT_TREATMENT(
      RuleKind.SITUATION, "急需救治", all(is(FactKey.URGENT_TREATMENT), is(CANNOT_PAY_TREATMENT))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第三项")
  BREADWINNER_LOST(
      RuleKind.SITUATION,
      "靠被害人生活的近亲属",
      all(
          any(FactKey.VICTIM_DEAD, FactKey.LOST_LABOUR),
          is(FactKey.LIVED_ON_VICTIM),
          nobodyPays(),
          is(NO_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第四项")
  PROPERTY_LOSS(
      RuleKind.SITUATION,
      "财产重大损失",
      all(is(FactKey.PROPERTY_LOSS), nobodyPays(), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第五项")
  RETALIATION(
      RuleKind.SITUATION,
      "举报、作证、鉴定受报复",
      all(
          is(FactKey.RETALIATION),
          is(FactKey.RETALIATION_HARM),
          is(NO_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第六项")
  CIVIL_TORT(
      RuleKind.SITUATION,
      "交通事故等民事侵权",
      all(is(FactKey.CIVIL_TORT_INJURY), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第七条第七项")
  OTHER(RuleKind.SITUATION, "其他需要救助的", is(FactKey.OTHER_NEED)),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助对象第一类")
  INJURY_2014(
      RuleKind.SITUATION,
      "重伤、重残（2014年意见）",
      all(is(FactKey.SERIOUS_INJURY), unsolvedOrUnable(), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2016", article = "第七条第一项")
  INJURY_2016(
      RuleKind.SITUATION,
      "重伤、重残（2016年细则）",
      all(is(FactKey.SERIOUS_INJURY), is(OFFENDER_CANNOT_PAY), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助对象第二类")
  LIFE_IN_DANGER(
      RuleKind.SITUATION,
      "危及生命、急需救治",
      all(is(FactKey.LIFE_IN_DANGER), is(FactKey.URGENT_TREATMENT), is(CANNOT_PAY_TREATMENT))),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助对象第三类")
  DEATH_2014(
      RuleKind.SITUATION,
      "被害人死亡，靠其生活的近亲属（2014年意见）",
      all(
          is(FactKey.VICTIM_DEAD),
          is(FactKey.LIVED_ON_VICTIM),
          unsolvedOrUnable(),
          is(NO_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2016", article = "第七条第三项")
  DEATH_2016(
      RuleKind.SITUATION,
      "被害人死亡，靠其生活的人（2016年细则）",
      all(
          is(FactKey.VICTIM_DEAD),
          is(FactKey.LIVED_ON_VICTIM),
          is(OFFENDER_CANNOT_PAY),
          is(NO_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助对象第四类")
  PROPERTY_2014(
      RuleKind.SITUATION,
      "财产重大损失（2014年意见）",
      all(is(FactKey.PROPERTY_LOSS), unsolvedOrUnable(), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2016", article = "第七条第四项")
  PROPERTY_2016(
      RuleKind.SITUATION,
      "财产重大损失（2016年细则）",
      all(is(FactKey.PROPERTY_LOSS), is(OFFENDER_CANNOT_PAY), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "zzw-2014-3", article = "救助对象第六类")
  MAINTENANCE(
      RuleKind.SITUATION,
      "追索赡养费、扶养费、抚育费",
      all(is(FactKey.MAINTENANCE_CLAIM), is(FactKey.DEBTOR_CANNOT_PERFORM), is(HARDSHIP))),

  @LegalBasis(instrument = "zzw-2014-3", article = "涉法涉诉信访人员")
  PETITION(
      RuleKind.SITUATION,
      "涉法涉诉信访",
      all(
          is(FactKey.PETITION_PARTLY_RIGHT),
          is(FactKey.PETITION_NO_LEGAL_WAY),
          is(FactKey.PETITION_PROMISE),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-minors-2018", article = "救助对象（一）")
  MINOR_HARMED(
      RuleKind.SITUATION,
      "未成年人伤残或者心理严重创伤",
      all(
          any(FactKey.BODY_DISABLED, FactKey.MENTAL_TRAUMA),
          is(NO_TIMELY_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-minors-2018", article = "救助对象（三）")
  CARER_KILLED(
      RuleKind.SITUATION,
      "抚养人受犯罪侵害致死",
      all(is(FactKey.CARER_DEAD), is(NO_TIMELY_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-minors-2018", article = "救助对象（四）")
  MINOR_PROPERTY(
      RuleKind.SITUATION,
      "未成年人家庭财产重大损失",
      all(
          is(FactKey.PROPERTY_LOSS),
          is(NO_TIMELY_COMPENSATION),
          not(ALREADY_COMPENSATED),
          is(HARDSHIP))),

  @LegalBasis(instrument = "spp-minors-2018", article = "救助对象（五）")
  MINOR_RETALIATION(
      RuleKind.SITUATION,
      "未成年人因举报、作证受报复",
      all(
          is(FactKey.RETALIATION),
          is(FactKey.RETALIATION_HARM),
          is(NO_TIMELY_COMPENSATION),
          is(HARDSHIP))),

  @LegalBasis(instrument = "veterans-2021", article = "救助对象")
  EX_SERVICEMAN(
      RuleKind.SITUATION,
      "退役军人受侵害",
      all(is(FactKey.RIGHTS_VIOLATED), is(NO_COMPENSATION), is(HARDSHIP))),

  @LegalBasis(instrument = "spp-2021", article = "第八条第一项")
  GRAVE_FAULT(RuleKind.GROUND, "有重大过错", is(FactKey.GRAVE_FAULT)),

  @LegalBasis(instrument = "spp-2021", article = "第八条第二项")
  REFUSES_TO_HELP(RuleKind.GROUND, "拒绝配合查明事实", is(FactKey.REFUSES_TO_HELP)),

  @LegalBasis(instrument = "spp-2021", article = "第八条第三项")
  FALSE_STATEMENT(RuleKind.GROUND, "虚伪陈述、伪造证据", is(FactKey.FALSE_STATEMENT)),

  @LegalBasis(instrument = "spp-2021", article = "第八条第四项")
  GAVE_UP_CLAIM(RuleKind.GROUND, "放弃或者拒绝赔偿", is(FactKey.GAVE_UP_CLAIM)),

  @LegalBasis(instrument = "spp-2021", article = "第八条第五项")
  NOT_FROM_CASE(RuleKind.GROUND, "困难不是案件造成", is(FactKey.HARDSHIP_NOT_FROM_CASE)),

  @LegalBasis(instrument = "spp-2021", article = "第八条第六项")
  COMPENSATED(RuleKind.GROUND, "已得合理补偿", is(ALREADY_COMPENSATED));

  private final RuleKind kind;
  private final String title;

  // a tree of records over unmodifiable lists; the checker cannot see through the interface
  @SuppressWarnings("ImmutableEnumChecker")
  private final Condition condition;

  EligibilityRule(RuleKind kind, String title, Condition condition) {
    this.kind = kind;
    this.title = title;
    this.condition = condition;
  }

  private static Condition unsolvedOrUnable() {
    return any(CASE_UNSOLVED, OFFENDER_CANNOT_PAY);
  }

  private static Condition nobodyPays() {
    return any(CASE_UNSOLVED, BEYOND_PROSECUTION, OFFENDER_CANNOT_PAY);
  }

  /** The word in files, JSON and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What part the rule plays. */
  public RuleKind kind() {
    return kind;
  }

  /** A short Chinese title. */
  public String title() {
    return title;
  }

  /** What the rule asks. */
  public Condition condition() {
    return condition;
  }

  static Map<String, EligibilityRule> words() {
    Map<String, EligibilityRule> words = new LinkedHashMap<>();
    for (EligibilityRule rule : values()) {
      words.put(rule.id(), rule);
    }
    return words;
  }

  /** The citation, from the annotation and the register. */
  public Clause clause() {
    return Instruments.shipped().cite(basis());
  }

  LegalBasis basis() {
    try {
      LegalBasis basis = EligibilityRule.class.getField(name()).getAnnotation(LegalBasis.class);
      if (basis == null) {
        throw new IllegalStateException("rule without legal basis: " + id());
      }
      return basis;
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
