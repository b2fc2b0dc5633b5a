package org.relieflink.platform.fund;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 付款批次，金额都是分。
 *
 * @param bank short name of the special account
 * @param maker staff number; never releases
 * @param needed how many others have to release it, as of now
 * @param released names of those who did
 * @param way of all its payments
 * @param taken who took the bank's file first; null = nobody did
 */
public record PayBatch(
    long id,
    String bank,
    PayWay way,
    State state,
    String maker,
    String makerName,
    Instant at,
    @Nullable Instant sentAt,
    int needed,
    List<String> released,
    @Nullable Taken taken,
    List<Item> items) {
  public PayBatch {
    released = List.copyOf(released);
    items = List.copyOf(items);
  }

  /** 谁取走了银行文件。 */
  public record Taken(Payments.Form form, String officer, Instant at) {}

  /** 批次到哪一步。 */
  public enum State {
    /** 核对、等人放行。 */
    OPEN,
    /** 放行了，正在记。 */
    RELEASED,
    /** 记好了，可以下载银行文件。 */
    SENT,
    /** 不付了。 */
    DROPPED
  }

  /** 一笔到哪一步。 */
  public enum ItemState {
    READY,
    /** 有查不到的，等人说明。 */
    WAITING,
    /** 有一条不符合，这一批不付。 */
    LEFT_OUT,
    DROPPED,
    SENT,
    PAID,
    PART_RETURNED,
    RETURNED,
    /** 银行没有付成，钱没有出去。 */
    FAILED;

    /** Whether it will be paid, or was ordered. */
    public boolean isLiving() {
      return this != LEFT_OUT && this != DROPPED;
    }
  }

  /** 三种回答。 */
  public enum Found {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /**
   * 核的一条。
   *
   * @param note code of what was found; its sentence stands in the bundle
   * @param facts keyed name of what the code stands for: a word holds for these facts only
   * @param said what a person said where it was unknown; empty = nobody did
   * @param sayer who
   */
  public record Finding(
      PayCheck check, Found found, String note, String facts, String said, String sayer) {
    /** Whether it still waits for a person's word. */
    public boolean waits() {
      return found == Found.UNKNOWN && said.isEmpty();
    }
  }

  /**
   * 批次里的一笔。
   *
   * @param orderNo what the bank calls it; empty before it is sent
   * @param code why it was not paid; empty = no reason
   */
  public record Item(
      long id,
      long commitment,
      String caseNo,
      String decision,
      String tail,
      boolean guardian,
      long fen,
      ItemState state,
      String orderNo,
      String code,
      List<Finding> findings) {
    public Item {
      findings = List.copyOf(findings);
    }
  }

  /** What will be paid or was ordered. */
  public long fen() {
    return items.stream().filter(one -> one.state.isLiving()).mapToLong(Item::fen).sum();
  }
}
