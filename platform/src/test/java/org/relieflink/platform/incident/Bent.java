package org.relieflink.platform.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A pack with a word changed in one of its files. */
final class Bent {
  private Bent() {}

  static Path zip(Path from, Path to, String name, String... change) throws IOException {
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(from)));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        String written = entry.getName().equals(name) ? text.replace(change[0], change[1]) : text;
        out.write(written.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return to;
  }
}
