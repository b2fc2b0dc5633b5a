package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.file.PartWriter;

/** 文件夹里的东西进出备份。 Files of a folder to parts and back. */
final class Folders {
  private Folders() {}

  /**
   * All files below a folder, sealed as they lie there. One that is destroyed meanwhile is left
   * out: no row of this or a later state needs it.
   */
  static void write(PartWriter parts, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      try (InputStream in = Files.newInputStream(file)) {
        parts.part(PartNames.UPLOAD + name, in::transferTo);
      } catch (NoSuchFileException destroyedMeanwhile) {
        // opening it failed, so nothing of it was written
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
            if (kind.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // destroyed meanwhile
            }
            throw failure;
          }
        });
    Collections.sort(files);
    return files;
  }

  /** Writes one file below a folder, forced to the disk, for its owner only. */
  static void take(Path folder, String name, InputStream in) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new BackupRefused(Reason.DAMAGED, name);
    }
    write(target, in);
  }

  static void write(Path target, InputStream in) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    try (FileChannel channel =
        FileChannel.open(
            target,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.rights(target))) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }
}
