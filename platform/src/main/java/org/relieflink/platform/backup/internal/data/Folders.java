package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.file.PartWriter;
import org.relieflink.platform.backup.internal.file.WholeFile;

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
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      try (InputStream in = Files.newInputStream(file)) {
        parts.part(PartNames.UPLOAD + name, in::transferTo);
      } catch (NoSuchFileException destroyedMeanwhile) {
        // opening it failed, so nothing of it was written
      }
    }
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
            WholeFile.ownerOnly(target))) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }
}
