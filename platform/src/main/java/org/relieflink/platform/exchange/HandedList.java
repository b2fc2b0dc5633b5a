package org.relieflink.platform.exchange;

import java.nio.file.Path;

/**
 * 交来的名单：a list that another capability brings, whole, in a file that it removes afterwards.
 *
 * @param department whose list it is
 * @param file in the clear; its name is what people see
 * @param sm3 of its bytes, 64 hexadecimal digits
 * @param rows of the list without its header
 * @param supplement it holds only some rows: nobody leaves the list because of it
 */
public record HandedList(String department, Path file, String sm3, long rows, boolean supplement) {

  /** What people see. */
  public String fileName() {
    return String.valueOf(file.getFileName());
  }
}
