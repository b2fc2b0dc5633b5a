package org.relieflink.tabular;

/** 读表的上限：每一项都有理由。 Every limit of reading and writing, each with its reason. */
public final class TableLimits {
  /** Widest honest workbook seen has under 200 parts. */
  public static final int ZIP_ENTRIES = 1_000;

  /** A million rows of 15 columns unpack to about 0.9 GB. */
  public static final long UNPACKED_BYTES = 2L << 30;

  /** Below this size a strong ratio is normal (styles, empty sheets) and harmless. */
  public static final long RATIO_FREE_BYTES = 10L << 20;

  /** Honest sheets stay under 1:60; packed zeros reach 1:1000. */
  public static final long UNPACK_RATIO = 200;

  /** The largest row number Excel knows. */
  public static final int ROWS = 1_048_576;

  /** The largest column Excel knows (XFD). */
  public static final int EXCEL_COLUMNS = 16_384;

  /** Department layouts stay under 100 columns; more is a shifted or generated sheet. */
  public static final int COLUMNS = 1_024;

  /** The longest text an Excel cell can hold. */
  public static final int CELL_CHARACTERS = 32_767;

  /** The shared texts are the only part held in memory. */
  public static final long SHARED_TEXT_BYTES = 128L << 20;

  /** Entries of the shared texts, four bytes of memory each. */
  public static final int SHARED_TEXTS = 8_000_000;

  /** Sheets in one workbook. */
  public static final int SHEETS = 255;

  /** A CSV of a million rows stays under 500 MB. */
  public static final long FILE_BYTES = 2L << 30;

  /** Title rows above a header: more than this is not a title. */
  public static final int HEADER_SEARCH_ROWS = 50;

  private TableLimits() {}
}
