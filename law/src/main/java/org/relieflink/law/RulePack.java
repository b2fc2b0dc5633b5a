package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    @Nullable Years years,
    Hardship hardship,
    Supplements supplements,
    FaultTable fault,
    Cap cap,
    Rounding rounding,
    List<DefaultPolicy> defaults,
    PackExtras extras,
    String digest) {

  /**
   * 救助基准金额，分；或者某个工资系列的一个月平均工资。
   *
   * @param fen fixed amount in fen, 0 when the base is a wage
   * @param series the wage series whose monthly average is the base, or null for a fixed amount
   */
  public record Unit(long fen, Clause clause, @Nullable String series) {
    /** How multiples of the base are counted: {@code 倍} or, of a monthly wage, {@code 个月}. */
    public String word() {
      return series == null ? "倍" : "个月";
    }

    /** The wage figure behind the base on a day; empty for a fixed amount or without a figure. */
    public Optional<WageTable.Wage> wage(String place, LocalDate on) {
      return Optional.ofNullable(series).flatMap(name -> WageTable.shipped().find(place, name, on));
    }
  }

  /** 一种案件类型的倍数范围；minor 表示只给未成年人。 */
  public record CaseType(
      String id, String label, Allowed.Range multiple, boolean minor, Clause clause) {}

  /** 到成年每年加几倍。 */
  public record Years(int adultAge, BigDecimal perYear, Clause clause) {}

  /**
   * 生活困难：每升一档最多加几倍，各类别算几档；或者分几个等级，每级一个范围。
   *
   * @param steps classes with their steps; with grades, the rank of the class's grade from 1
   * @param grades the grades from the lightest up, empty when hardship is counted in steps
   */
  public record Hardship(
      BigDecimal perStepMost, Map<String, Steps> steps, Clause clause, List<Grade> grades) {
    /** 一个类别的档数和出处。 */
    public record Steps(int steps, Clause clause) {}

    /** 一个困难等级。 */
    public record Grade(String label, Allowed.Range multiple) {}

    /** What may be chosen at so many steps, or in the grade of that rank. */
    public Allowed.Range range(int count) {
      if (count == 0 || grades.isEmpty()) {
        return new Allowed.Range(BigDecimal.ZERO, perStepMost.multiply(BigDecimal.valueOf(count)));
      }
      return grades.get(count - 1).multiple();
    }

    /** {@code 2 档}, or the name of the grade. */
    public String name(int count) {
      return count == 0 || grades.isEmpty() ? count + " 档" : grades.get(count - 1).label();
    }
  }

  /** 追加金额：倍数范围和可以追加的人。 */
  public record Supplements(Allowed.Range multiple, Map<String, String> kinds, Clause clause) {
    /** A place without supplements. */
    static Supplements none(Clause clause) {
      return new Supplements(new Allowed.Range(BigDecimal.ZERO, BigDecimal.ZERO), Map.of(), clause);
    }
  }

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
  public record DefaultPolicy(
      boolean minorsOnly, Level level, Clause clause, @Nullable Group group) {
    /** Whether it speaks of such an applicant. */
    public boolean appliesTo(boolean minor, Set<Group> groups) {
      return (minor || !minorsOnly) && (group == null || groups.contains(group));
    }

    /** Whether it speaks of everybody. */
    public boolean forAll() {
      return !minorsOnly && group == null;
    }
  }

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

    /** The value of this level in a range. */
    public BigDecimal of(Allowed.Range range) {
      return switch (this) {
        case LOW -> range.min();
        case MID ->
            range.min().add(range.max()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
        case HIGH -> range.max();
      };
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  RulePack withDigest(String value) {
    return new RulePack(
        id,
        version,
        title,
        place,
        office,
        from,
        to,
        lastConfirmedOn,
        chain,
        unit,
        caseTypes,
        years,
        hardship,
        supplements,
        fault,
        cap,
        rounding,
        defaults,
        extras,
        value);
  }

  /**
   * The same values on whatever day, for trying them on past cases; the digest stays, so a proposal
   * made with it is never kept.
   */
  public RulePack onAnyDay() {
    return new RulePack(
        id,
        version,
        title,
        place,
        office,
        LocalDate.MIN,
        null,
        lastConfirmedOn,
        chain,
        unit,
        caseTypes,
        years,
        hardship,
        supplements,
        fault,
        cap,
        rounding,
        defaults,
        extras,
        digest);
  }

  /** The case type with this id. */
  public Optional<CaseType> findCaseType(String type) {
    return Optional.ofNullable(caseTypes.get(type));
  }

  /** The policy for an applicant: the first that applies. */
  public DefaultPolicy policy(boolean minor) {
    return policy(minor, Set.of());
  }

  /** The policy for an applicant of these groups: the first that applies. */
  public DefaultPolicy policy(boolean minor, Set<Group> groups) {
    return defaults.stream().filter(one -> one.appliesTo(minor, groups)).findFirst().orElseThrow();
  }

  /** The base in fen on a day; empty when no wage figure was published by then. */
  public Optional<Long> unitFen(LocalDate on) {
    return unit.series() == null
        ? Optional.of(unit.fen())
        : unit.wage(place, on).map(wage -> wage.monthsFen(1));
  }

  /** Whether a person is under age on a day, as this pack counts it. */
  public boolean minor(LocalDate born, LocalDate on) {
    return years == null
        ? Majority.shipped().minor(born, on)
        : Period.between(born, on).getYears() < years.adultAge();
  }

  /** Whether the pack applies on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
