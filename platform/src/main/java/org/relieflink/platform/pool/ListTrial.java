package org.relieflink.platform.pool;

import java.util.List;

/**
 * 一份名单试查的结果：导入会怎样读它，一条也不入库。 What an import would make of a file; nothing is stored.
 *
 * @param encoding of a CSV; empty for xlsx
 * @param confidence 0 to 1: how much the file looks like this list
 * @param sure whether the import would take it for this list without asking a person
 * @param likely the lists it looks like, best first
 * @param sheets the sheets that are read
 * @param skipped names of the sheets that are not
 * @param columns the columns of the first sheet that is read
 * @param missing labels of the columns without which the list is refused
 * @param absent labels of the other columns that the file does not have
 * @param unknown letters and headers of columns that are passed over
 * @param faults how many faults of each reason, all of them
 * @param first the first faults, masked, with row, column and what to do
 * @param refusal why the import would refuse the whole file; empty when it would not
 */
public record ListTrial(
    String file,
    String kind,
    String encoding,
    ContractOutline contract,
    double confidence,
    boolean sure,
    List<Likely> likely,
    List<TrialSheet> sheets,
    List<String> skipped,
    List<TrialColumn> columns,
    List<String> missing,
    List<String> absent,
    List<String> unknown,
    Rows rows,
    List<FaultCount> faults,
    List<RowFault> first,
    String refusal) {

  /** One list the file looks like; the confidence is 0 to 1. */
  public record Likely(String id, String title, double confidence) {}

  /** One sheet that is read. */
  public record TrialSheet(String name, long headerRow) {}

  /**
   * Rows of the table.
   *
   * @param skipped notes below the table and repeated header rows
   */
  public record Rows(long read, long good, long bad, long skipped) {}

  /**
   * Faults of one reason.
   *
   * @param reason stable code, e.g. {@code ID_CHECK_DIGIT}
   * @param family the group of the reason, in words
   */
  public record FaultCount(String reason, String family, long cells) {}

  /** Whether the import would take every row. */
  public boolean clean() {
    return refusal.isEmpty() && rows.bad() == 0;
  }
}
