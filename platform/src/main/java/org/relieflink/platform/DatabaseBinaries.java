package org.relieflink.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.relieflink.platform.StartRefused.Reason;
import org.springframework.util.FileSystemUtils;

/** 数据库程序：unpacks the PostgreSQL of the jar once per user and version, whole or not at all. */
final class DatabaseBinaries {
  private DatabaseBinaries() {}

  static Path unpacked() {
    String archive = archiveName();
    try (InputStream found = DatabaseBinaries.class.getResourceAsStream(archive)) {
      if (found == null) {
        throw new StartRefused(Reason.DATABASE_BINARIES_MISSING, archive);
      }
      byte[] bytes = found.readAllBytes();
      var target = cacheFolder().resolve("postgres-" + digest(bytes));
      if (!Files.isDirectory(target)) {
        unpack(bytes, target);
      }
      return target;
    } catch (IOException failure) {
      throw new StartRefused(Reason.DATA_DIR_UNUSABLE, String.valueOf(failure.getMessage()));
    }
  }

  private static String archiveName() {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    return "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static Path cacheFolder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    var base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("relieflink");
  }

  private static String digest(byte[] bytes) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    var half = Files.createTempDirectory(target.getParent(), "unpacking-");
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new java.io.ByteArrayInputStream(archive)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        write(tar, entry, half);
      }
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
      FileSystemUtils.deleteRecursively(half);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }
}
