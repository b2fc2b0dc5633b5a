package org.relieflink.platform.pool;

import java.util.List;

/**
 * 一份数据合同的要点。 What a department needs to know of a contract before it makes an export.
 *
 * @param id {@code <department>/<list>}
 * @param department its name
 * @param hardshipClass the class of the records, e.g. 低保对象
 * @param agreement the agreement under which the list is shared
 * @param agreementUntil its last day, e.g. {@code 2027-12-31}
 * @param freshForDays after how many days the list counts as old
 * @param needed labels of the columns that must be there
 * @param optional labels of the columns that may be missing
 */
public record ContractOutline(
    String id,
    String version,
    String department,
    String title,
    String hardshipClass,
    String agreement,
    String agreementUntil,
    int freshForDays,
    List<String> needed,
    List<String> optional) {
  public ContractOutline {
    needed = List.copyOf(needed);
    optional = List.copyOf(optional);
  }
}
