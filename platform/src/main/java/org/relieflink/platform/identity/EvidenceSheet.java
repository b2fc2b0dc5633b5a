package org.relieflink.platform.identity;

import java.util.List;
import org.relieflink.platform.pool.RecordNote;

/**
 * 证据表：what lists say, value by value, as it goes into the file of a case. Everything in it is
 * masked already.
 *
 * @param title with nobody's name
 * @param heads who and what it is about
 * @param cautions what to know before reading on
 * @param points of a comparison by the engine; empty when there is none
 * @param closing sentences at the end
 */
public record EvidenceSheet(
    String title,
    List<Head> heads,
    List<String> cautions,
    List<Row> rows,
    List<Point> points,
    List<String> closing) {
  public EvidenceSheet {
    heads = List.copyOf(heads);
    cautions = List.copyOf(cautions);
    rows = List.copyOf(rows);
    points = List.copyOf(points);
    closing = List.copyOf(closing);
  }

  /**
   * What notes on a record put beside its values: keys behind {@code identity.sheet.}, each once.
   */
  public static List<String> marks(List<RecordNote> notes) {
    return notes.stream().map(note -> note.open() ? "correcting" : "cleaned").distinct().toList();
  }

  /** 抬头的一项。 */
  public record Head(String label, String value) {
    @Override
    public String toString() {
      return "Head[" + label + "]";
    }
  }

  /**
   * 一个值的一个来源。
   *
   * @param source department, list and batch
   * @param asOf the day for which the department vouches
   * @param knownSince when this system first held the record as it is
   * @param basis law and agreement under which the list is held
   * @param readers who may see the value, by the policy
   * @param marks 为准、说法不一、该更新了、更正中、本条入库前清理过
   */
  public record Row(
      String field,
      String value,
      String source,
      String asOf,
      String knownSince,
      String basis,
      String readers,
      List<String> marks) {
    public Row {
      marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
      return "Row[" + field + "]";
    }
  }

  /** 引擎的一条依据。 */
  public record Point(String label, String note, String weight) {}

  /** Never shows the person. */
  @Override
  public String toString() {
    return "EvidenceSheet[" + rows.size() + " rows]";
  }
}
