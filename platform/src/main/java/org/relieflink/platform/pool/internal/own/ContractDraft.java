package org.relieflink.platform.pool.internal.own;

import java.util.List;

/**
 * 表单上的合同：一列一行。 A contract as a form holds it; everything is text as it was typed.
 *
 * @param department id of a known department, or empty for a new one
 * @param newDepartment id of the new one
 * @param newDepartmentName its name
 * @param prefix starts the record numbers
 */
public record ContractDraft(
    String department,
    String newDepartment,
    String newDepartmentName,
    String hardshipClass,
    String title,
    String prefix,
    String level,
    String delivery,
    String freshForDays,
    LegalGround ground,
    List<Column> columns) {

  /** By what right the list is held. */
  public record LegalGround(
      String law, String article, String agreement, String agreementUntil, String status) {}

  /**
   * One column of the sample.
   *
   * @param use {@code use:<common field>}, {@code own:<type>}, or empty to leave it out
   * @param presence optional, column or filled
   * @param sensitivity 1 to 4
   * @param key whether it is part of the record number
   * @param codes the words of a code, with 、 between them
   * @param seen what the column seems to hold
   */
  public record Column(
      int index,
      String header,
      String use,
      String presence,
      String sensitivity,
      boolean key,
      String codes,
      String seen) {
    public boolean left() {
      return use.isEmpty();
    }

    public boolean coded() {
      return use.equals("own:code");
    }
  }

  public String departmentId() {
    return department.isEmpty() ? newDepartment : department;
  }

  /** The list's id: the department's, and the prefix in small letters. */
  public String id() {
    return departmentId() + "/" + prefix.toLowerCase(java.util.Locale.ROOT);
  }
}
