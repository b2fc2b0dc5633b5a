package org.relieflink.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.EmbeddedDatabase;
import org.relieflink.platform.LocalDatabase;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.StartRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.DrillReport.Finding;
import org.relieflink.platform.backup.DrillReport.State;
import org.relieflink.platform.backup.RestoreBackup.Copies;
import org.relieflink.platform.backup.internal.data.ReadCopy;
import org.relieflink.platform.backup.internal.data.ReadCopy.Put;
import org.relieflink.platform.backup.internal.data.Scratch;
import org.relieflink.platform.backup.internal.drill.ScratchServer;
import org.relieflink.platform.backup.internal.drill.TrailAtRest;
import org.relieflink.platform.backup.internal.file.BackupFile;
import org.relieflink.platform.backup.internal.file.BackupHead;
import org.relieflink.platform.vault.BrokenSeal;
import org.relieflink.platform.vault.SealedSample;

/**
 * 恢复演练：拿备份真的恢复一遍，看得出能不能用。 Puts a copy back in a scratch place, starts a server on it and looks
 * whether all is there; then removes everything. Nothing leaves the machine, no witness is told
 * anything.
 */
public final class DrillBackup {
  private static final double NANOS = 1e9;
  private static final int SAMPLE = 200; // rows of each sealed column: half a second for all

  private final Consumer<Finding> heard;
  private final List<Finding> findings = new ArrayList<>();
  private long stepBegan;

  /**
   * One drill.
   *
   * @param heard is told each finding at once
   */
  public DrillBackup(Consumer<Finding> heard) {
    this.heard = heard;
  }

  /**
   * What is drilled.
   *
   * @param roots files with roots of the trail that were kept outside; may be none
   * @param room folder with room for the whole database
   * @param english whether the verifier speaks English
   */
  public record Order(Copies copies, List<Path> roots, Path room, boolean english) {
    /** Copies the list. */
    public Order {
      roots = List.copyOf(roots);
    }
  }

  /** Drills; a step that does not hold is a finding, never an exception. */
  public DrillReport run(Order order) throws IOException {
    long began = System.nanoTime();
    stepBegan = began;
    BackupHead head = null;
    try (Scratch scratch = Scratch.make(order.room())) {
      head = BackupFile.head(order.copies().data());
      steps(order, scratch);
    } catch (BackupRefused refused) {
      failed(stepOf(refused.reason()), refused.reason(), refused.detail());
    } catch (IOException | StartRefused broken) {
      if (head == null) {
        throw broken; // nothing that could be registered as a drill of a copy
      }
      failed(next(), null, String.valueOf(broken.getMessage()));
    }
    rest();
    return new DrillReport(
        head == null ? null : head.id(),
        head == null ? null : head.madeAt(),
        findings,
        (System.nanoTime() - began) / NANOS);
  }

  private void steps(Order order, Scratch scratch) throws IOException {
    KeyPlaces places = ScratchServer.places(scratch);
    ReadCopy.keys(order.copies().keys(), order.copies().keysSecret(), places.files());
    RestoreBackup.requireKeys(places, order.copies().keys());
    double opening = seconds();
    Put put = put(order.copies(), scratch, places);
    long gone = put.opening().keys().destroyed().size();
    add(new Finding(DrillStep.KEYS, State.PROVEN, gone, null, "", opening));
    proven(DrillStep.FILE, put.opening().tables().size(), "");
    proven(DrillStep.MIGRATIONS, put.opening().migrations().size(), "");
    proven(DrillStep.ROWS, put.rows(), "");
    try (RunningServer server = ScratchServer.start(scratch, put.opening().home())) {
      proven(DrillStep.PAGES, ScratchServer.pages(server), "");
      sealed(server);
      trail(order, scratch, places, new Running(server, put));
    } catch (StartRefused refused) {
      failed(DrillStep.PAGES, null, String.valueOf(refused.getMessage()));
    }
  }

