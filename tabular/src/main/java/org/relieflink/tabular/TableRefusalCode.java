package org.relieflink.tabular;

/**
 * 拒收原因：稳定编码、中文一句话、英文一句话。 Why a file was refused: stable code and one sentence with the next step.
 */
public enum TableRefusalCode {
  FILE_NOT_FOUND(
      1, "找不到文件“%1$s”。请核对路径和文件名后重试。", "No such file: %1$s. Check the path and the name."),
  EMPTY_FILE(2, "文件“%1$s”是空的。请重新导出后再提交。", "%1$s is empty. Export it again."),
  NOT_A_TABLE(
      3,
      "文件“%1$s”不是表格（看起来是%2$s）。请提交 xlsx 或 CSV 文件。",
      "%1$s is not a table (it looks like %2$s). Send xlsx or CSV."),
  OLD_XLS(
      4,
      "文件“%1$s”是旧版 Excel（.xls）格式。请在 Excel 或 WPS 中“另存为”→“Excel 工作簿（*.xlsx）”后再提交。",
      "%1$s is an old .xls workbook. Save it as .xlsx and send that."),
  ENCRYPTED(
      5,
      "文件“%1$s”加了打开密码。请在 Excel 或 WPS 中取消密码、另存后再提交。",
      "%1$s is protected by a password. Remove the password, save and send again."),
  HTML_AS_TABLE(
      6,
      "文件“%1$s”其实是网页，只是改了后缀名。请用 Excel 或 WPS 打开后“另存为”xlsx 再提交。",
      "%1$s is a web page under another name. Open it and save it as .xlsx."),
  MACROS(
      7,
      "文件“%1$s”含有宏。请“另存为”→“Excel 工作簿（*.xlsx）”（不带宏）后再提交。",
      "%1$s holds macros. Save it as a plain .xlsx."),
  BROKEN_ARCHIVE(
      8,
      "文件“%1$s”不完整或已损坏（%2$s）。请重新导出或重新传输后再提交。",
      "%1$s is cut off or damaged (%2$s). Export or transfer it again."),
  NOT_XLSX(
      9,
      "文件“%1$s”是压缩包或其他文档（%2$s），不是 xlsx 表格。请先解压或另存为 xlsx 后再提交。",
      "%1$s is an archive or another document (%2$s), not an xlsx table. Unpack it or save it as"
          + " .xlsx."),
  TOO_MANY_ENTRIES(
      10,
      "文件“%1$s”里的部件有 %2$s 个，超过上限 1,000 个。请只保留数据表，另存后再提交。",
      "%1$s holds %2$s parts, the limit is 1,000. Keep only the data sheets."),
  UNPACKED_TOO_LARGE(
      11,
      "文件“%1$s”解开后超过上限 2 GB。请按乡镇或年份拆成几个文件提交。",
      "%1$s unpacks to more than 2 GB. Split it by township or year."),
  PACKED_TOO_TIGHTLY(
      12,
      "文件“%1$s”的压缩比异常（部件“%2$s”超过 200 倍），疑似压缩炸弹。请复制数据到新建的表格后再提交。",
      "%1$s is packed abnormally tightly (part %2$s, over 200 times), it may be a zip bomb. Copy"
          + " the data into a new workbook."),
  UNSAFE_ENTRY_NAME(
      13,
      "文件“%1$s”内部的部件名称不安全（%2$s）。请用 Excel 或 WPS 打开后另存再提交。",
      "%1$s holds a part with an unsafe name (%2$s). Open it and save it again."),
  TOO_MANY_ROWS(
      14,
      "文件“%1$s”超过 1,048,576 行的上限。请按乡镇或年份拆成几个文件提交。",
      "%1$s has more than 1,048,576 rows. Split it by township or year."),
  TOO_MANY_COLUMNS(
      15,
      "文件“%1$s”第 %2$s 行超过 1,024 列的上限。请删去多余的列后再提交。",
      "%1$s: row %2$s has more than 1,024 columns. Delete the columns not needed."),
  CELL_TOO_LONG(
      16,
      "文件“%1$s”%2$s的一个单元格超过 32,767 个字符。请检查该处的内容或引号后再提交。",
      "%1$s: a cell at %2$s has more than 32,767 characters. Check its content and quotes."),
  WILD_CELL_REFERENCE(
      17,
      "文件“%1$s”的单元格位置不合规（%2$s）。请用 Excel 或 WPS 打开后另存再提交。",
      "%1$s holds an impossible cell position (%2$s). Open it and save it again."),
  XML_ENTITIES(
      18,
      "文件“%1$s”的部件“%2$s”含有外部引用或实体定义，已拒绝读取。请用 Excel 或 WPS 打开后另存再提交。",
      "%1$s: part %2$s defines entities or points outside. Open it and save it again."),
  BROKEN_XML(
      19,
      "文件“%1$s”的部件“%2$s”不完整或已损坏。请用 Excel 或 WPS 打开后另存再提交。",
      "%1$s: part %2$s is cut off or damaged. Open it and save it again."),
  TOO_MUCH_TEXT(
      20,
      "文件“%1$s”的共享文字超过上限（128 MB 或 800 万条）。请拆成几个文件，或另存为 CSV（UTF-8）后提交。",
      "%1$s: the shared texts exceed 128 MB or 8 million. Split the file or save it as CSV"
          + " (UTF-8)."),
  UNREADABLE_ENCODING(
      21,
      "文件“%1$s”第 %2$s 行有无法识别的字符（按 %3$s 读取）。请在 Excel 或 WPS 中“另存为”→“CSV UTF-8”后再提交。",
      "%1$s: line %2$s cannot be read (as %3$s). Save it as CSV UTF-8."),
  UNCLOSED_QUOTE(
      22,
      "文件“%1$s”第 %2$s 行开始的引号没有结束。请检查该行的引号后再提交。",
      "%1$s: the quote that opens in row %2$s never closes. Check that row."),
  FILE_TOO_LARGE(
      23,
      "文件“%1$s”超过上限 2 GB。请按乡镇或年份拆成几个文件提交。",
      "%1$s is larger than 2 GB. Split it by township or year."),
  EMBEDDED_ARCHIVE(
      24,
      "文件“%1$s”里嵌有其他文档或压缩包（%2$s）。请只保留数据表，另存后再提交。",
      "%1$s has another document or archive inside (%2$s). Keep only the data sheets."),
  NO_HEADER(
      25,
      "文件“%1$s”前 50 行里找不到表头。请确认第一张表有一行列名（如“姓名”“身份证号”）后再提交。",
      "%1$s: no header row within the first 50 rows. Make sure one row names the columns."),
  DUPLICATE_ENTRY(
      26,
      "文件“%1$s”内部有重名的部件（%2$s）。请用 Excel 或 WPS 打开后另存再提交。",
      "%1$s holds two parts of the same name (%2$s). Open it and save it again."),
  NO_SHEET(
      27,
      "文件“%1$s”里没有可读的数据表。请确认数据在普通工作表中后再提交。",
      "%1$s has no readable sheet. Put the data on an ordinary sheet."),
  NOT_READABLE(
      28,
      "文件“%1$s”打不开（%2$s）。请确认它是文件而不是文件夹、未被占用且有读取权限。",
      "%1$s cannot be opened (%2$s). Check that it is a file, not in use, and readable."),
  TOO_MANY_SHEETS(
      29,
      "文件“%1$s”的工作表超过上限 255 张。请只保留数据表，另存后再提交。",
      "%1$s holds more than 255 sheets. Keep only the data sheets and save it again."),
  OUTSIDE_PROGRAM(
      30,
      "文件“%1$s”会从别的程序取数（DDE 或 OLE 链接，部件“%2$s”）。请“断开链接”、粘贴为数值，另存后再提交。",
      "%1$s takes values from another program (a DDE or OLE link, part %2$s). Break the links,"
          + " paste the values and save it again.");

  private final int number;
  private final String zh;
  private final String en;

  TableRefusalCode(int number, String zh, String en) {
    this.number = number;
    this.zh = zh;
    this.en = en;
  }

  /** Stable code, e.g. {@code TABLE-004}; a published number never changes its meaning. */
  public String code() {
    return "TABLE-%03d".formatted(number);
  }

  String sentenceZh(Object... details) {
    return zh.formatted(details);
  }

  String sentenceEn(Object... details) {
    return en.formatted(details);
  }
}
