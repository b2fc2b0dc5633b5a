package org.relieflink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 当场做一个压缩炸弹。 Makes a zip bomb on the spot: 60 KB on disk, 60 MB unpacked. */
final class Bomb {
  private static final int BLOCKS = 60;

  private Bomb() {}

  static Path xlsx(Path file) throws IOException {
    byte[] block = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < BLOCKS; i++) {
        zip.write(block);
      }
    }
    return file;
  }
}
