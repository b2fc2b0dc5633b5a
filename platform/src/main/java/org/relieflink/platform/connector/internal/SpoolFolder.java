package org.relieflink.platform.connector.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.connector.internal.FetchedFiles.Noted;

/**
 * 取文件的中转：parts lie under a digest of their name and their note until they are whole, and then move
 * in one step into the folder of deliveries, the note last.
 */
final class SpoolFolder {
  private final Path spool;
  private final Path in;

  /**
   * @param spool on the same disk as {@code in}, so that a move is one step
   * @param in of the department, where deliveries are looked for
   */
  SpoolFolder(Path spool, Path in) {
    this.spool = spool;
    this.in = in;
  }

  void make() throws IOException {
    Files.createDirectories(spool);
    Files.createDirectories(in);
  }

  private Path part(Noted file) {
    return spool.resolve(name(file) + ".part");
  }

  private Path note(Noted file) {
    return spool.resolve(name(file) + ".note");
  }

  /** Of both: notes of two files may say the same, and a plain one says nothing. */
  private static String name(Noted file) {
    return Sm3.of((file.fileName() + "\n" + file.noteSm3()).getBytes(StandardCharsets.UTF_8));
  }

  /** How much is here already; a transmission that broke off goes on from there. */
  long size(Noted file) throws IOException {
    return Files.exists(part(file)) ? Files.size(part(file)) : 0;
  }

  /** Longer than the file itself: it is another by now. */
  void startAnew(Noted file) throws IOException {
    Files.deleteIfExists(part(file));
  }

  /** At the end of what is here. */
  FileChannel append(Noted file) throws IOException {
    return FileChannel.open(part(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void keep(Noted file, byte[] note) throws IOException {
    Files.write(note(file), note);
  }

  /**
   * Moves what is still here to the deliveries.
   *
   * @return false while a file of this name lies there: it waits
   */
  boolean place(Noted file) throws IOException {
    Path target = in.resolve(file.fileName());
    Path targetNote = in.resolve(file.fileName() + ".ok");
    if (Files.exists(part(file))) {
      if (Files.exists(target) || Files.exists(targetNote)) {
        return false;
      }
      Files.move(part(file), target, ATOMIC_MOVE);
    }
    if (Files.exists(note(file))) {
      Files.move(note(file), targetNote, ATOMIC_MOVE);
    }
    return true;
  }
}