  private static Put put(Copies copies, Scratch scratch, KeyPlaces places) throws IOException {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(scratch.disk().resolve("postgres"), false)) {
      var source =
          LocalDatabase.source(
              database.jdbcUrl("relief"), EmbeddedDatabase.USER, database.password());
      return ReadCopy.data(
          copies.data(),
          copies.dataSecret(),
          new ReadCopy.Into(source, scratch.disk().resolve("uploads"), places.folder()));
    }
  }

  private void sealed(RunningServer server) {
    try {
      SealedSample.Opened opened = server.facade(SealedSample.class).open(SAMPLE);
      if (opened.texts() == 0) {
        add(DrillStep.SEALED, State.UNPROVEN, opened.destroyed(), "");
      } else {
        proven(DrillStep.SEALED, opened.texts(), "");
      }
    } catch (BrokenSeal broken) {
      failed(DrillStep.SEALED, null, "");
    }
  }

  private record Running(RunningServer server, Put put) {}

  private void trail(Order order, Scratch scratch, KeyPlaces places, Running running)
      throws IOException {
    TrailAtRest trail = TrailAtRest.export(running.server, scratch.disk(), places, order.english());
    String own = running.put.opening().trail().root();
    if (own == null) {
      add(DrillStep.TRAIL, State.UNPROVEN, 0, "");
    } else {
      long sealed = running.put.opening().trail().sealed();
      TrailAtRest.Said said = trail.against(List.of(own));
      // Its words of witnesses would be wrong here: the root is the copy's own.
      said(DrillStep.TRAIL, sealed, said.good() ? new TrailAtRest.Said(true, "") : said);
    }
    // Also of a copy without a root: that may be the oldest state of all.
    List<String> kept = TrailAtRest.rootsUntil(order.roots(), running.put.head().madeAt());
    if (!kept.isEmpty()) {
      said(DrillStep.ROOTS, kept.size(), trail.against(kept));
    }
  }

  private void said(DrillStep step, long figure, TrailAtRest.Said said) {
    add(step, said.good() ? State.PROVEN : State.FAILED, figure, said.text());
  }

  private void proven(DrillStep step, long figure, String detail) {
    add(step, State.PROVEN, figure, detail);
  }

  private void failed(DrillStep step, @Nullable Reason reason, String detail) {
    add(new Finding(step, State.FAILED, 0, reason, detail, seconds()));
  }

  private void add(DrillStep step, State state, long figure, String detail) {
    add(new Finding(step, state, figure, null, detail, seconds()));
  }

  private void add(Finding finding) {
    findings.add(finding);
    heard.accept(finding);
  }

  /** Since the step before. */
  private double seconds() {
    long now = System.nanoTime();
    double seconds = (now - stepBegan) / NANOS;
    stepBegan = now;
    return seconds;
  }

  /** The first that nothing was found of. */
  private DrillStep next() {
    return Arrays.stream(DrillStep.values())
        .filter(step -> findings.stream().noneMatch(finding -> finding.step() == step))
        .findFirst()
        .orElse(DrillStep.ROOTS);
  }

  /** Of what comes behind a failure, or was not given, nothing is said to be proven. */
  private void rest() {
    for (DrillStep step : DrillStep.values()) {
      if (findings.stream().noneMatch(finding -> finding.step() == step)) {
        add(step, State.UNPROVEN, 0, "");
      }
    }
  }

  private static DrillStep stepOf(Reason reason) {
    return switch (reason) {
      case OTHER_KEYRING, OLD_KEYS, REVOKED_KEYS, NO_KEYS -> DrillStep.KEYS;
      case OTHER_VERSION -> DrillStep.MIGRATIONS;
      case NOT_A_BACKUP, WRONG_KIND, WRONG_RECOVERY, DAMAGED -> DrillStep.FILE;
      case NOT_EMPTY, OTHER_DISK, RECOVERY_UNUSABLE, TOGETHER, HIDDEN_ROWS -> DrillStep.FILE;
      case ROOTS_UNUSABLE -> DrillStep.ROOTS;
    };
  }
}
