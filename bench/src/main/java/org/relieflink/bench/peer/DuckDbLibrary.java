package org.relieflink.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.duckdb.DuckDBDriver;

/**
 * 把 DuckDB 的本机库先解开。 Unpacks DuckDB's native library once.
 *
 * <p>The driver otherwise copies 70 MB out of its jar at every start, 0.4 s that say nothing about
 * the database. The unpacked driver is the same jar without the libraries inside.
 */
final class DuckDbLibrary {
  private static final String INSIDE = "libduckdb_java.so_";

  private DuckDbLibrary() {}

  static Path driver(Path home) {
    return home.resolve("duckdb-driver.jar");
  }

  static void unpack(Path home) throws IOException {
    Files.createDirectories(home);
    try (JarFile jar = new JarFile(original().toFile())) {
      try (InputStream in = jar.getInputStream(jar.getEntry(INSIDE + platform()))) {
        Path library = home.resolve(System.mapLibraryName("duckdb_java"));
        Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
      }
      try (JarOutputStream out = new JarOutputStream(stream(driver(home)))) {
        copyClasses(jar, out);
      }
    }
  }

  private static OutputStream stream(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  private static void copyClasses(JarFile jar, JarOutputStream out) throws IOException {
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (!entry.getName().startsWith(INSIDE)) {
        out.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream in = jar.getInputStream(entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  /** The jar that the driver came in; prepare runs before any unpacked one is on the class path. */
  private static Path original() {
    try {
      return Path.of(
          DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return (system.contains("mac") ? "macos_" : "linux_") + (arm ? "arm64" : "amd64");
  }
}
