package org.relieflink.platform.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * 一个部门的文件夹：{@code in} is the department's, the others are ours. A file moves in one step and is in
 * one of them at any time.
 */
final class DeliveryFolder {
  private static final String NOTE = ".ok";
  private static final int BUFFER = 1 << 16;

  private final Path in;
  private final Path work;
  private final Path done;
  private final Path quarantine;

  DeliveryFolder(Path root, String department) {
    Path own = root.resolve(department);
    this.in = own.resolve("in");
    this.work = own.resolve("work");
    this.done = own.resolve("done");
    this.quarantine = own.resolve("quarantine");
  }

  void make() throws IOException {
    for (Path folder : List.of(in, work, done, quarantine)) {
      Files.createDirectories(folder);
    }
  }

  /** Moves what is whole, a file and its note, to us; names in their order. */
  List<String> take() throws IOException {
    for (String name : named(in)) {
      if (Files.isRegularFile(in.resolve(name))) {
        Files.move(in.resolve(name), work.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.move(
            in.resolve(name + NOTE), work.resolve(name + NOTE), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return named(work);
  }

  /** Files of which there is a note; a note without its file yet is left to the next round. */
  private static List<String> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(NOTE) && name.length() > NOTE.length())
          .map(name -> name.substring(0, name.length() - NOTE.length()))
          .filter(name -> Files.isRegularFile(folder.resolve(name)))
          .sorted()
          .toList();
    }
  }

  /**
   * A stop between the two moves leaves a file of ours without its note: that is brought after it.
   */
  void bringNotes() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Path note = in.resolve(file.getFileName() + NOTE);
        if (Files.isRegularFile(note) && !Files.exists(in.resolve(file.getFileName()))) {
          Files.move(note, work.resolve(note.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  Path file(String name) {
    return work.resolve(name);
  }

  /** The note of a file; empty when it is none. */
  Optional<DeliveryNote> note(String name) throws IOException {
    Path note = work.resolve(name + NOTE);
    if (Files.size(note) > DeliveryNote.LONGEST_BYTES) {
      return Optional.empty();
    }
    try {
      return DeliveryNote.read(Files.readString(note, StandardCharsets.UTF_8));
    } catch (MalformedInputException noText) {
      return Optional.empty();
    }
  }

  String sm3(String name) throws IOException {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(work.resolve(name))) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return HexFormat.of().formatHex(value);
  }

  /**
   * What was taken in leaves only its note and what became of it: the original is kept sealed by
   * the import, a copy in the clear is not.
   */
  void done(String name, long delivery, String told) throws IOException {
    String base = "%d-%s".formatted(delivery, name);
    Files.writeString(done.resolve(base + ".result.json"), told, StandardCharsets.UTF_8);
    Files.deleteIfExists(work.resolve(name));
    Files.deleteIfExists(work.resolve(name + NOTE));
  }

  /** The file itself goes back to the department, with a sentence beside it. */
  void quarantine(String name, long delivery, String why) throws IOException {
    String base = "%d-%s".formatted(delivery, name);
    Files.writeString(quarantine.resolve(base + ".reason.txt"), why, StandardCharsets.UTF_8);
    Files.deleteIfExists(work.resolve(name + NOTE));
    Files.move(work.resolve(name), quarantine.resolve(base), StandardCopyOption.ATOMIC_MOVE);
  }
}
