package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.LocalDatabase;
import org.relieflink.platform.backup.BackupMade;
import org.relieflink.platform.backup.BackupOrder;
import org.relieflink.platform.backup.KeyPlaces;
import org.relieflink.platform.backup.RecoverySecret;
import org.relieflink.platform.backup.TakeBackup;
import org.relieflink.platform.vault.RecoveryLock;
import picocli.CommandLine.Option;

/** 备份两条命令共有的选项。 What both commands of copying are told: which server, where to, who can open it. */
final class BackupSource {
  @Option(names = "--data", paramLabel = "DIR", required = true)
  Path data = Path.of("");

  @Option(names = "--to", paramLabel = "DIR", required = true)
  Path to = Path.of("");

  @Option(names = "--recovery", paramLabel = "FILE", arity = "1..*")
  List<Path> recoveries = new ArrayList<>();

  @Option(names = "--new-recovery", paramLabel = "FILE")
  @Nullable Path newRecovery;

  @Option(names = "--database", paramLabel = "jdbc:postgresql:…")
  @Nullable String database;

  @Option(names = "--vault", paramLabel = "DIR")
  @Nullable Path vault;

  @Option(names = "--cipher", paramLabel = "aes-256-gcm|sm4-gcm", defaultValue = "aes-256-gcm")
  String cipher = "aes-256-gcm";

  /** What is made with the server's database. */
  interface Making {
    BackupMade make(TakeBackup take, BackupOrder order) throws IOException;
  }

  /** Reaches the database, makes the copy, says what is in it. */
  void make(Terminal terminal, Making making) throws IOException {
    LibraryLog.off();
    BackupOrder order = new BackupOrder(to, secrets(terminal), cipher(), RecoveryLock.Cost.USUAL);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("backup.phase"));
    BackupMade made;
    try (Reached reached = Reached.of(data, database)) {
      TakeBackup take =
          new TakeBackup(
              reached.source(), KeyPlaces.of(data, vault), Clock.systemUTC(), Version.number());
      made = making.make(take, order);
    }
    progress.finish(
        terminal.texts().of("backup.done", made.rows(), made.parts(), made.bytes(), made.sealed()));
    if (made.cleared() > 0) {
      terminal.say("backup.cleared", made.cleared());
    }
    terminal.out().println(made.file());
    terminal.out().flush();
  }

  private List<String> secrets(Terminal terminal) throws IOException {
    List<Path> files = new ArrayList<>(recoveries);
    if (newRecovery != null) {
      RecoverySecret.make(newRecovery);
      files.add(newRecovery);
      terminal.say("backup.new-recovery", newRecovery);
    }
    if (files.isEmpty()) {
      throw CommandRefused.input("backup.no-recovery");
    }
    List<String> secrets = new ArrayList<>();
    for (Path file : files) {
      secrets.add(RecoverySecret.read(file));
    }
    return secrets;
  }

  private String cipher() {
    if (!List.of("aes-256-gcm", "sm4-gcm").contains(cipher)) {
      throw CommandRefused.input("backup.cipher", cipher);
    }
    return cipher;
  }

  /**
   * The database of a server, local or outside.
   *
   * @param local null when it is outside
   */
  record Reached(DataSource source, @Nullable LocalDatabase local) implements AutoCloseable {
    static Reached of(Path data, @Nullable String database) {
      if (database != null) {
        return new Reached(LocalDatabase.source(database, null, null), null);
      }
      if (!Files.isDirectory(data)) {
        throw CommandRefused.input("failure.no-file", data);
      }
      LocalDatabase local = LocalDatabase.reach(data);
      return new Reached(local.source(), local);
    }

    @Override
    public String toString() {
      return "Reached" + Objects.toString(local, "");
    }

    @Override
    public void close() {
      if (local != null) {
        local.close();
      }
    }
  }
}
