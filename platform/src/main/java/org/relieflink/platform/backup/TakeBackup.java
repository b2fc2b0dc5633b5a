package org.relieflink.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.BackupRegister;
import org.relieflink.platform.backup.internal.data.DatabaseDump;
import org.relieflink.platform.backup.internal.data.WriteCopy;
import org.relieflink.platform.backup.internal.file.BackupFile;
import org.relieflink.platform.backup.internal.file.BackupHead;
import org.relieflink.platform.backup.internal.file.WholeFile;
import org.relieflink.platform.vault.KeyFolder;

/**
 * 做一份备份。 Makes one dated file, sealed for the operators; the server may go on meanwhile. Data and
 * keys are two files for two places. Both are on the trail, before they begin and when they are
 * whole.
 */
public final class TakeBackup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int SHORT = 8; // characters of the id in the name

  private final DataSource source;
  private final KeyPlaces keys;
  private final Clock clock;
  private final String product;
  private final BackupRegister register;

  /**
   * Of one server.
   *
   * @param source connections with the owner's rights
   * @param product version of the program
   */
  public TakeBackup(DataSource source, KeyPlaces keys, Clock clock, String product) {
    this.source = source;
    this.keys = keys;
    this.clock = clock;
    this.product = product;
    this.register = new BackupRegister(source, clock);
  }

  /** Who fills the file, and what was in it. */
  private interface Filling {
    WriteCopy.Written fill(OutputStream out, BackupFile.Fresh fresh, String cipher)
        throws IOException;
  }

  /**
   * The database and the uploads.
   *
   * @param uploads folder of the sealed originals; may be missing
   * @throws BackupRefused when the keys are not there or lie in the same folder
   */
  public BackupMade data(BackupOrder order, Path uploads) throws IOException {
    KeyFolder folder = presentKeys();
    return take(
        order,
        BackupKind.DATA,
        (out, fresh, cipher) -> {
          try (DatabaseDump dump = DatabaseDump.begin(source)) {
            return WriteCopy.data(out, fresh, cipher, new WriteCopy.From(dump, folder, uploads));
          } catch (SQLException failure) {
            throw new IOException(String.valueOf(failure.getMessage()), failure);
          }
        });
  }

  /**
   * The keys; without them nothing personal in the data can be read.
   *
   * @throws BackupRefused when there are none, or data lie in the same folder
   */
  public BackupMade keys(BackupOrder order) throws IOException {
    presentKeys();
    return take(
        order,
        BackupKind.KEYS,
        (out, fresh, cipher) -> WriteCopy.keys(out, fresh, cipher, keys.files()));
  }

  private KeyFolder presentKeys() {
    KeyFolder folder = keys.folder();
    if (!folder.exists()) {
      throw new BackupRefused(Reason.NO_KEYS, folder.folder().toString());
    }
    return folder;
  }

  private BackupMade take(BackupOrder order, BackupKind kind, Filling filling) throws IOException {
    Files.createDirectories(order.to());
    keepApart(order.to(), kind);
    int cleared = WholeFile.clearUnfinished(order.to(), kind.prefix());
    // Taken ahead of the snapshot: roots up to this moment are about entries that it holds.
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString();
    BackupFile.Fresh fresh =
        BackupFile.fresh(
            new BackupHead(kind, id, at, product, List.of()),
            new BackupFile.Sealing(order.secrets(), order.cipher(), order.cost()));
    String name = "%s-%s-%s".formatted(kind.prefix(), STAMP.format(at), id.substring(0, SHORT));
    Path target = order.to().resolve(name + BackupKind.ENDING);
    register.begun(kind, id);
    WriteCopy.Written[] written = new WriteCopy.Written[1];
    WholeFile.write(
        target,
        out -> written[0] = filling.fill(out, fresh, order.cipher()),
        part -> readAgain(part, kind, order.secrets().get(0)));
    WriteCopy.Written found = written[0];
    BackupMade made =
        new BackupMade(
            id,
            target,
            at,
            found.rows(),
            found.parts(),
            Files.size(target),
            found.sealed(),
            cleared);
    register.made(kind, made);
    return made;
  }

  /** What cannot be read back is no backup. */
  private static void readAgain(Path part, BackupKind kind, String secret) throws IOException {
    BackupFile.read(
        part, kind, secret, (name, in) -> in.transferTo(OutputStream.nullOutputStream()));
  }

  /** Who has both has everything: they do not lie in one folder. */
  private static void keepApart(Path to, BackupKind kind) throws IOException {
    BackupKind other = kind == BackupKind.DATA ? BackupKind.KEYS : BackupKind.DATA;
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(to, other.prefix() + "-*" + BackupKind.ENDING)) {
      if (found.iterator().hasNext()) {
        throw new BackupRefused(Reason.TOGETHER, to.toString());
      }
    }
  }
}
