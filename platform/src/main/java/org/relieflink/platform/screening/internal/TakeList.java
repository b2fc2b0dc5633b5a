package org.relieflink.platform.screening.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.list.PartyListReader;
import org.relieflink.platform.screening.internal.list.PartyListReading;
import org.relieflink.platform.screening.internal.store.ListFile;
import org.relieflink.platform.screening.internal.store.ListStore;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.MemoryFolder;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收名单。 Takes a case list: good rows go in, bad rows are kept with their reasons. */
@Component
public class TakeList {
  private final PartyListReader reader;
  private final ListStore lists;
  private final Trail trail;
  private final Clock clock;
  private final MemoryFolder memory;

  TakeList(ListStore lists, Trail trail, Clock clock, Blinds blinds, MemoryFolder memory) {
    this.memory = memory;
    this.reader = new PartyListReader(blinds::name);
    this.lists = lists;
    this.trail = trail;
    this.clock = clock;
  }

  /** Room in memory for a list that comes in. */
  public ClearFile room() {
    return memory.file("case-list.table");
  }

  /**
   * Takes the list, or says why not.
   *
   * @param name the file's name as the clerk knows it
   * @param asOf the day up to which the list is true
   */
  @Transactional
  public Outcome<StoredList> take(Path file, String name, LocalDate asOf, Officer officer) {
    String sha = sha256(file);
    Optional<StoredList> known = lists.findBySha(sha);
    if (known.isPresent()) {
      return Outcome.refused(
          ScreeningRefusal.LIST_KNOWN,
          known.get().file().name(),
          LocalDate.ofInstant(known.get().file().receivedAt(), clock.getZone()).toString(),
          Long.toString(known.get().id()));
    }
    Outcome<PartyListReading> read = reader.read(file);
    if (read instanceof Outcome.Refused<PartyListReading> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    ListFile received = new ListFile(name, sha, asOf, clock.instant(), officer.staffNumber());
    StoredList stored = lists.save(received, read.orThrow());
    trail.record(
        officer,
        TrailNote.of("CASE_LIST_TAKEN", "list", "list-" + stored.id())
            .resulting(stored.partyCount() + "/" + stored.rowCount()));
    return Outcome.of(stored);
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
