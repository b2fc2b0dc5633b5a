package org.relieflink.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * 文件存放处：本机文件夹、共享盘或 Hadoop 文件系统。 Files as all nodes see them: a local or shared folder, or any
 * Hadoop file system. Every file appears whole or not at all.
 */
final class Storage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fills a local file. */
  @FunctionalInterface
  interface FileMaker {
    void make(Path file) throws IOException;
  }

  private final Broadcast<SerializableConfiguration> configuration;

  Storage(Broadcast<SerializableConfiguration> configuration) {
    this.configuration = configuration;
  }

  private FileSystem system(String path) throws IOException {
    return hadoop(path).getFileSystem(configuration.value().value());
  }

  private static org.apache.hadoop.fs.Path hadoop(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }

  /** The absolute name of a path, scheme included, so that every node means the same. */
  String absolute(String path) throws IOException {
    return system(path).makeQualified(hadoop(path)).toString();
  }

  /** True where a path is a file of this machine (or a shared disk mounted on every one). */
  boolean isLocal(String path) throws IOException {
    return system(path).getUri().getScheme().equals("file");
  }

  /** The path as a local file. */
  static Path local(String path) {
    return Path.of(hadoop(path).toUri().getPath());
  }

  boolean exists(String path) throws IOException {
    return system(path).exists(hadoop(path));
  }

  /** Length in bytes, -1 where there is no such file. */
  long length(String path) throws IOException {
    return exists(path) ? system(path).getFileStatus(hadoop(path)).getLen() : -1;
  }

  /** The file, or the files of a folder in the order of their names; hidden ones left out. */
  List<String> files(String path) throws IOException {
    if (!exists(path)) {
      throw new JobRefused("找不到“" + path + "”。请核对路径后重试。(no such file or folder)");
    }
    if (system(path).getFileStatus(hadoop(path)).isFile()) {
      return List.of(absolute(path));
    }
    List<String> files = new ArrayList<>();
    for (FileStatus status : system(path).listStatus(hadoop(path))) {
      String name = status.getPath().getName();
      if (status.isFile() && !name.startsWith("_") && !name.startsWith(".")) {
        files.add(status.getPath().toString());
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** Names of what stands in a folder. */
  List<String> names(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (FileStatus status : system(folder).listStatus(hadoop(folder))) {
      names.add(status.getPath().getName());
    }
    return names;
  }

  /** Opens a file at an offset. */
  InputStream open(String path, long from) throws IOException {
    var in = system(path).open(hadoop(path));
    in.seek(from);
    return in;
  }

  byte[] bytes(String path, long from, int length) throws IOException {
    try (InputStream in = open(path, from)) {
      return in.readNBytes(length);
    }
  }

  /** Makes a file; where two tasks make the same one, either may stay: they are equal. */
  void make(String target, FileMaker maker) throws IOException {
    String unfinished = target + "." + UUID.randomUUID() + ".unfinished";
    if (isLocal(target)) {
      Path file = local(unfinished);
      Files.createDirectories(file.getParent());
      try {
        maker.make(file);
        Files.move(
            file,
            local(target),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(file);
      }
      return;
    }
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path file = folder.path().resolve("made");
      maker.make(file);
      FileSystem system = system(target);
      system.copyFromLocalFile(true, true, hadoop(file.toUri().toString()), hadoop(unfinished));
      system.delete(hadoop(target), false);
      if (!system.rename(hadoop(unfinished), hadoop(target))) {
        system.delete(hadoop(unfinished), false);
      }
    }
  }

  void makeText(String target, String text) throws IOException {
    make(target, file -> Files.writeString(file, text));
  }

  String text(String path) throws IOException {
    return new String(bytes(path, 0, Math.toIntExact(length(path))), StandardCharsets.UTF_8);
  }

  /** The file on this machine: itself where it is local, else a copy in the folder. */
  Path here(String source, Path folder) throws IOException {
    if (isLocal(source)) {
      return local(source);
    }
    Path copy = folder.resolve(hadoop(source).getName());
    copyOut(source, copy);
    return copy;
  }

  void copyOut(String source, Path copy) throws IOException {
    try (InputStream in = open(source, 0)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  void delete(String path) throws IOException {
    system(path).delete(hadoop(path), true);
  }

  /** Puts a whole folder in place of another. */
  void replace(String folder, String target) throws IOException {
    delete(target);
    if (!system(target).rename(hadoop(folder), hadoop(target))) {
      throw new JobRefused("写不到“" + target + "”。请检查权限和空间后重试。(cannot put the result in its place)");
    }
  }
}
