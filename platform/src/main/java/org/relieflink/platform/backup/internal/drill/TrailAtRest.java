package org.relieflink.platform.backup.internal.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.KeyPlaces;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.proof.verify.VerifyProgram;

/** 恢复出来的留痕，交给离线核验。 The trail of the restored copy, given to the verifier that an auditor uses. */
public final class TrailAtRest {
  /** A root starts its line, a witness's mark or a stamp stands behind it. */
  private static final Pattern ROOT = Pattern.compile("relief-root/1 .*? at=(\\S+) .*");

  private final Path export;
  private final KeyPlaces places;
  private final boolean english;

  private TrailAtRest(Path export, KeyPlaces places, boolean english) {
    this.export = export;
    this.places = places;
    this.english = english;
  }

  /** What the verifier said. */
  public record Said(boolean good, String text) {}

  /** Exports it from a running server into a folder; the verifier will speak this language. */
  public static TrailAtRest export(
      RunningServer server, Path folder, KeyPlaces places, boolean english) throws IOException {
    Path file = folder.resolve("trail.jsonl");
    try (Writer out = Files.newBufferedWriter(file)) {
      server.facade(TrailSeals.class).export(out);
    }
    return new TrailAtRest(file, places, english);
  }

  /** Runs the verifier with these roots, and with the server's public key when the copy has it. */
  public Said against(List<String> roots) throws IOException {
    Path file = Files.write(export.resolveSibling("roots.txt"), roots);
    List<String> words = new ArrayList<>(List.of("verify", export.toString(), file.toString()));
    if (english) {
      words.addAll(List.of("--lang", "en"));
    }
    if (Files.exists(places.sealKeyPublic())) {
      words.addAll(List.of("--key", places.sealKeyPublic().toString()));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int code = VerifyProgram.run(out, out, Clock.systemUTC(), words);
      return new Said(code == 0, said.toString(StandardCharsets.UTF_8).strip());
    }
  }

  /**
   * The lines of roots that are not younger than the copy: what they speak of must be in it.
   *
   * @throws BackupRefused when a line is no root
   */
  public static List<String> rootsUntil(List<Path> files, Instant madeAt) throws IOException {
    List<String> kept = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#") && !at(line, file).isAfter(madeAt)) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  private static Instant at(String line, Path file) {
    Matcher root = ROOT.matcher(line);
    try {
      if (root.matches()) {
        return Instant.parse(root.group(1));
      }
    } catch (DateTimeParseException notATime) {
      // told below like everything else that is no root
    }
    throw new BackupRefused(Reason.ROOTS_UNUSABLE, String.valueOf(file.getFileName()));
  }
}
