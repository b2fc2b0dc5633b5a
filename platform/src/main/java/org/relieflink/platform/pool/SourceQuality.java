package org.relieflink.platform.pool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一份名单的质量。 How good the files of one list are: filled in, right, without repeats, on time, and like
 * the file before. Counted from the files as they came, good rows and bad. Of a list that is
 * delivered whole, whole files alone count: a supplement of three rows says nothing of the list.
 *
 * @param complete filled cells of all cells of the columns that the file has or must have; null
 *     without a counted file, like the shares below
 * @param valid rows that went in, of rows read
 * @param repeated rows that stood in the file twice, of rows read; null when it was not counted
 * @param moved records that changed, came or left with the last file, of those that its good rows
 *     met and those that left; null for the first file and for lists delivered in parts
 * @param late of the files that have one before them, those that came in more days after the day
 *     that one stood for than agreed
 * @param files the last files, newest first
 * @param fields in the order of the contract; empty without a counted file
 */
public record SourceQuality(
    SourceStatus source,
    @Nullable Double complete,
    @Nullable Double valid,
    @Nullable Double repeated,
    @Nullable Double moved,
    int late,
    List<Delivery> files,
    List<FieldQuality> fields) {

  public SourceQuality {
    files = List.copyOf(files);
    fields = List.copyOf(fields);
  }

  /** Fields that drifted, or whose column is gone. */
  public long drifted() {
    return fields.stream().filter(FieldQuality::drifted).count();
  }

  /**
   * 一次来的文件。 One file that came.
   *
   * @param asOf the day the list stands for
   * @param came the day it was handed in
   * @param repeated rows that stood in it twice; null when it was not counted
   */
  public record Delivery(
      long batchId,
      String number,
      LocalDate asOf,
      LocalDate came,
      ImportCounts counts,
      @Nullable Long repeated) {}

  /**
   * 一个字段。 One field of the last file.
   *
   * @param needed the contract asks for it
   * @param filled of the rows; 0 when the column is missing
   * @param before the same of the file before; null when there is none
   * @param faulty of the filled cells
   * @param column whether the file has the column
   * @param drifted filled much less or much more than in the file before, or faulty much more
   */
  public record FieldQuality(
      String name,
      String label,
      boolean needed,
      double filled,
      @Nullable Double before,
      double faulty,
      boolean column,
      boolean drifted) {}
}
