package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.backup.internal.data.Opening.Counts;
import org.relieflink.platform.backup.internal.data.Opening.KeysThen;
import org.relieflink.platform.backup.internal.data.Opening.Table;
import org.relieflink.platform.backup.internal.file.BackupFile;
import org.relieflink.platform.backup.internal.file.PartWriter;
import org.relieflink.platform.vault.KeyFolder;
import tools.jackson.databind.json.JsonMapper;

/** 写出一份：数据的，或钥匙的。 Writes the parts of a copy. */
public final class WriteCopy {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WriteCopy() {}

  /**
   * 写了多少。
   *
   * @param parts without the manifest
   * @param sealed entries under the newest root
   */
  public record Written(long rows, int parts, long sealed) {}

  /** Where data come from. */
  public record From(DatabaseDump dump, KeyFolder keys, Path uploads) {}

  /** Opening, tables, counts, uploads. */
  public static Written data(OutputStream out, BackupFile.Fresh fresh, String cipher, From from)
      throws IOException {
    Opening opening = from.dump().opening(then(from));
    Written[] written = new Written[1];
    BackupFile.write(
        out,
        fresh,
        cipher,
        parts -> {
          json(parts, PartNames.OPENING, opening);
          Counts counts = tables(parts, from.dump(), opening);
          json(parts, PartNames.COUNTS, counts);
          Folders.write(parts, from.uploads());
          written[0] = new Written(counts.sum(), parts.measured().size(), opening.trail().sealed());
        });
    return written[0];
  }

  /** Whose secrets are gone by now: keys that still have them are too old for this copy. */
  private static KeysThen then(From from) throws IOException {
    KeyFolder keys = from.keys();
    return new KeysThen(keys.id(), keys.versions(), from.dump().lastSubject(), keys.destroyed());
  }

  private static Counts tables(PartWriter parts, DatabaseDump dump, Opening opening)
      throws IOException {
    List<Long> rows = new ArrayList<>();
    for (Table table : opening.tables()) {
      rows.add(parts.part(PartNames.TABLE + table.name(), part -> dump.copy(table, part)));
    }
    return new Counts(rows);
  }

  /** Those files that the server has. */
  public static Written keys(
      OutputStream out, BackupFile.Fresh fresh, String cipher, Map<String, Path> files)
      throws IOException {
    int[] count = new int[1];
    BackupFile.write(
        out,
        fresh,
        cipher,
        parts -> {
          for (Map.Entry<String, Path> file : files.entrySet()) {
            if (Files.exists(file.getValue())) {
              try (InputStream in = Files.newInputStream(file.getValue())) {
                parts.part(PartNames.KEY + file.getKey(), in::transferTo);
              }
            }
          }
          count[0] = parts.measured().size();
        });
    return new Written(0, count[0], 0);
  }

  private static void json(PartWriter parts, String name, Object value) throws IOException {
    parts.part(
        name,
        part -> {
          part.write(JSON.writeValueAsBytes(value));
          return 1;
        });
  }
}
