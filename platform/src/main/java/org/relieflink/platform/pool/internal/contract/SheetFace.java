package org.relieflink.platform.pool.internal.contract;

import java.util.List;

/**
 * 一张表的样子：文件名、表名、标题行、列名。 What is known of a sheet before its rows are read.
 *
 * @param titles texts above the header row
 * @param headers header texts in column order
 */
public record SheetFace(String fileName, String sheet, List<String> titles, List<String> headers) {
  public SheetFace {
    titles = List.copyOf(titles);
    headers = List.copyOf(headers);
  }

  /** Everything a person wrote about the list, in one text. */
  String words() {
    return String.join(" ", titles) + " " + sheet + " " + fileName;
  }
}
