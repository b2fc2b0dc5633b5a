package org.relieflink.law;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 规则包里不是每个地方都有的部分：计算次序、分档表、扣减、最低、限额、先行救助。The parts of a pack that only some places have; what a
 * pack does not have is null or empty.
 *
 * @param order the operations in the order in which they act
 * @param tables grade tables by the operation they feed: injury, loss, dependants
 * @param awardLimit clause of the limit to what the judgment awards, or null
 * @param approvals who approves above which amount, the lowest first
 */
public record PackExtras(
    Organ organ,
    List<AmountRule> order,
    Map<AmountRule, GradeTable> tables,
    @Nullable Deduction deduction,
    @Nullable Minimum minimum,
    @Nullable LocalCap localCap,
    @Nullable Clause awardLimit,
    List<ApprovalLevel> approvals,
    @Nullable Urgent urgent) {

  /**
   * 分档表：按伤残等级、损失数额或者被扶养人数给倍数范围。
   *
   * @param caseTypes case types it is for; empty means all
   */
  public record GradeTable(List<Row> rows, Set<String> caseTypes, Clause clause) {
    /** 一行：数从几（含）到几（不含），或者一个等级的代号。 */
    public record Row(
        String id,
        String label,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        Allowed.Range multiple) {
      boolean holds(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0)
            && (to == null || value.compareTo(to) < 0);
      }
    }

    /** Copies the collections. */
    public GradeTable {
      rows = List.copyOf(rows);
      caseTypes = Set.copyOf(caseTypes);
    }

    /** Whether the table is asked in a case of this type. */
    public boolean asks(String caseType) {
      return caseTypes.isEmpty() || caseTypes.contains(caseType);
    }

    /** The row of a grade's id. */
    public Optional<Row> find(String id) {
      return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The row of a figure. */
    public Optional<Row> find(BigDecimal value) {
      return rows.stream().filter(row -> row.holds(value)).findFirst();
    }
  }

  /** 扣减别处已得的：哪些要扣、扣几成。 */
  public record Deduction(Set<Paid> of, BigDecimal share, Clause clause) {
    /** 已得的哪一种。 */
    public enum Paid {
      RECEIVED,
      EARLIER_RELIEF
    }
  }

  /** 最低金额：算出来不足的，按这个数；算出来是零的不抬。 */
  public record Minimum(long fen, Clause clause) {}

  /** 当地限额：软的，超过要理由和审批。 */
  public record LocalCap(long fen, String approval, List<RulePack.Cap.Way> ways, Clause clause) {}

  /** 超过多少钱由谁审批。 */
  public record ApprovalLevel(long overFen, String who, Clause clause) {}

  /**
   * 先行救助：一般不超过几个月工资，必要时放宽到几个月。
   *
   * @param usualMonths months of the average wage generally not exceeded
   * @param mostMonths months never exceeded
   */
  public record Urgent(int usualMonths, int mostMonths, String series, Clause clause) {}

  /** Copies the collections. */
  public PackExtras {
    order = List.copyOf(order);
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    approvals = List.copyOf(approvals);
  }
}
