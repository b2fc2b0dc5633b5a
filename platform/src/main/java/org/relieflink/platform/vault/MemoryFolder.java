package org.relieflink.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * 内存里的工作目录：明文文件只在这里待一会儿。 Where files lie in the clear while they are read: a folder in memory, not
 * on a disk, named after the process, for its owner only. What a killed server left goes at the
 * next start. Where the system has no folder in memory (not Linux) the temporary folder is taken,
 * and the log says so.
 */
@Service
public class MemoryFolder implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryFolder.class);
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String PREFIX = "relief-";

  /** Folders that servers of this process have open. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;

  MemoryFolder(VaultSettings settings) {
    Path configured = settings.clearFolder();
    Path parent = configured == null ? MEMORY : configured;
    if (!Files.isWritable(parent)) {
      parent = Path.of(System.getProperty("java.io.tmpdir"));
      LOG.warn("no folder in memory: files lie in {} while they are read", parent);
    }
    try {
      clearLeftovers(parent);
      folder = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
      OPEN.add(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** For what others write there, e.g. the parts of an upload while they come in. */
  public Path path() {
    return folder;
  }

  /** Room for a file under this name, and nothing beside it. */
  public ClearFile file(String name) {
    try {
      Path own = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
      return new ClearFile(own.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** 一份明文文件；关掉就没了。 A file in the clear; closing it removes it. */
  public record ClearFile(Path path) implements AutoCloseable {
    @Override
    public void close() {
      delete(java.util.Objects.requireNonNull(path.getParent()));
    }
  }

  @Override
  public void destroy() {
    delete(folder);
    OPEN.remove(folder);
  }

  private static void clearLeftovers(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      all.filter(Files::isDirectory).filter(MemoryFolder::isLeftover).forEach(MemoryFolder::delete);
    }
  }

  /** In a container the killed server had our own process id. */
  private static boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!name.matches(PREFIX + "\\d{1,9}-\\d+")) {
      return false;
    }
    long process = Long.parseLong(name.split("-", -1)[1]);
    boolean ours = process == ProcessHandle.current().pid();
    return ours ? !OPEN.contains(path) : ProcessHandle.of(process).isEmpty();
  }

  private static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      LOG.warn("{} could not be removed", folder.getFileName());
    }
  }
}
