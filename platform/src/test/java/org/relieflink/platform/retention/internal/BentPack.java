package org.relieflink.platform.retention.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.relieflink.proof.PackManifest;

/** A pack changed by somebody who knows how the manifest is made. */
final class BentPack {
  private BentPack() {}

  static String text(Path zip, String name) throws IOException {
    return new String(files(zip).getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files(Path zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile whole = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : whole.stream().map(ZipEntry.class::cast).toList()) {
        files.put(entry.getName(), whole.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  /** One file of it bent, and the manifest made anew over all. */
  static void bend(Path zip, Path to, String name, UnaryOperator<String> how) throws IOException {
    Map<String, byte[]> files = files(zip);
    PackManifest old =
        PackManifest.parse(new String(files.remove(PackManifest.NAME), StandardCharsets.UTF_8));
    files.put(name, how.apply(text(zip, name)).getBytes(StandardCharsets.UTF_8));
    PackManifest fresh =
        new PackManifest(
            old.origin(),
            old.size(),
            old.entries(),
            files.entrySet().stream()
                .map(file -> PackManifest.File.of(file.getKey(), file.getValue()))
                .toList());
    files.put(PackManifest.NAME, fresh.text().getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var one : files.entrySet()) {
        packed.putNextEntry(new ZipEntry(one.getKey()));
        packed.write(one.getValue());
        packed.closeEntry();
      }
    }
  }
}
