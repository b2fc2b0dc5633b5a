package org.relieflink.platform.ferry.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.relieflink.proof.parcel.OpenParcel;
import org.relieflink.proof.parcel.ParcelHead;

/**
 * 一个站点的文件夹：{@code in} and {@code out} are the carrier's, {@code lists} the departments', the others
 * ours. A file moves in one step and is in one of them at any time.
 */
final class FerryFolder {
  private static final String HEAD = ".pkg";

  private final Path in;
  private final Path out;
  private final Path lists;
  private final Path sent;
  private final Path work;
  private final Path quarantine;

  FerryFolder(Path root, String site) {
    Path own = root.resolve(site);
    this.in = own.resolve("in");
    this.out = own.resolve("out");
    this.lists = own.resolve("lists");
    this.sent = own.resolve("sent");
    this.work = own.resolve("work");
    this.quarantine = own.resolve("quarantine");
  }

  void make() throws IOException {
    for (Path folder : List.of(in, out, lists, sent, work, quarantine)) {
      Files.createDirectories(folder);
    }
  }

  Path lists() {
    return lists;
  }

  Path out() {
    return out;
  }

  /** Heads that came, by name: of one sender that is by number. */
  List<Path> heads() throws IOException {
    return ending(HEAD);
  }

  List<Path> receipts() throws IOException {
    return ending(".receipt");
  }

  private List<Path> ending(String end) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .toList();
    }
  }

  /** Whether a file has lain unchanged since a moment: nobody is copying it any more. */
  static boolean settled(Path file, Instant since) throws IOException {
    return !Files.getLastModifiedTime(file).toInstant().isAfter(since);
  }

  /** Where a package is opened or sealed; not there unless a stop left it. */
  Path work(String name) {
    return work.resolve(name);
  }

  /** Names of what a stop left. */
  List<String> leftOver() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Removes a head that came and all that came with it. */
  void remove(Path head, ParcelHead read) throws IOException {
    for (ParcelHead.Volume volume : read.volumes()) {
      Files.deleteIfExists(head.resolveSibling(read.fileName(volume)));
    }
    Files.deleteIfExists(head);
  }

  /** Keeps a sealed package of ours; what is kept already is left. */
  void keep(String name) throws IOException {
    if (Files.isDirectory(work(name))) {
      OpenParcel.remove(sent.resolve(name));
      Files.move(work(name), sent.resolve(name), ATOMIC_MOVE);
    }
  }

  /** Puts a kept package out, the head last; gives whether it is kept. */
  boolean place(String name) throws IOException {
    Path kept = sent.resolve(name);
    if (!Files.isDirectory(kept)) {
      return false;
    }
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file :
          files.sorted((one, other) -> Boolean.compare(head(one), head(other))).toList()) {
        Path part = out.resolve(file.getFileName() + ".part");
        Files.copy(file, part, REPLACE_EXISTING);
        Files.move(part, out.resolve(file.getFileName()), ATOMIC_MOVE, REPLACE_EXISTING);
      }
    }
    return true;
  }

  private static boolean head(Path file) {
    return file.toString().endsWith(HEAD);
  }

  /** A package that arrived need not be kept, nor lie out. */
  void arrived(String name) throws IOException {
    Path kept = sent.resolve(name);
    if (Files.isDirectory(kept)) {
      try (Stream<Path> files = Files.list(kept)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(out.resolve(file.getFileName()));
        }
      }
      OpenParcel.remove(kept);
    }
  }

  /** Takes a file aside, with a sentence beside it. */
  void quarantine(Path file, long id, String why) throws IOException {
    Files.writeString(quarantine.resolve(id + ".reason.txt"), why + "\n", StandardCharsets.UTF_8);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(
          file, quarantine.resolve(id + "-" + file.getFileName()), ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }
}
