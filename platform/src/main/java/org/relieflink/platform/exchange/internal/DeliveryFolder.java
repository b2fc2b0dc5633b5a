package org.relieflink.platform.exchange.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.relieflink.platform.exchange.Deliveries.NOTE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.platform.Sm3;

/**
 * 一个部门的文件夹：{@code in} is the department's, the others are ours. A file moves in one step and is in
 * one of them at any time.
 */
final class DeliveryFolder {
  private static final int LONGEST_NAME = 50; // characters, of four bytes at most

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

  /** What is with us already: a stop left it, or it failed before. */
  List<String> leftOver() throws IOException {
    bringNotes();
    return named(work);
  }

  /** Moves what is whole, a file and its note, to us; what has the name of one of ours waits. */
  List<String> take() throws IOException {
    List<String> taken = new ArrayList<>();
    for (String name : named(in)) {
      if (Files.notExists(work.resolve(name))) {
        Files.move(in.resolve(name), work.resolve(name), ATOMIC_MOVE);
        Files.move(in.resolve(name + NOTE), work.resolve(name + NOTE), ATOMIC_MOVE);
        taken.add(name);
      }
    }
    return taken;
  }

  /**
   * Moves both to the department's side, the note last; what is moved already is left.
   *
   * @return false while the name is taken there: nothing is moved
   */
  boolean put(Path list, Path note, String name) throws IOException {
    Path to = in.resolve(name);
    if (Files.exists(list)) {
      boolean taken = Files.exists(to) && !isCopied(list, to);
      if (taken || Files.exists(in.resolve(name + NOTE))) {
        return false;
      }
      bring(list, to);
    }
    bring(note, in.resolve(name + NOTE));
    return true;
  }

  /** From another disk it is copied and then removed; a stop between the two is made good. */
  private static boolean isCopied(Path list, Path to) throws IOException {
    return isFile(to)
        && !Files.getFileStore(list).equals(Files.getFileStore(to))
        && Files.mismatch(list, to) < 0;
  }

  /** Appears whole or not at all, also from another disk. */
  private static void bring(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Path beside = to.resolveSibling("." + to.getFileName() + ".part");
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, to, ATOMIC_MOVE);
      Files.delete(from);
    }
  }

  /** Files of which there is a note; neither may be a link or anything but a file. */
  private static List<String> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(DeliveryFolder::isFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(NOTE) && name.length() > NOTE.length())
          .map(name -> name.substring(0, name.length() - NOTE.length()))
          .filter(name -> isFile(folder.resolve(name)))
          .sorted()
          .toList();
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * A stop between the two moves leaves a file of ours without its note: that is brought after it.
   */
  private void bringNotes() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Path note = in.resolve(file.getFileName() + NOTE);
        if (isFile(note) && Files.notExists(in.resolve(file.getFileName()))) {
          Files.move(note, work.resolve(note.getFileName()), ATOMIC_MOVE);
        }
      }
    }
  }

  Path file(String name) {
    return work.resolve(name);
  }

  /** The note of a file; empty when it is none or cannot be read. */
  Optional<DeliveryNote> note(String name) {
    Path note = work.resolve(name + NOTE);
    try {
      return Files.size(note) > DeliveryNote.LONGEST_BYTES
          ? Optional.empty()
          : DeliveryNote.read(Files.readString(note, StandardCharsets.UTF_8));
    } catch (IOException noText) {
      return Optional.empty();
    }
  }

  String sm3(String name) throws IOException {
    return Sm3.of(file(name));
  }

  /**
   * What was taken in leaves only its note and what became of it: the original is kept sealed by
   * the import, a copy in the clear is not.
   */
  void done(String name, long delivery, String told) throws IOException {
    Files.writeString(done.resolve(delivery + ".result.json"), told, StandardCharsets.UTF_8);
    Files.deleteIfExists(work.resolve(name));
    Files.deleteIfExists(work.resolve(name + NOTE));
  }

  /** The file itself goes back to the department, with a sentence beside it; the note goes last. */
  void quarantine(String name, long delivery, String why) throws IOException {
    Files.writeString(
        quarantine.resolve(delivery + ".reason.txt"), why + "\n", StandardCharsets.UTF_8);
    Files.move(work.resolve(name), quarantine.resolve(delivery + "-" + end(name)), ATOMIC_MOVE);
    Files.deleteIfExists(work.resolve(name + NOTE));
  }

  /** The end of a name, so that with a number before it no name is too long for a disk. */
  private static String end(String name) {
    int[] points = name.codePoints().toArray();
    int from = Math.max(0, points.length - LONGEST_NAME);
    return new String(points, from, points.length - from);
  }
}
