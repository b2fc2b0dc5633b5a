package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一个地方的账：pools, newest budget year first. */
public record FundBooks(String place, List<PoolBook> pools) {
  public FundBooks {
    pools = List.copyOf(pools);
  }

  /**
   * 一个资金池，金额都是分。
   *
   * @param received from the source, less what was handed back
   * @param free received and not meant for anything yet
   */
  public record PoolBook(
      long id,
      String title,
      Origin origin,
      int year,
      String bank,
      @Nullable LocalDate closedOn,
      long received,
      long free,
      List<EarmarkBook> earmarks,
      long returned,
      long recovered) {
    public PoolBook {
      earmarks = List.copyOf(earmarks);
    }

    /** Of all earmarks. */
    public long earmarked() {
      return earmarks.stream().mapToLong(EarmarkBook::free).sum();
    }

    public long committed() {
      return earmarks.stream().mapToLong(EarmarkBook::committed).sum();
    }

    public long inTransit() {
      return earmarks.stream().mapToLong(EarmarkBook::inTransit).sum();
    }

    public long paid() {
      return earmarks.stream().mapToLong(EarmarkBook::paid).sum();
    }
  }

  /** 一个指定用途，金额都是分。 */
  public record EarmarkBook(
      long id,
      String title,
      String purpose,
      @Nullable LocalDate closedOn,
      long free,
      long committed,
      long inTransit,
      long paid) {}
}
