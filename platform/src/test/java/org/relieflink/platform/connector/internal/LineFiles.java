package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 对接的配置文件 · Configurations of connectors, as an administrator would write them.
 *
 * @param folder where they lie, with the secrets {@code token} and {@code key}
 * @param restUrl of the department that has an address
 */
record LineFiles(Path folder, String restUrl) {
  /** Rows of one page: few, so that a list of these tests has many. */
  static final int PAGE = 7;

  private static final String COLUMNS =
      """
      list: veterans_affairs/veterans
      every: 1h
      late_after: 2d
      columns: {cert_no: 优抚证编号, name: 姓名, id_no: 身份证号, kind: 优抚对象类别代码, amount: 月补助标准, state: 状态}
      key: [cert_no]
      """;

  private static final String MARK = "watermark: {column: updated_at, kind: time, overlap: 10m}\n";

  void configure(String name, String rest) throws IOException {
    Files.writeString(folder.resolve(name + ".yaml"), "name: " + name + "\n" + COLUMNS + rest);
  }

  void restLine(String mode) throws IOException {
    configure(
        "fuyou",
        "kind: rest\nmode: "
            + mode
            + (mode.equals("changes") ? "\n" + MARK : "\n")
            + "rest: {url: '"
            + restUrl
            + "', page_size: "
            + PAGE
            + "}\nsecret: {file: "
            + folder.resolve("token")
            + "}\n");
  }

  void jdbcLine(String mode, String url, String user) throws IOException {
    configure(
        "fuyou",
        "kind: jdbc\nmode: "
            + mode
            + (mode.equals("changes") ? "\n" + MARK : "\n")
            + "jdbc: {url: '"
            + url
            + "', user: "
            + user
            + ", table: bureau.veterans, page_size: "
            + PAGE
            + "}\nsecret: {file: "
            + folder.resolve("token")
            + "}\n");
  }

  void pushLine() throws IOException {
    configure("tui", "kind: push\nmode: changes\nsecret: {file: " + folder.resolve("key") + "}\n");
  }
}
