package org.relieflink.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 一个申请人的事实。The facts about one applicant on one day; a value nobody knows is unknown, not false.
 *
 * @param applicant whom the relief is for
 * @param asOf the day for which the calculation is made
 * @param place six-digit division of the handling procuratorate
 * @param matter the case
 * @param hardshipClasses classes of the pool the household is in, with their source
 * @param supplements grounds for a supplementary amount
 * @param compensation what was already paid
 * @param answers questions of fact for the eligibility rules
 * @param circumstances organ, loss, dependants, groups
 */
public record Facts(
    Applicant applicant,
    LocalDate asOf,
    String place,
    Matter matter,
    List<Sourced> hardshipClasses,
    List<Supplement> supplements,
    Compensation compensation,
    Map<FactKey, FactAnswer> answers,
    Circumstances circumstances) {

  /** Facts without further circumstances, handled by a procuratorate. */
  public Facts(
      Applicant applicant,
      LocalDate asOf,
      String place,
      Matter matter,
      List<Sourced> hardshipClasses,
      List<Supplement> supplements,
      Compensation compensation,
      Map<FactKey, FactAnswer> answers) {
    this(
        applicant,
        asOf,
        place,
        matter,
        hardshipClasses,
        supplements,
        compensation,
        answers,
        Circumstances.NONE);
  }

  /**
   * 申请人。
   *
   * @param name may be masked; only for the sheet
   * @param birthDate null when unknown
   * @param relation to the victim
   */
  public record Applicant(String name, @Nullable LocalDate birthDate, String relation) {
    /** Completed years of age on a day; null when the birth date is unknown. */
    public @Nullable Integer age(LocalDate on) {
      return birthDate == null ? null : Period.between(birthDate, on).getYears();
    }

    @Override
    public String toString() {
      return "Applicant[" + (name.isEmpty() ? "" : name.substring(0, 1) + "*") + "]";
    }
  }

  /**
   * 案件。
   *
   * @param number of the case, may be ""
   * @param type case type of the pack
   * @param harm what happened, such as {@code death}
   * @param fault of the victim
   * @param faultSource the paper that says so
   */
  public record Matter(String number, String type, Harm harm, Fault fault, String faultSource) {}

  /** 伤害后果。 */
  public enum Harm {
    DEATH("death", "死亡"),
    SERIOUS_INJURY("serious_injury", "重伤或者严重残疾"),
    INJURY("injury", "其他人身伤害"),
    PROPERTY("property", "财产损失"),
    OTHER("other", "其他");

    private final String code;
    private final String label;

    Harm(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The word in files. */
    public String code() {
      return code;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  /** 过错程度。 */
  public enum Fault {
    NONE("none", "无过错"),
    SECONDARY("secondary", "次要责任"),
    EQUAL("equal", "同等责任"),
    PRINCIPAL("principal", "主要责任");

    private final String code;
    private final String label;

    Fault(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The word in files. */
    public String code() {
      return code;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  /** 一个带出处的词。 */
  public record Sourced(String value, String source, @Nullable LocalDate asOf) {}

  /**
   * 追加金额的事由。
   *
   * @param kind of the pack, such as {@code child_in_hardship}
   * @param byAnalogy 比照适用，要写理由
   * @param reason why, required when by analogy
   */
  public record Supplement(String kind, boolean byAnalogy, String reason) {}

  /** 已得赔偿和救助。 Both amounts in fen. */
  public record Compensation(long receivedFen, long earlierReliefFen, String source) {}

  /** Copies the collections; answers are kept in key order. */
  public Facts {
    hardshipClasses = List.copyOf(hardshipClasses);
    supplements = List.copyOf(supplements);
    answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /** The answer to a question; unknown when nobody has answered. */
  public FactAnswer answer(FactKey fact) {
    return answers.getOrDefault(fact, FactAnswer.UNKNOWN);
  }

  /** The same facts with one answer replaced. */
  public Facts with(FactKey fact, FactAnswer answer) {
    Map<FactKey, FactAnswer> changed = new TreeMap<>(answers);
    changed.put(fact, answer);
    return withAnswers(changed);
  }

  /** The same facts with other answers. */
  public Facts withAnswers(Map<FactKey, FactAnswer> changed) {
    return new Facts(
        applicant,
        asOf,
        place,
        matter,
        hardshipClasses,
        supplements,
        compensation,
        changed,
        circumstances);
  }

  /** The same facts under other circumstances. */
  public Facts with(Circumstances changed) {
    return new Facts(
        applicant,
        asOf,
        place,
        matter,
        hardshipClasses,
        supplements,
        compensation,
        answers,
        changed);
  }

  /** The same facts under another degree of fault, for "what would change it". */
  public Facts withFault(Fault fault) {
    Matter other =
        new Matter(matter.number(), matter.type(), matter.harm(), fault, matter.faultSource());
    return new Facts(
        applicant,
        asOf,
        place,
        other,
        hardshipClasses,
        supplements,
        compensation,
        answers,
        circumstances);
  }
}
