package org.relieflink.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 目的：what the data are used for; asked before, kept in the trail (个人信息保护法 6 条). */
public enum Purpose {
  /** 办理国家司法救助案件。 */
  RELIEF_CASE("办案", true),
  /** 核查救助线索。 */
  LEAD_CHECK("核查线索", true),
  /** 窗口接待来访。 */
  RECEPTION("接待", true),
  /** 名单的收、查、改。 */
  UPKEEP("数据维护", false),
  /** 法律监督。 */
  SUPERVISION("监督", false),
  /** 审计。 */
  AUDIT("审计", false),
  /** 人员、单位和授权的管理。 */
  STAFFING("人员管理", false);

  private final String word;
  private final boolean asked;

  Purpose(String word, boolean asked) {
    this.word = word;
    this.asked = asked;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "access.purpose." + name();
  }

  /** Those an officer chooses from before looking a person up. */
  public static List<Purpose> toChoose() {
    return Arrays.stream(values()).filter(purpose -> purpose.asked).toList();
  }

  /** The chosen one; empty for any that an officer does not choose. */
  public static Optional<Purpose> find(String code) {
    return toChoose().stream().filter(purpose -> purpose.code().equals(code)).findFirst();
  }
}
