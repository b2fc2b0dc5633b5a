package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** 写对接配置 · Writes the configuration with which the platform reaches a simulated department. */
final class ConnectorFile {
  private final Path folder;

  ConnectorFile(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Writes the secret beside the configurations; gives its file. */
  private Path secret(Department department, String secret) throws IOException {
    return Files.writeString(folder.resolve(department.connector() + ".secret"), secret + "\n");
  }

  /**
   * Of rows.
   *
   * @param columns of the source, which are those of the list
   * @param reach lines that say where and how
   */
  void rows(Department department, Collection<String> columns, String reach, String secret)
      throws IOException {
    String all =
        columns.stream().map(one -> quoted(one) + ": " + quoted(one)).collect(joined("{", "}"));
    String key = columns.stream().map(ConnectorFile::quoted).collect(joined("[", "]"));
    write(
        department,
        "mode: whole\ncolumns: " + all + "\nkey: " + key + "\n" + reach,
        secret(department, secret));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(
      String before, String after) {
    return Collectors.joining(", ", before, after);
  }

  void files(Department department, String reach, String secret) throws IOException {
    write(department, reach, secret(department, secret));
  }

  private void write(Department department, String own, Path secret) throws IOException {
    Files.writeString(
        folder.resolve(department.connector() + ".yaml"),
        "name: "
            + department.connector()
            + "\nlist: "
            + department.list()
            + "\nevery: 30s\nlate_after: 1h\n"
            + own
            + "secret: {file: "
            + quoted(secret.toAbsolutePath().toString())
            + "}\n");
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
