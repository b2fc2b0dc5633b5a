package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.data.Opening.Counts;
import org.relieflink.platform.backup.internal.data.Opening.KeysThen;
import org.relieflink.platform.backup.internal.data.Opening.Table;
import org.relieflink.platform.backup.internal.file.BackupFile;
import org.relieflink.platform.backup.internal.file.BackupHead;
import org.relieflink.platform.vault.KeyFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 把一份备份放回去。 Puts a copy back into an empty database and an empty folder. */
public final class ReadCopy {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path uploads;
  private final KeyFolder keys;
  private final DataSource target;
  private final Map<String, Long> rows = new TreeMap<>();
  private @Nullable Opening opening;
  private @Nullable DatabaseLoad load;
  private @Nullable Counts counts;

  private ReadCopy(Into into) {
    this.uploads = into.uploads();
    this.keys = into.keys();
    this.target = into.database();
  }

  /** Where to; the keys lie there already. */
  public record Into(DataSource database, Path uploads, KeyFolder keys) {}

  /** What came back. */
  public record Put(BackupHead head, Opening opening, long rows) {}

  /**
   * Reads a copy of data.
   *
   * @throws BackupRefused when file, secret, keys or version are not the right ones
   */
  public static Put data(Path file, String secret, Into into) throws IOException {
    ReadCopy copy = new ReadCopy(into);
    try {
      BackupHead head = BackupFile.read(file, BackupKind.DATA, secret, copy::take);
      Opening opening = copy.opening();
      DatabaseLoad load = copy.load();
      load.finish(opening);
      return new Put(head, opening, copy.compared(opening, load));
    } catch (SQLException failure) {
      throw new IOException(String.valueOf(failure.getMessage()), failure);
    } finally {
      copy.close();
    }
  }

  private void take(String name, InputStream part) throws IOException {
    if (name.equals(PartNames.OPENING)) {
      begin(read(part, Opening.class));
    } else if (name.equals(PartNames.COUNTS)) {
      counts = read(part, Counts.class);
    } else if (name.startsWith(PartNames.TABLE)) {
      String table = name.substring(PartNames.TABLE.length());
      rows.put(table, load().load(table, part));
    } else if (name.startsWith(PartNames.UPLOAD)) {
      Folders.take(uploads, name.substring(PartNames.UPLOAD.length()), part);
    } else {
      throw new BackupRefused(Reason.DAMAGED, name);
    }
  }

  private void begin(Opening found) throws IOException {
    fits(found.keys());
    opening = found;
    try {
      load = DatabaseLoad.begin(target, found);
    } catch (SQLException failure) {
      throw new IOException(String.valueOf(failure.getMessage()), failure);
    }
  }

  /** Keys of another database, or older than the copy, are told before anything is loaded. */
  private void fits(KeysThen then) throws IOException {
    if (!keys.id().equals(then.id())) {
      throw new BackupRefused(Reason.OTHER_KEYRING, "");
    }
    if (!keys.versions().containsAll(then.versions())) {
      throw new BackupRefused(Reason.REVOKED_KEYS, "");
    }
    Set<Long> back = new HashSet<>(then.destroyed());
    keys.destroyed().forEach(back::remove);
    if (keys.highest() < then.highest() || !back.isEmpty()) {
      throw new BackupRefused(Reason.OLD_KEYS, back.isEmpty() ? "" : Integer.toString(back.size()));
    }
  }

  /** Counted in the tables, compared with what was copied out of the other database. */
  private long compared(Opening found, DatabaseLoad loaded) {
    List<Long> copied = counts == null ? List.of() : counts.rows();
    if (copied.size() != found.tables().size()) {
      throw new BackupRefused(Reason.DAMAGED, PartNames.COUNTS);
    }
    long sum = 0;
    for (int i = 0; i < copied.size(); i++) {
      Table table = found.tables().get(i);
      long there = loaded.count(table);
      if (there != copied.get(i) || !copied.get(i).equals(rows.get(table.name()))) {
        throw new BackupRefused(Reason.DAMAGED, table.name());
      }
      sum += there;
    }
    return sum;
  }

  private Opening opening() {
    Opening found = opening;
    if (found == null) {
      throw new BackupRefused(Reason.DAMAGED, PartNames.OPENING);
    }
    return found;
  }

  private DatabaseLoad load() {
    DatabaseLoad found = load;
    if (found == null) {
      throw new BackupRefused(Reason.DAMAGED, PartNames.OPENING);
    }
    return found;
  }

  private void close() throws IOException {
    DatabaseLoad open = load;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException failure) {
        throw new IOException(String.valueOf(failure.getMessage()), failure);
      }
    }
  }

  /**
   * Reads a copy of keys; files that are not known are refused.
   *
   * @param files where each goes by its name
   */
  public static BackupHead keys(Path file, String secret, Map<String, Path> files)
      throws IOException {
    return BackupFile.read(
        file,
        BackupKind.KEYS,
        secret,
        (name, part) -> {
          Path target = files.get(name.substring(name.indexOf(':') + 1));
          if (target == null || !name.startsWith(PartNames.KEY)) {
            throw new BackupRefused(Reason.DAMAGED, name);
          }
          Folders.write(target, part);
        });
  }

  private static <T> T read(InputStream part, Class<T> type) throws IOException {
    try {
      return JSON.readValue(part.readAllBytes(), type);
    } catch (JacksonException damaged) {
      throw new BackupRefused(Reason.DAMAGED, type.getSimpleName());
    }
  }
}
