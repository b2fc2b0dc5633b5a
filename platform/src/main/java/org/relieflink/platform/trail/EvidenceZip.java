package org.relieflink.platform.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.PackManifest;

/**
 * 可以核验的压缩包：papers, entries with their proofs, and a manifest over all of them, as the verifier of
 * the trail reads it. Files stand in the order in which they were put.
 */
public final class EvidenceZip {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public EvidenceZip put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public EvidenceZip put(String name, List<String> lines) {
    return put(name, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
  }

  /** What proves the entries, and the manifest over all that was put before. */
  public Closed close(TrailProofs.Evidence evidence) {
    put(PackManifest.ENTRIES, evidence.entries());
    put(PackManifest.ROOTS, evidence.roots());
    put(PackManifest.PROOFS, evidence.proofs());
    put("server-key.pub", evidence.serverKey() + "\n");
    String manifest =
        new PackManifest(
                evidence.origin(),
                evidence.size(),
                evidence.entries().size(),
                files.entrySet().stream()
                    .map(file -> PackManifest.File.of(file.getKey(), file.getValue()))
                    .toList())
            .text();
    put(PackManifest.NAME, manifest);
    String digest = LogDigest.SM3.plain(manifest.getBytes(StandardCharsets.UTF_8)).hex();
    return new Closed(zip(), digest);
  }

  /**
   * 做好的包。
   *
   * @param sm3 of the manifest, hexadecimal
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Closed(byte[] zip, String sm3) {
    @Override
    public String toString() {
      return "Closed[" + sm3 + "]";
    }
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
