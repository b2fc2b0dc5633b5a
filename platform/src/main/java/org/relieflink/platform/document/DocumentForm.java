package org.relieflink.platform.document;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.law.TextStatus;

/**
 * 一种文书的样式，公布的部分：what may be filled in, where it comes from.
 *
 * @param mark the word in its number; empty = not numbered
 */
public record DocumentForm(
    DocumentKind kind,
    String title,
    String mark,
    List<Field> fields,
    TextStatus status,
    String source,
    String version,
    LocalDate confirmedOn) {
  public DocumentForm {
    fields = List.copyOf(fields);
  }

  /** The same with other fields. */
  public DocumentForm with(List<Field> others) {
    return new DocumentForm(kind, title, mark, others, status, source, version, confirmedOn);
  }

  /** 一项里填什么。 */
  public enum FieldType {
    /** 一行。 */
    LINE(100, false),
    /** 几段。 */
    WORDS(4_000, false),
    /** 姓名。 */
    NAME(60, true),
    /** 居民身份证号。 */
    NUMBER(22, true),
    PHONE(30, true),
    ACCOUNT(40, true),
    ADDRESS(100, true),
    /** 金额，元。 */
    MONEY(20, false),
    /** 2026-11-28。 */
    DAY(10, false),
    /** 出生日期。 */
    BIRTH(10, true),
    /** 一行，公开版里不写，例如带姓名的案件名称。 */
    UNPUBLISHED(100, false);

    private final int longest;
    private final boolean personal;

    FieldType(int longest, boolean personal) {
      this.longest = longest;
      this.personal = personal;
    }

    /** Characters, at most. */
    public int longest() {
      return longest;
    }

    /** Whether it is masked wherever the paper is not shown in full. */
    public boolean personal() {
      return personal;
    }
  }

  /**
   * 一项。
   *
   * @param hint may be empty
   */
  public record Field(String id, String title, FieldType type, boolean required, String hint) {}
}
