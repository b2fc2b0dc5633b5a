package org.relieflink.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 规则包：一个地方一段时间适用的金额规则，继承已经合好。The amount rules of a place for a span of days, inheritance already
 * resolved.
 *
 * @param chain ids of the packs it was put together from, the province first
 * @param digest SHA-256 of the canonical form of all values
 */
public record RulePack(
    String id,
    String version,
    String title,
    String place,
    String office,
    LocalDate from,
    @Nullable LocalDate to,
    LocalDate lastConfirmedOn,
    List<String> chain,
    Unit unit,
    Map<String, CaseType> caseTypes,
    Years years,
    Hardship hardship,
    Supplements supplements,
    FaultTable fault,
    Cap cap,
    Rounding rounding,
    List<DefaultPolicy> defaults,
    String digest) {

  /** 救助基准金额，分。 */
  public record Unit(long fen, Clause clause) {}

  /** 一种案件类型的倍数范围；minor 表示只给未成年人。 */
  public record CaseType(
      String id, String label, Allowed.Range multiple, boolean minor, Clause clause) {}

  /** 到成年每年加几倍。 */
  public record Years(int adultAge, BigDecimal perYear, Clause clause) {}

  /** 生活困难：每升一档最多加几倍，各类别算几档。 */
  public record Hardship(BigDecimal perStepMost, Map<String, Steps> steps, Clause clause) {
    /** 一个类别的档数和出处。 */
    public record Steps(int steps, Clause clause) {}
  }

  /** 追加金额：倍数范围和可以追加的人。 */
  public record Supplements(Allowed.Range multiple, Map<String, String> kinds, Clause clause) {}

  /** 过错系数；主要责任一般不予，例外时的范围和审批。 */
  public record FaultTable(
      Map<Facts.Fault, BigDecimal> factors,
      Allowed.Range principalException,
      String approval,
      Clause clause,
      Clause exceptionClause) {}

  /** 上限：几个月的月平均工资，哪个工资系列，超过时谁审批、凭什么。 */
  public record Cap(int months, String series, String approval, List<Way> ways, Clause clause) {
    /** 一条合法的超限途径。 */
    public record Way(String text, boolean minorsOnly, Clause clause) {}
  }

  /** 取整：到多少分，四舍五入。 */
  public record Rounding(long toFen, Clause clause) {}

  /** 没有人选时怎么取值。 */
  public record DefaultPolicy(boolean minorsOnly, Level level, Clause clause) {}

  /** 低、中、高。 */
  public enum Level {
    LOW("low", "取低"),
    MID("mid", "取中"),
    HIGH("high", "取高");

    private final String code;
    private final String label;

    Level(String code, String label) {
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

  /** The case type with this id. */
  public Optional<CaseType> findCaseType(String type) {
    return Optional.ofNullable(caseTypes.get(type));
  }

  /** The policy for an applicant: the first that applies. */
  public DefaultPolicy policy(boolean minor) {
    return defaults.stream().filter(one -> minor || !one.minorsOnly()).findFirst().orElseThrow();
  }

  /** Whether the pack applies on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
