package org.relieflink.synthetic.matching;

/**
 * 清单的大小 · How many lines the lists have.
 *
 * @param records lines of pool.csv
 * @param parties lines of parties.csv
 */
public record ListSize(int records, int parties) {
  /** A pool smaller than this has too few people to choose parties and decoys from. */
  public static final int LEAST_RECORDS = 100;

  /**
   * @throws IllegalArgumentException with fewer than {@value #LEAST_RECORDS} records, no party, or
   *     more than one party for two records
   */
  public ListSize {
    if (records < LEAST_RECORDS || parties < 1 || parties > records / 2) {
      throw new IllegalArgumentException(
          "记录至少 100 条，当事人 1 名到记录数的一半 · At least 100 records, 1 party to half as many parties");
    }
  }
}
